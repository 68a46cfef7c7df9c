"""One contender decodes and encodes; prints the seconds each took, as JSON.

Run as ``bench_decode_worker.py CONTENDER FOLDER``, by the Python of the contender's environment;
FOLDER holds the data and, for ours, the packages ``openai_client`` and ``orders_client``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

Parse = Callable[[bytes], Any]
Write = Callable[[Any], object]
BATCH_SECONDS = 0.02
BATCHES = 4


def main() -> None:
    """Measure what the contender can do."""
    contender, folder = sys.argv[1], Path(sys.argv[2])
    sys.path.insert(0, str(folder))
    parsers, writer = CONTENDERS[contender]()
    taken: dict[str, list[float]] = {}
    for name, parse in parsers.items():
        data = (folder / f"{name}.json").read_bytes() if name != "chunks" else b""
        if name == "chunks":
            taken["decode chunks"] = _chunks(folder, parse)
            continue
        taken[f"decode {name}"] = _timed(lambda parse=parse, data=data: parse(data))
        if writer is not None:
            value = parse(data)
            taken[f"encode {name}"] = _timed(lambda value=value: writer(value))
    print(json.dumps(taken))


def _chunks(folder: Path, parse: Parse) -> list[float]:
    lines = (folder / "chunks.jsonl").read_bytes().split(b"\n")

    def all_of_them() -> None:
        for line in lines:
            parse(line)

    return _timed(all_of_them)


def _timed(run: Callable[[], object]) -> list[float]:
    run()
    start = process_time()
    run()
    times = max(1, int(BATCH_SECONDS / max(process_time() - start, 1e-6)))
    return [_batch(run, times) for _ in range(BATCHES)]


def _batch(run: Callable[[], object], times: int) -> float:
    start = process_time()
    for _ in range(times):
        run()
    return (process_time() - start) / times


Contender = tuple[dict[str, Parse], Write | None]
NAMES = ("completion", "messages", "calls", "chunks", "order")


def plain_json() -> Contender:
    """The standard library, to dicts."""
    return (
        dict.fromkeys(NAMES, json.loads),
        lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(),
    )


def plain_orjson() -> Contender:
    """orjson, to dicts."""
    import orjson

    return dict.fromkeys(NAMES, orjson.loads), orjson.dumps


def ours() -> Contender:
    """Our classes by the standard library: orjson is hidden from them."""
    sys.modules["orjson"] = None  # type: ignore[assignment]
    return ours_with_orjson()


def ours_with_orjson() -> Contender:
    """Our classes, by the functions that the client's responses go through."""
    from openai_client._runtime.convert import decode
    from openai_client._runtime.encode import dumps, loads
    from orders_client._runtime import convert as orders

    return {
        "completion": lambda data: decode("CreateChatCompletionResponse", loads(data)),
        "messages": lambda data: decode(("list", "ChatCompletionRequestMessage"), loads(data)),
        "calls": lambda data: _decoded_calls(decode, loads(data)),
        "chunks": lambda data: decode("CreateChatCompletionStreamResponse", loads(data)),
        "order": lambda data: orders.decode("Order", loads(data)),
    }, dumps


def _decoded_calls(decode: Callable[[Any, Any], Any], value: Any) -> Any:
    value["calls"] = decode(("list", "ChatCompletionMessageToolCallUnion"), value["calls"])
    return value


def pydantic() -> Contender:
    """The hand-written twins, by pydantic's own parser."""
    return _twins(lambda adapter: adapter.validate_json)


def pydantic_with_orjson() -> Contender:
    """The hand-written twins, from what orjson parsed."""
    import orjson

    loads = orjson.loads

    def parser(adapter: Any) -> Parse:
        validate = adapter.validate_python
        return lambda data: validate(loads(data))

    return _twins(parser)


def _twins(parser: Callable[[Any], Parse]) -> Contender:
    import bench_twins as twins
    from pydantic import TypeAdapter
    from pydantic_core import to_json

    types: dict[str, Any] = {
        "completion": twins.Completion,
        "messages": list[twins.AnyMessage],
        "calls": twins.Calls,
        "chunks": twins.Chunk,
        "order": twins.Order,
    }
    # A model's own serialiser is the fast one, and leaves out what was absent, as ours does.
    return {name: parser(TypeAdapter(found)) for name, found in types.items()}, lambda value: (
        to_json(value, by_alias=True)
        if isinstance(value, list)
        else value.model_dump_json(by_alias=True, exclude_unset=True)
    )


def openai() -> Contender:
    """openai's own classes, by the function that its client's responses go through."""
    from openai._models import construct_type
    from openai.types import chat

    union = list[chat.ChatCompletionMessageToolCallUnion]

    def calls(data: bytes) -> Any:
        value = json.loads(data)
        value["calls"] = construct_type(type_=union, value=value["calls"])
        return value

    return {
        "completion": lambda data: construct_type(
            type_=chat.ChatCompletion, value=json.loads(data)
        ),
        "calls": calls,
        "chunks": lambda data: construct_type(
            type_=chat.ChatCompletionChunk, value=json.loads(data)
        ),
    }, lambda value: (
        value.to_json(indent=None)
        if not isinstance(value, dict)
        else json.dumps([call.to_dict() for call in value["calls"]])
    )


CONTENDERS: dict[str, Callable[[], Contender]] = {
    "json.loads": plain_json,
    "orjson.loads": plain_orjson,
    "ours": ours,
    "ours with orjson": ours_with_orjson,
    "pydantic": pydantic,
    "pydantic with orjson": pydantic_with_orjson,
    "openai": openai,
}

if __name__ == "__main__":
    main()
