"""The pages of real documents: no dead link, no broken table, and programs that run."""

from __future__ import annotations

import ast
import posixpath
import re
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from warnings import catch_warnings, simplefilter

import pytest

from oasmith.config import Config
from support.documented import documented
from support.markdown import Page, pages_of, read_page
from support.paths import CORPUS
from support.programs import mypy
from support.reading import model_at, pages_at
from support.sdk import emitted

if not CORPUS.is_dir():
    pytest.skip(f"the corpus is absent: {CORPUS}", allow_module_level=True)

READ = (
    "anthropic-2026.yml",
    "figma.yaml",
    "full-3.1.yaml",
    "mistral-2026.yaml",
    "openai-2024.yaml",
    "petstore-fake-2.0.yaml",
    "test-3.2.yaml",
    "train-travel-3.1.yaml",
)
RUN = ("openai-2024.yaml", "petstore-3.0.json", "qdrant-master.json", "train-travel-3.1.yaml")
SECRET = "c2VjcmV0"
"""Base64, as the secrets of webhooks are."""


def dead_links(pages: dict[str, Page]) -> list[str]:
    """The links within a project that lead nowhere."""
    found: list[str] = []
    for path, page in pages.items():
        for link in page.links:
            target, _, anchor = unquote(link.target).partition("#")
            if re.match("https?:|mailto:", target):
                continue
            file = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            other = pages.get(file if target else path)
            if other is None or (anchor and anchor not in other.anchors):
                found.append(f"{path}:{link.line}: {link.target}")
    return found


@pytest.mark.parametrize("name", READ)
def test_pages_are_sound(name: str) -> None:
    model = model_at(Config(spec=CORPUS / name))
    files = pages_at(model)
    pages = {path: read_page(path, text) for path, text in files.items() if path.endswith(".md")}
    assert dead_links(pages) == []
    for path, page in pages.items():
        assert all(len(set(rows)) == 1 for rows in page.tables), path
        assert len(page.text.encode()) < 80_000, path
        for fence in page.fences:
            if fence.language == "python":
                ast.parse(fence.code)
    shown = sum(text.count("\n## ") for path, text in files.items() if "/types/" not in path)
    assert shown >= len(model.api.operations) > 0


@pytest.mark.parametrize("name", RUN)
def test_programs_run_and_type_check(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = f"pages_of_{re.sub('[^a-z0-9]', '_', name)}"
    sdk = emitted(Config(spec=CORPUS / name, package=package), tmp_path / "sdk")
    fences = [
        fence
        for page in pages_of(sdk.folder).values()
        for fence in page.fences
        if fence.language == "python"
    ]
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / package).symlink_to(sdk.folder / package)
    monkeypatch.chdir(tmp_path)
    for variable in sdk.model.names.variables.values():
        monkeypatch.setenv(variable, SECRET)
    with documented(sdk.model.api) as server:
        for client in (sdk.client, sdk.async_client):
            if "base_url" in client.__init__.__kwdefaults__:
                monkeypatch.setitem(client.__init__.__kwdefaults__, "base_url", server.url)
        for number, fence in enumerate(fences):
            (programs / f"program_{number:03}.py").write_text(fence.code, encoding="utf-8")
            for variable in re.findall(r'os\.environ\["(\w+)"\]', fence.code):
                monkeypatch.setenv(variable, SECRET)
            for file in re.findall(r'Path\("([^"]+)"\)', fence.code):
                Path(file).write_bytes(b"the content of a file\n")
            code = re.sub(r'base_url="[^"]*"', f'base_url="{server.url}"', fence.code)
            names: dict[str, Any] = {"__name__": "__main__"}
            with redirect_stdout(StringIO()), catch_warnings():
                # Pages show deprecated methods, too.
                simplefilter("ignore", DeprecationWarning)
                exec(compile(code, fence.name, "exec"), names)
            if "client" in names:
                names["client"].close()
    complaints = mypy(programs, *(path.name for path in sorted(programs.glob("program_*.py"))))
    assert [line for line in complaints if line.startswith("program_")] == []
