"""Templates of a user's own: they extend the built-in ones, and nobody touches ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.paths import ROOT, SPEC
from support.programs import Checker, basedpyright, black_changes, mypy, oasmith, python
from support.server import Server, json_reply

CHAT = """\
{#- view: ResourceModule #}
{% extends "builtin:package/resources/resource.py.jinja" %}
{% block sync_methods %}
{{ super() }}

    def ask(self, question: str, *, model: str = 'gpt-4o') -> str:
        '''Ask one question, get one text.'''
        message = models.ChatCompletionRequestUserMessage(content = question)
        answer = self.create(model = model, messages = [message])
        return answer.choices[0].message.content or ""
{% endblock %}
{% block imports %}
{{ super() }}
from .. import models
{% endblock %}
"""
"""Not as black would write it: what a user's template lays out is formatted."""

PROGRAM = """\
import sys

from openai_client import OpenAI


def main(base_url: str) -> None:
    with OpenAI(api_key="k", base_url=base_url) as client:
        print(client.chat.ask("What is the answer?"))
        print(len(client.models.list().data))


main(sys.argv[1])
"""


def generate(folder: Path, output: str, *arguments: str | Path) -> str:
    config: list[str | Path] = [
        "--config",
        SPEC / "oasmith.toml",
        "-o",
        folder / output,
        "--package-only",
    ]
    done = oasmith("generate", *config, *arguments, cwd=folder)
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the templates, the package they make, and the one without them."""
    folder = tmp_path_factory.mktemp("extended")
    template = folder / "mine" / "package" / "resources" / "chat.py.jinja"
    template.parent.mkdir(parents=True)
    template.write_text(CHAT, encoding="utf-8")
    generate(folder, "plain")
    generate(folder, "sdk", "--templates", folder / "mine")
    (folder / "sdk" / "program.py").write_text(PROGRAM, encoding="utf-8")
    return folder


def sources(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*.py") if path.name != "program.py")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_only_the_extended_file_differs(extended: Path) -> None:
    plain, own = sources(extended / "plain"), sources(extended / "sdk")
    assert plain.keys() == own.keys()
    (changed,) = (name for name in own if own[name] != plain[name])
    assert changed == "openai_client/resources/chat.py"
    added = set(own[changed].decode().splitlines()) - set(plain[changed].decode().splitlines())
    assert '    def ask(self, question: str, *, model: str = "gpt-4o") -> str:' in added
    assert len(added) < 10


def test_the_new_method_works_beside_the_others(extended: Path, server: Server) -> None:
    message = {"role": "assistant", "content": "42", "refusal": None}
    choice = {"index": 0, "finish_reason": "stop", "logprobs": None, "message": message}
    answer = {"id": "c", "object": "chat.completion", "created": 1, "model": "m"}
    server.on("POST", "/chat/completions", json_reply({**answer, "choices": [choice]}))
    server.on("GET", "/models", json_reply({"object": "list", "data": []}))
    done = python("program.py", server.url, cwd=extended / "sdk", path=extended / "sdk")
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "42\n0\n")
    assert server.requests[0].json() == {
        "model": "gpt-4o",
        "messages": [{"role": "user", "content": "What is the answer?"}],
    }


def test_what_the_template_makes_is_formatted(extended: Path) -> None:
    assert black_changes(extended / "sdk" / "openai_client") == []


@pytest.mark.parametrize("checker", [mypy, basedpyright], ids=["mypy", "basedpyright"])
def test_the_new_method_is_typed(checker: Checker, extended: Path) -> None:
    assert checker(extended / "sdk", "program.py") == []


def test_an_unchanged_run_with_templates_writes_nothing(extended: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (extended / "sdk").rglob("*.py")}
    generate(extended, "sdk", "--templates", extended / "mine")
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_the_built_in_templates_are_where_they_were(extended: Path) -> None:
    assert extended.is_dir()
    builtin = ROOT / "templates" / "python" / "package" / "resources"
    assert not (builtin / "chat.py.jinja").exists()
    assert "ask" not in (builtin / "resource.py.jinja").read_text(encoding="utf-8")
