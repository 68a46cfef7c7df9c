"""Other projects, each in a virtual environment of its own that is kept in .venv-bench/."""

from __future__ import annotations

import subprocess
import sys
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench_generation import DOCUMENTS
from bench_measuring import program, spend
from bench_places import SPEC, VENVS

VERSIONS = {
    "openai": "3.54.0",
    "mistralai": "3.7.0",
    "openapi-python-client": "0.29.1",
    "datamodel-code-generator": "0.89.0",
}
PACKAGE = "open_ai_like_client"
CLIENTS = {
    "openai": (
        "openai",
        "from openai import OpenAI\nOpenAI(api_key='k')\n",
        "from openai.types.chat import ChatCompletionMessage\n"
        "ChatCompletionMessage(role='assistant', content='Hello')",
    ),
    "mistralai": (
        "mistralai",
        "from mistralai.client import Mistral\nMistral(api_key='k')\n",
        "from mistralai.client.models import UserMessage\nUserMessage(content='Hello')",
    ),
    "openapi-python-client": (
        "openapi-python-client's output",
        f"from {PACKAGE} import Client\nClient(base_url='http://127.0.0.1')\n",
        f"from {PACKAGE}.models.chat_completion_request_user_message import (\n"
        "    ChatCompletionRequestUserMessage, ChatCompletionRequestUserMessageRole)\n"
        "ChatCompletionRequestUserMessage(\n"
        "    content='Hello', role=ChatCompletionRequestUserMessageRole.USER)",
    ),
}
"""Environment -> label, a program that makes a client, and one that makes a message."""


@dataclass(frozen=True, slots=True)
class Peers:
    """What to compare with. Without peers all of it is empty."""

    versions: str
    pythons: dict[str, str]
    """Contender of the decoding and calling tables -> interpreter."""

    def clients(self, scratch: Path) -> dict[str, list[str]]:
        """Programs that import a client and make one."""
        if not self.versions:
            return {}
        spend(_openapi_python_client(SPEC, scratch / PACKAGE))
        programs: dict[str, list[str]] = {}
        for name, (where, client, model) in CLIENTS.items():
            python = _python(name)
            programs[where] = program(client, scratch, python=python)
            programs[f"{where}, and a first model"] = program(
                client + model, scratch, python=python
            )
        return programs

    def generators(self, scratch: Path) -> dict[str, dict[str, list[str]]]:
        """Commands that generate from a document, by its name."""
        if not self.versions:
            return {}
        return {document.name: dict(_generators(document, scratch)) for document in DOCUMENTS}


NONE = Peers("", {})


def ready() -> Peers:
    """Install what is not there yet."""
    for name, version in VERSIONS.items():
        mark = VENVS / name / f"{version}.installed"
        if not mark.exists():
            print(f"installing {name} {version}", file=sys.stderr)
            venv.create(VENVS / name, clear=True, with_pip=True)
            pip = [_python(name), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
            subprocess.run([*pip, f"{name}=={version}"], check=True)
            mark.touch()
    versions = ", ".join(f"{name} {version}" for name, version in VERSIONS.items())
    return Peers(versions, {"openai": _python("openai")})


def _python(name: str) -> str:
    return str(VENVS / name / "bin" / "python")


def _generators(document: Path, scratch: Path) -> Iterator[tuple[str, list[str]]]:
    yield (
        "openapi-python-client",
        _openapi_python_client(document, scratch / f"opc-{document.stem}"),
    )
    yield (
        "datamodel-code-generator, models only",
        [
            str(VENVS / "datamodel-code-generator" / "bin" / "datamodel-codegen"),
            *("--input", str(document), "--input-file-type", "openapi"),
            *("--output", str(scratch / f"dcg-{document.stem}.py")),
            *("--output-model-type", "pydantic_v2.BaseModel"),
        ],
    )


def _openapi_python_client(document: Path, folder: Path) -> list[str]:
    return [
        str(VENVS / "openapi-python-client" / "bin" / "openapi-python-client"),
        *("generate", "--path", str(document), "--output-path", str(folder)),
        *("--meta", "none", "--overwrite"),
    ]
