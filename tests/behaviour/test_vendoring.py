"""The package alone, copied into somebody else's project under another name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.paths import SPEC
from support.programs import Checker, basedpyright, mypy, oasmith, python
from support.server import Server, json_reply

PROGRAM = """\
import sys

from shop.vendor.llm import OpenAI, models
from shop.vendor.llm.errors import NotFoundError


def main(base_url: str) -> None:
    with OpenAI(api_key="k", base_url=base_url) as client:
        message = models.ChatCompletionRequestUserMessage(content="Hi")
        answer = client.chat.create(model="m", messages=[message])
        assert isinstance(answer, models.CreateChatCompletionResponse)
        assert type(answer).__module__.startswith("shop.vendor.llm.models.")
        print(answer.choices[0].message.content)
        try:
            client.models.retrieve("gone")
        except NotFoundError as error:
            print(error.status)
    assert "openai_client" not in sys.modules


if __name__ == "__main__":
    main(sys.argv[1])
"""
ANSWER = {
    "id": "c",
    "object": "chat.completion",
    "created": 1,
    "model": "m",
    "choices": [
        {
            "index": 0,
            "finish_reason": "stop",
            "logprobs": None,
            "message": {"role": "assistant", "content": "Hello", "refusal": None},
        }
    ],
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of a user with the package inside, renamed."""
    folder = tmp_path_factory.mktemp("vendored")
    arguments: list[str | Path] = [
        "--config",
        SPEC / "oasmith.toml",
        "--package-only",
        "-o",
        folder / "made",
    ]
    done = oasmith("generate", *arguments, cwd=folder)
    assert done.returncode == 0, done.stderr
    assert [path.name for path in (folder / "made").iterdir()] == ["openai_client"]
    vendor = folder / "project" / "shop" / "vendor"
    shutil.copytree(folder / "made" / "openai_client", vendor / "llm")
    for package in (vendor, vendor.parent):
        (package / "__init__.py").touch()
    (folder / "project" / "program.py").write_text(PROGRAM, encoding="utf-8")
    return folder / "project"


def test_it_works_where_it_was_put(project: Path, server: Server) -> None:
    server.on("POST", "/chat/completions", json_reply(ANSWER))
    server.on("GET", "/models/gone", json_reply({"error": {"message": "no"}}, 404))
    done = python("program.py", server.url, cwd=project, path=project)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Hello\n404\n"
    agents = {request.headers["user-agent"].split("/")[0] for request in server.requests}
    assert len(agents) == 1


@pytest.mark.parametrize("checker", [mypy, basedpyright], ids=["mypy", "basedpyright"])
def test_its_users_are_checked_there(checker: Checker, project: Path) -> None:
    assert checker(project, "program.py") == []


def test_two_copies_live_side_by_side(project: Path, server: Server) -> None:
    """Each has classes and errors of its own."""
    server.on("GET", "/models", json_reply({"object": "list", "data": []}))
    shutil.copytree(project / "shop" / "vendor" / "llm", project / "second", dirs_exist_ok=True)
    program = f"""
import second, shop.vendor.llm as first
assert first.ApiError is not second.ApiError
assert first.models.Model is not second.models.Model
for package in (first, second):
    with package.OpenAI(api_key="k", base_url={server.url!r}) as client:
        answer = client.models.list()
    assert isinstance(answer, package.models.ListModelsResponse)
"""
    done = python("-c", program, cwd=project, path=project)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(server.requests) == 2
