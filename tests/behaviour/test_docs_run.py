"""Every program on the pages of the generated project parses, type-checks and runs.

The server answers with what the document shows, so that a page cannot promise what a call does
not return.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from oasmith.samples import fits
from support.documented import DocumentedServer, documented
from support.markdown import Fence, Page, pages_of
from support.paths import SPEC
from support.programs import basedpyright, black_changes, mypy, oasmith
from support.sdk import Sdk, generate_configured
from support.server import Received

LONGEST_LINE = 400
LARGEST_PAGE = 60_000
SCHEMES = ("http://", "https://", "mailto:")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Sdk:
    """The whole project of spec/, made anew."""
    folder = tmp_path_factory.mktemp("documented")
    return generate_configured(folder, SPEC / "oasmith.toml", package="documented_openai")


@pytest.fixture(scope="module")
def pages(project: Sdk) -> dict[str, Page]:
    """All pages of the project."""
    found = pages_of(project.folder)
    assert len(found) > 10
    return found


@pytest.fixture(scope="module")
def every_program(pages: dict[str, Page]) -> list[Fence]:
    """All Python programs on the pages."""
    return [fence for page in pages.values() for fence in page.fences if fence.language == "python"]


@pytest.fixture(scope="module")
def programs(every_program: list[Fence]) -> list[Fence]:
    """Those that talk to a server somewhere else."""
    found = [fence for fence in every_program if "testing" not in fence.code]
    assert len(found) > 80
    return found


def test_programs_that_bring_their_server_run(
    every_program: list[Fence], described: DocumentedServer
) -> None:
    own = [fence for fence in every_program if "testing.client()" in fence.code]
    printed = [run(fence, described).printed.splitlines() for fence in own]
    assert [lines[-1:] for lines in printed if lines][-1] == ["2"]
    assert sum("createChatCompletion" in "".join(lines) for lines in printed) >= 2
    assert described.requests == []


@pytest.fixture
def described(
    project: Sdk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[DocumentedServer]:
    """A server that every client of the SDK talks to, and an empty folder to work in."""
    with documented(project.model.api) as server:
        for client in (project.client, project.async_client):
            monkeypatch.setitem(client.__init__.__kwdefaults__, "base_url", server.url)
        monkeypatch.setenv("OPENAI_API_KEY", "key-of-the-test")
        monkeypatch.chdir(tmp_path)
        yield server


@dataclass(frozen=True, slots=True)
class Ran:
    """What one program printed and sent."""

    fence: Fence
    printed: str
    requests: tuple[Received, ...]


def run(fence: Fence, server: DocumentedServer) -> Ran:
    """Run a program as a script would be, with the files that it wants to read."""
    for name in re.findall(r'Path\("([^"]+)"\)', fence.code):
        Path(name).write_bytes(b"the content of a file\n")
    before = len(server.requests)
    printed = StringIO()
    names: dict[str, Any] = {"__name__": "__main__"}
    with redirect_stdout(printed):
        exec(compile(fence.code, fence.name, "exec"), names)
    if "client" in names:
        names["client"].close()
    return Ran(fence, printed.getvalue(), tuple(server.requests[before:]))


def test_every_program_runs_and_calls_what_its_section_is_about(
    project: Sdk, programs: list[Fence], described: DocumentedServer
) -> None:
    operations = project.model.names.methods
    seen: set[str] = set()
    for fence in programs:
        done = run(fence, described)
        called = {
            operations[described.operation(request).identity].call for request in done.requests
        }
        written = set(re.findall(r"client\.([a-z_.]+)\)?\(\n?", fence.code)) - {
            "raw",
            "with_options",
        }
        assert called == written, fence.name
        assert all(
            request.headers["authorization"] == "Bearer key-of-the-test"
            for request in done.requests
        )
        if "print(" in fence.code and "except" not in fence.code:
            assert done.printed.strip(), fence.name
        seen |= called
    assert seen == {method.call for method in operations.values()}


def test_programs_send_what_the_document_describes(
    project: Sdk, programs: list[Fence], described: DocumentedServer
) -> None:
    api = project.model.api
    checked = 0
    for fence in programs:
        for request in run(fence, described).requests:
            body = described.operation(request).body
            if body is not None and body.kind == "json":
                assert fits(api, body.type, request.json(), sending=True), fence.name
                checked += 1
    assert checked > 30


def test_programs_that_stop_at_errors_print_what_the_server_said(
    programs: list[Fence], described: DocumentedServer
) -> None:
    handling = [fence for fence in programs if "except errors." in fence.code]
    assert len(handling) > 5
    for status, said in ((429, "Too many requests:"), (400, "400 "), (503, "503 ")):
        described.failing = status
        for fence in handling:
            assert run(fence, described).printed.startswith(said), (fence.name, status)


def test_programs_please_both_type_checkers_and_black(
    project: Sdk, every_program: list[Fence], tmp_path: Path
) -> None:
    package = tmp_path / project.package
    package.symlink_to(project.folder / project.package)
    names: list[str] = []
    for number, fence in enumerate(every_program):
        ast.parse(fence.code)
        names.append(f"program_{number:03}.py")
        (tmp_path / names[-1]).write_text(fence.code, encoding="utf-8")
    assert [line for line in mypy(tmp_path, *names) if line.startswith("program_")] == []
    assert basedpyright(tmp_path, *names) == []
    package.unlink()
    assert black_changes(tmp_path) == []


def conversations(
    programs: list[Fence], server: DocumentedServer
) -> Iterator[list[dict[str, Any]]]:
    """The messages of every chat that the pages show."""
    for fence in programs:
        for request in run(fence, server).requests:
            if request.path == "/chat/completions":
                yield request.json()["messages"]


def test_chats_are_conversations_that_a_model_accepts(
    programs: list[Fence], described: DocumentedServer
) -> None:
    answered = 0
    for messages in conversations(programs, described):
        asked: list[str] = []
        for message in messages:
            if message["role"] == "assistant":
                asked = [call["id"] for call in message.get("tool_calls", [])]
            elif message["role"] == "tool":
                assert message["tool_call_id"] in asked, "a result that nobody asked for"
                asked.remove(message["tool_call_id"])
                answered += 1
            else:
                assert not asked, "a tool was not run"
        assert messages[-1]["role"] != "assistant"
    assert answered >= 3


def test_the_chat_page_shows_the_call_of_the_reference_page(
    programs: list[Fence], described: DocumentedServer
) -> None:
    wanted = {"messages", "model", "n", "temperature", "top_p", "user"}
    bodies = [
        request.json()
        for fence in programs
        if fence.page == "docs/chat.md"
        for request in run(fence, described).requests
    ]
    found = [body for body in bodies if set(body) == wanted]
    assert len(found) == 2 and found[0] == found[1], "once with dicts, once with models"
    roles = [message["role"] for message in found[0]["messages"]]
    assert roles == ["user", "user", "assistant", "tool"]
    parts = [part["type"] for part in found[0]["messages"][1]["content"]]
    assert parts == ["image_url", "text"]


def test_links_lead_somewhere(project: Sdk, pages: dict[str, Page]) -> None:
    checked = 0
    for path, page in pages.items():
        for link in page.links:
            if link.target.startswith(SCHEMES):
                continue
            target, _, anchor = unquote(link.target).partition("#")
            file = (project.folder / path).parent / target if target else project.folder / path
            assert file.is_file(), f"{path}:{link.line}: {link.target}"
            known = file.resolve().relative_to(project.folder.resolve()).as_posix()
            assert not anchor or anchor in pages[known].anchors, f"{path}:{link.line}: {anchor}"
            checked += 1
    assert checked > 500


def test_pages_can_be_read(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        assert len(page.text.encode()) <= LARGEST_PAGE, path
        assert max(map(len, page.text.splitlines())) <= LONGEST_LINE, path
        assert "N/A" not in page.text and "\n\n\n\n" not in page.text, path
        assert page.text.endswith("\n") and not page.text.endswith("\n\n"), path
        assert all(len(set(rows)) == 1 for rows in page.tables), f"{path}: a table is ragged"


def test_every_operation_and_every_type_has_its_place(project: Sdk, pages: dict[str, Page]) -> None:
    names = project.model.names
    for operation in project.model.api.operations:
        method = names.methods[operation.identity]
        page = pages[f"docs/{'_'.join(method.resource)}.md"]
        assert method.method in page.anchors
        assert f"`{operation.method} {operation.path}`" in page.text
        assert f"operation `{operation.operation_id}`" in page.text
    shown = {anchor for path, page in pages.items() if "/types/" in path for anchor in page.anchors}
    public = {name for name in dir(project.models) if name[0].isupper()} - {"TYPE_CHECKING"}
    assert len(public) > 150
    assert {name.lower() for name in public} <= shown


def test_the_project_file_says_what_the_configuration_says(project: Sdk) -> None:
    found = tomllib.loads((project.folder / "pyproject.toml").read_text(encoding="utf-8"))
    assert found["project"]["name"] == "openai-client"
    assert found["project"]["license"] == "MIT"
    assert [need.split(">")[0] for need in found["project"]["dependencies"]] == ["httpx2"]
    assert found["tool"]["mypy"]["strict"] is True
    assert found["tool"]["basedpyright"]["typeCheckingMode"] == "strict"
    assert found["tool"]["black"]["line-length"] == 88
    packages = found["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert packages == [project.package]


SMALL = """
openapi: 3.1.0
info: {title: Harbour, version: '1'}
servers: [{url: 'https://example.com'}]
paths:
  /boats:
    get:
      operationId: listBoats
      tags: [Boats]
      responses: {'204': {description: Nothing.}}
"""


def test_users_override_pages_and_may_leave_them_out(tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(SMALL, encoding="utf-8")
    templates = tmp_path / "templates"
    (templates / "docs").mkdir(parents=True)
    (templates / "README.md.jinja").write_text(
        '{% extends "builtin:README.md.jinja" %}{% block use %}\nAhoy.\n{% endblock %}',
        encoding="utf-8",
    )
    (templates / "docs" / "boats.md.jinja").write_text("Only {{ title }}.\n", encoding="utf-8")
    done = oasmith("generate", "spec.yaml", "-o", "out", "--templates", "templates", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    readme = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "\nAhoy.\n" in readme and "# Harbour" in readme
    assert (tmp_path / "out" / "docs" / "boats.md").read_text(encoding="utf-8") == "Only Boats.\n"
    done = oasmith("generate", "spec.yaml", "-o", "bare", "--package-only", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    made = {path.name for path in (tmp_path / "bare").iterdir() if not path.name.startswith(".")}
    assert made == {"harbour_client"}
