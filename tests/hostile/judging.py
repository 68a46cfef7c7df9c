"""What must hold for every file that is made of a hostile document."""

from __future__ import annotations

import ast
import io
import json
import re
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path

from black import format_str
from black.mode import Mode, TargetVersion

from hostile.payloads import COMPUTED
from support.markdown import Page, read_page

HTML = frozenset({"<br>", "<code>", "</code>", "<details>", "</details>"})
"""The HTML that our own templates write."""

FENCES = frozenset({"python", "bash", "sh", "console", "toml", "json", "text", "http", ""})
LINKS = re.compile(r"(?:https?:|mailto:|#|[\w.~%/-]*\.md(?:#|\Z))", re.IGNORECASE)
TABLES = frozenset({"build-system", "project", "tool"})
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
MODE = Mode(line_length=88, target_versions={TargetVersion.PY311})


def complaints(folder: Path, baseline: frozenset[str], *, black: bool = True) -> Iterator[str]:
    """What is wrong with the files of a project. ``baseline`` is what ``acts`` finds in one that
    is made of a harmless document."""
    for file in sorted(folder.rglob("*")):
        if not file.is_file() or "_runtime" in file.parts:
            continue
        path = file.relative_to(folder).as_posix()
        text = file.read_text(encoding="utf-8")
        yield from (f"{path}: {found}" for found in _of_file(path, text, baseline, black))


def _of_file(path: str, text: str, baseline: frozenset[str], black: bool) -> Iterator[str]:
    if COMPUTED in text:
        yield "a template computed what the document says"
    if path.endswith(".py"):
        yield from _of_module(text, baseline)
        if black and format_str(text, mode=MODE) != text:
            yield "black changes it"
    elif path.endswith(".md"):
        yield from of_page(read_page(path, text))
    elif path.endswith(".toml"):
        yield from _of_project(tomllib.loads(text))
    elif path.endswith((".json", ".lock")):
        json.loads(text)
    elif not path.endswith("py.typed"):
        yield "nobody expects this file"


def _of_module(text: str, baseline: frozenset[str]) -> Iterator[str]:
    tree = ast.parse(text)
    new = set(acts(tree)) - baseline
    if new:
        yield f"it does what no harmless module does: {sorted(new)}"
    comments = [
        token.string
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type == tokenize.COMMENT
    ]
    if comments:
        yield f"it has comments: {comments}"


def acts(tree: ast.AST) -> Iterator[str]:
    """What a module does besides defining things: its imports from elsewhere, its calls."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names):
                yield from (f"import {alias.name}" for alias in names)
            case ast.ImportFrom(module, level=0):
                yield f"from {module}"
            case ast.Call(ast.Name(name)):
                yield f"{name}()" if not name[0].isupper() else "Class()"
            case ast.Call(ast.Attribute(_, name)):
                yield f".{name}()"
            case ast.Call():
                yield "(...)()"
            case ast.Lambda() | ast.Await() | ast.JoinedStr() | ast.Global() | ast.Delete():
                yield type(node).__name__


def of_page(page: Page) -> Iterator[str]:
    """What is wrong with a page."""
    foreign = [html for html in page.html if set(_tags(html)) - HTML]
    if foreign:
        yield f"HTML of the document: {foreign}"
    for link in page.links:
        if not LINKS.match(link.target):
            yield f"line {link.line}: a link to {link.target}"
    for fence in page.fences:
        if fence.language not in FENCES:
            yield f"line {fence.line}: a fence in {fence.language}"
        if fence.language == "python":
            try:
                ast.parse(fence.code)
            except SyntaxError as error:
                yield f"line {fence.line}: the program does not parse: {error}"
    if page.text.startswith("---"):
        yield "front matter"
    if any(len(set(rows)) != 1 for rows in page.tables):
        yield "a ragged table"
    unseen = re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", page.text
    )
    if unseen:
        yield f"a hidden character: {unseen.group()!r}"


def _tags(html: str) -> list[str]:
    found = re.findall(r"<[^>]*>?", html)
    rest = re.sub(r"<[^>]*>?", "", html).strip()
    return [*found, *([rest] if "<" in rest else [])]


def _of_project(project: dict[str, object]) -> Iterator[str]:
    if set(project) != TABLES:
        yield f"tables {sorted(project)}"
    build = project["build-system"]
    if build != {"requires": ["hatchling>=1.27"], "build-backend": "hatchling.build"}:
        yield f"it is built by {build}"
    own = project["project"]
    assert isinstance(own, dict)
    if own["dependencies"] != ["httpx2>=2.16,<3"] or "scripts" in own:
        yield f"the project {own}"
