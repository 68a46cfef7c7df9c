"""Every operation of real documents, called once through the server of its ``testing`` module.

Calls are strict: an example that is not of its declared type fails.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from oasmith.config import Config
from oasmith.ir import Operation
from oasmith.pages.calls import client_method, python_call
from oasmith.python import Context
from oasmith.python.layout import text_of
from oasmith.samples import CallSample, call_samples
from support.paths import CORPUS
from support.sdk import Sdk, emitted

if not CORPUS.is_dir():
    pytest.skip(f"the corpus is absent: {CORPUS}", allow_module_level=True)

DOCUMENTS = (
    "openai-2024.yaml",
    "openai-2026.yaml",
    "petstore-3.0.json",
    "stripe-2023-09.yaml",
    "train-travel-3.1.yaml",
)


def calls(sdk: Sdk) -> Iterator[tuple[Operation, bool, str]]:
    """A call of each operation, and one that streams where a flag asks for a stream."""
    context = Context(sdk.model.api, sdk.model.names)
    for operation in sdk.model.api.operations:
        sample: CallSample = call_samples(sdk.model.api, operation)[0]
        by_flag = operation.stream is not None and operation.stream.flag is not None
        for stream in (False, True) if by_flag else (None,):
            call = python_call(context, operation, sample, stream=stream)
            yield operation, call.streams, text_of(call.on(client_method(call)))


def finished(result: Any, streams: bool) -> Any:
    """The result of a call, read to its end."""
    if streams or hasattr(result, "has_next_page"):
        return list(result)
    return result.read() if hasattr(result, "read") else result


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_operation_decodes_to_its_declared_type(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = f"tested_{re.sub('[^a-z0-9]', '_', name)}"
    sdk = emitted(Config(spec=CORPUS / name, package=package, package_only=True), tmp_path)
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_bytes(b"the content of a file\n")
    testing: Any = sdk.module("testing")
    client, server = testing.client()
    strict = client.with_options(strict=True, max_retries=0)
    names = {"client": strict, "models": sdk.models, "Path": Path, **_classes()}
    failures: list[str] = []
    for operation, streams, code in calls(sdk):
        for file in re.findall(r'Path\("([^"]+)"\)', code):
            Path(file).write_bytes(b"the content of a file\n")
        before = len(server.calls)
        try:
            finished(eval(code, dict(names)), streams)
        except Exception as error:
            failures.append(f"{code}\n    {type(error).__name__}: {error}")
            continue
        made = {call.template for call in server.calls[before:]}
        assert made == {operation.path}, code
    assert not failures, f"{len(failures)} calls fail\n" + "\n".join(failures)
    assert len(server.calls) >= len(sdk.model.api.operations) > 0


def _classes() -> dict[str, Any]:
    """What the expressions of samples are made with."""
    import datetime
    import decimal
    import uuid

    return {
        "datetime": datetime.datetime,
        "date": datetime.date,
        "time": datetime.time,
        "timedelta": datetime.timedelta,
        "timezone": datetime.timezone,
        "dt": datetime,
        "UUID": uuid.UUID,
        "Decimal": decimal.Decimal,
        "SimpleNamespace": SimpleNamespace,
    }
