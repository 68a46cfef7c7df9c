"""Generated SDKs: made by the pipeline that users run, imported under the names they were given."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from oasmith.config import Config
from oasmith.diagnostics import Diagnostic
from oasmith.generation import Model, generate
from oasmith.output import RunRecord, load_manifest, plan, write
from oasmith.source import load_config, read_document


@dataclass(frozen=True, slots=True)
class Sdk:
    """An SDK on disk. ``folder`` holds the package and is on ``sys.path``."""

    folder: Path
    package: str
    model: Model
    diagnostics: tuple[Diagnostic, ...]

    def module(self, name: str = "") -> Any:
        """The package, or a module in it such as ``models``."""
        dotted = f"{self.package}.{name}" if name else self.package
        return importlib.import_module(dotted)

    @property
    def models(self) -> Any:
        """The package's ``models``."""
        return self.module("models")

    @property
    def client(self) -> Any:
        """The class of the synchronous client."""
        return getattr(self.module(), self.model.names.client)

    @property
    def async_client(self) -> Any:
        """The class of the asynchronous client."""
        return getattr(self.module(), self.model.names.async_client)

    def text(self, path: str) -> str:
        """A file of the package."""
        return (self.folder / self.package / path).read_text(encoding="utf-8")


Generate: TypeAlias = Callable[..., Sdk]
"""The fixture ``generated``: spec text, ``package=...`` -> an SDK, made once in a session."""


def generate_sdk(folder: Path, spec: str, **config: Any) -> Sdk:
    """Generate an SDK of a document's text into a folder, and make it importable.

    ``config`` are fields of ``Config``; ``package`` must be one that no other SDK has.
    """
    folder.mkdir(parents=True, exist_ok=True)
    document = folder / "document.yaml"
    document.write_text(spec, encoding="utf-8")
    config.setdefault("package_only", True)
    return emitted(Config(spec=document, **config), folder / "out")


def generate_configured(folder: Path, config_file: Path, **changes: Any) -> Sdk:
    """Generate the SDK that an oasmith.toml describes into a folder, and make it importable."""
    config, _ = load_config(config_file)
    return emitted(replace(config, **changes), folder)


def emitted(config: Config, output: Path) -> Sdk:
    """Run the pipeline and write its files."""
    tree, _ = read_document(config.spec, overlays=config.overlays)
    result = generate(tree, config)
    record = RunRecord(inputs=result.model.digest, exit_status=0)
    write(plan(output, result.files, load_manifest(output), record))
    package = result.model.names.package
    assert package not in sys.modules, f"another test has imported a package called {package}"
    sys.path.insert(0, str(output))
    importlib.invalidate_caches()
    return Sdk(output, package, result.model, result.diagnostics)


def wire(model: Any) -> Any:
    """What a model is as JSON: what came, or what would be sent."""
    return json.loads(model.model_dump_json(by_alias=True, exclude_unset=True))
