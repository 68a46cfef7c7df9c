"""Starting is cheap: what is not needed for making a client is not imported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.programs import python
from support.sdk import Sdk
from support.server import Server, json_reply

HEAVY = ("typing", "json", "re", "enum", "dataclasses", "asyncio", "logging", "httpx2", "inspect")

PROGRAM = """
import sys
before = set(sys.modules)
from fresh_openai import {client}
{made}
loaded = set(sys.modules) - before
import json
print(json.dumps(sorted(loaded)))
"""


def loaded_by(sdk: Sdk, folder: Path, client: str, made: str) -> set[str]:
    """What a program imports: one without site, which imports some of it by itself."""
    program = PROGRAM.format(client=client, made=made)
    done = python("-S", "-c", program, cwd=folder, path=sdk.folder)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("client", ["OpenAI", "AsyncOpenAI"])
def test_making_a_client_imports_nothing_heavy(
    client: str, openai_sdk: Sdk, tmp_path: Path
) -> None:
    loaded = loaded_by(openai_sdk, tmp_path, client, f"{client}(api_key='k')")
    assert "fresh_openai._client" in loaded
    assert not loaded & set(HEAVY)
    assert not [name for name in loaded if name.startswith("fresh_openai.models")]
    assert not [name for name in loaded if name.startswith("fresh_openai.resources")]


def test_models_load_by_module(openai_sdk: Sdk, tmp_path: Path) -> None:
    """One class brings in its own module and those it derives from, not all of them."""
    made = "from fresh_openai.models import Embedding; Embedding(embedding=[], index=0)"
    loaded = loaded_by(openai_sdk, tmp_path, "OpenAI", made)
    modules = {name for name in loaded if name.startswith("fresh_openai.models._")}
    assert modules == {"fresh_openai.models._embeddings"}
    assert not loaded & {"typing", "httpx2", "pydantic"}


def test_everything_can_be_listed_and_loaded(openai_sdk: Sdk, tmp_path: Path) -> None:
    program = """
import fresh_openai
for module in (fresh_openai, fresh_openai.models, fresh_openai.types):
    assert set(module.__all__) <= set(dir(module))
    assert not {"TYPE_CHECKING", "_INDEX", "annotations", "lazy_exports"} & set(dir(module))
    for name in module.__all__:
        assert getattr(module, name) is not None, name
print(len(fresh_openai.models.__all__))
"""
    done = python("-c", program, cwd=tmp_path, path=openai_sdk.folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 150


def test_type_hints_work_after_load_all(openai_sdk: Sdk, tmp_path: Path) -> None:
    program = """
import typing
from fresh_openai import models
models.load_all()
for name in models.__all__:
    found = getattr(models, name)
    if isinstance(found, type):
        assert typing.get_type_hints(found), name
"""
    done = python("-c", program, cwd=tmp_path, path=openai_sdk.folder)
    assert (done.returncode, done.stderr) == (0, "")


def test_httpx2_comes_with_the_first_request(
    openai_sdk: Sdk, tmp_path: Path, server: Server
) -> None:
    server.on("GET", "/models", json_reply({"object": "list", "data": []}))
    program = f"""
import sys
from fresh_openai import OpenAI
with OpenAI(api_key="k", base_url={server.url!r}) as client:
    assert "httpx2" not in sys.modules
    client.models.list()
    assert "httpx2" in sys.modules and "asyncio" not in sys.modules
"""
    done = python("-c", program, cwd=tmp_path, path=openai_sdk.folder)
    assert (done.returncode, done.stderr) == (0, "")
