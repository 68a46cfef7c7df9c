"""The pipeline in this process, without a disk and without compiling our own parts again.

Twenty times as many documents as through the command line, which some of them take all the same.
"""

from __future__ import annotations

import ast
import json
import sys
import tomllib
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from functools import cache
from importlib import import_module, invalidate_caches
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, ModuleType
from unittest.mock import patch

from black import format_str
from black.mode import Mode, TargetVersion

from oasmith.config import Config
from oasmith.diagnostics import InputError, as_text
from oasmith.generation import generate
from oasmith.output import EmittedFile
from oasmith.render import rendering
from oasmith.source import read_document

PACKAGE = "fuzzed"
MODE = Mode(line_length=88, target_versions={TargetVersion.PY311})

_load_templates_once = cache(rendering.load_templates)


def made(text: str | bytes, folder: Path) -> tuple[EmittedFile, ...]:
    """The files of a document; none where it ends in an error, which has to name its place."""
    file = folder / "api.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    try:
        tree, _ = read_document(file)
        with patch.object(rendering, "load_templates", _load_templates_once):
            result = generate(tree, Config(spec=file, package=PACKAGE))
    except InputError as error:
        lines = error.lines.get("api.yaml", ())
        for diagnostic in error.diagnostics:
            assert diagnostic.location is not None, diagnostic
            as_text(diagnostic, lambda _: lines)
        return ()
    for diagnostic in result.diagnostics:
        as_text(diagnostic, tree.lines)
    return result.files


def judge(files: Iterable[EmittedFile], *, load: bool, black: bool) -> None:
    """Raise when a file is not what its name says, cannot be imported, or is not laid out."""
    modules: dict[str, CodeType] = {}
    for file in files:
        text = file.data().decode()
        assert "\0" not in text, file.path
        if file.path.endswith(".py"):
            own = "/_runtime/" not in file.path
            modules[file.path] = _compiled(text, file.path) if own else _runtime(text, file.path)
            if black and own and format_str(text, mode=MODE) != text:
                raise AssertionError(f"black changes {file.path}")
        elif file.path.endswith(".toml"):
            tomllib.loads(text)
        elif file.path.endswith(".json"):
            json.loads(text)
    if load and modules:
        _load(modules)


def _compiled(text: str, path: str) -> CodeType:
    ast.parse(text)
    return compile(text, path, "exec", dont_inherit=True)


@cache
def _runtime(text: str, path: str) -> CodeType:
    return _compiled(text, path)


class _Finder(MetaPathFinder, Loader):
    """Imports from code objects by the names of their files."""

    def __init__(self, modules: Mapping[str, CodeType]) -> None:
        self.found = {
            path.removesuffix(".py").removesuffix("/__init__").replace("/", "."): path
            for path in modules
        }
        self._modules = modules

    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:
        file = self.found.get(fullname)
        if file is None:
            return None
        return ModuleSpec(fullname, self, is_package=file.endswith("/__init__.py"))

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        exec(self._modules[self.found[module.__name__]], module.__dict__)


def _load(modules: Mapping[str, CodeType]) -> None:
    """Import every module, and load every name that one of the three doors has."""
    finder = _Finder(modules)
    with _imported_from(finder):
        for name in finder.found:
            if "._runtime" not in name:
                import_module(name)
        for door in (PACKAGE, f"{PACKAGE}.models", f"{PACKAGE}.types"):
            module = sys.modules[door]
            for name in getattr(module, "__all__", ()):
                getattr(module, name)


@contextmanager
def _imported_from(finder: _Finder) -> Generator[None]:
    sys.meta_path.insert(0, finder)
    invalidate_caches()
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name.split(".")[0] == PACKAGE]:
            del sys.modules[name]
