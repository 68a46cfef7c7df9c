"""The call that the seed page documents, written for our client as its users would write it.

The programs lie in seed_call/. Each runs in a process of its own against a server, and all are
clean under both type checkers.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.paths import SPEC
from support.programs import Checker, basedpyright, mypy, oasmith, python
from support.server import Received, Reply, Server, events_reply, json_reply

PROGRAMS = Path(__file__).parent / "seed_call"

CALL = {
    "messages": [
        {"role": "user", "content": "<value>"},
        {
            "role": "user",
            "content": [
                {"type": "image_url", "image_url": {"url": "https://rewarding-drug.com"}},
                {"type": "text", "text": "<value>"},
            ],
        },
        {"role": "tool", "content": "<value>", "tool_call_id": "<id>"},
    ],
    "model": "gpt-4o",
    "n": 1,
    "temperature": 1,
    "top_p": 1,
    "user": "user-1234",
}
ANSWER = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "created": 1700000000,
    "model": "gpt-4o",
    "choices": [
        {
            "index": 0,
            "message": {"role": "assistant", "content": "Hello, world", "refusal": None},
            "finish_reason": "stop",
            "logprobs": None,
        }
    ],
}


def chunk(text: str) -> dict[str, object]:
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": None}
    head = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "gpt-4o"}
    return {**head, "choices": [choice]}


def answer(request: Received) -> Reply:
    if request.json().get("stream"):
        return events_reply(chunk("Hello, "), chunk("world"))
    return json_reply(ANSWER, X_Request_Id="req_1")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds ``openai_client``, made by the command that users type."""
    folder = tmp_path_factory.mktemp("seed")
    done = oasmith("generate", "--config", SPEC / "oasmith.toml", "-o", folder / "sdk", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "sdk"


@pytest.mark.parametrize(
    ("program", "bodies"),
    [
        ("with_models", [CALL]),
        ("with_dicts", [CALL]),
        ("mixed", [CALL]),
        ("raw", [CALL]),
        ("streaming", [{**CALL, "stream": True}]),
        ("asynchronous", [CALL, CALL, {**CALL, "stream": True}]),
    ],
)
def test_exactly_the_seed_page_call_goes_out(
    program: str, bodies: list[object], project: Path, server: Server, tmp_path: Path
) -> None:
    server.on("POST", "/v1/chat/completions", answer)
    done = python(
        PROGRAMS / f"{program}.py",
        f"{server.url}/v1",
        cwd=tmp_path,
        path=project,
        environment={"OPENAI_API_KEY": "sk-seed"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Hello, world\n" * len(bodies)
    assert [request.json() for request in server.requests] == bodies
    for request in server.requests:
        assert (request.method, request.target) == ("POST", "/v1/chat/completions")
        assert request.headers["authorization"] == "Bearer sk-seed"
        assert request.headers["content-type"] == "application/json"


def test_every_program_is_run() -> None:
    (mark,) = test_exactly_the_seed_page_call_goes_out.pytestmark  # type: ignore[attr-defined]
    assert {case[0] for case in mark.args[1]} == {path.stem for path in PROGRAMS.glob("*.py")}


@pytest.fixture(scope="module")
def checked(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package and the programs side by side."""
    folder = tmp_path_factory.mktemp("checked") / "program"
    shutil.copytree(project / "openai_client", folder / "openai_client")
    shutil.copytree(PROGRAMS, folder, dirs_exist_ok=True)
    (folder / "wrong.py").write_text(WRONG, encoding="utf-8")
    return folder


WRONG = """
from openai_client import OpenAI

client = OpenAI()
client.chat.create(model="gpt-4o", messages=[{"role": "user"}])
client.chat.create(model="gpt-4o", messages=[], temprature=1)
"""
"""The checkers must see through the overloads: these two calls are wrong."""


@pytest.mark.parametrize("checker", [mypy, basedpyright])
def test_the_programs_and_the_package_are_clean_under_strict_checks(
    checker: Checker, checked: Path
) -> None:
    complaints = checker(checked, ".")
    about = [line for line in complaints if "wrong.py" in line]
    assert [line for line in complaints if line not in about and ": note: " not in line] == []
    lines = {int(line.split("wrong.py:")[1].split(":")[0]) for line in about}
    assert lines == {5, 6}, about
