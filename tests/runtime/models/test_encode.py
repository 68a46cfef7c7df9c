"""What goes over the wire, with ``orjson`` and without."""

from __future__ import annotations

import collections
import datetime
import decimal
import enum
import json
import sys
import types
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sample_sdk._runtime import encode as module
from sample_sdk._runtime.convert import decode
from sample_sdk._runtime.encode import dumps, encode, loads
from sample_sdk._runtime.omit import OMIT
from sample_sdk.models import TextPart, UserMessage


@pytest.fixture(params=["orjson", "json"], autouse=True)
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Run every test with both JSON libraries."""
    if request.param == "orjson":
        pytest.importorskip("orjson")
    else:
        monkeypatch.setitem(sys.modules, "orjson", None)
    chosen: dict[str, Any] = module.__dict__["_LIBRARY"]
    chosen.clear()
    yield str(request.param)
    chosen.clear()


class Colour(enum.Enum):
    RED = "red"


class Size(enum.StrEnum):
    BIG = "big"


class Level(enum.IntEnum):
    HIGH = 3


class Name(str):
    __slots__ = ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"a": [1, 1.5, True, None, "x"]}, b'{"a":[1,1.5,true,null,"x"]}'),
        ({"a": OMIT, "b": [OMIT, {"c": OMIT}], "d": None}, b'{"b":[{}],"d":null}'),
        (TextPart(text="\u00e9"), '{"text":"\u00e9","type":"text"}'.encode()),
        (
            [UserMessage(content=[TextPart(text="x")]), {"role": "user", "content": "y"}],
            b'[{"content":[{"text":"x","type":"text"}],"role":"user"},'
            b'{"role":"user","content":"y"}]',
        ),
        ({"m": {"deep": (TextPart(text="x"),)}}, b'{"m":{"deep":[{"text":"x","type":"text"}]}}'),
        ((1, 2), b"[1,2]"),
        ({3, 1, 2}, b"[1,2,3]"),
        (frozenset(["b", "a"]), b'["a","b"]'),
        (collections.deque([1, 2]), b"[1,2]"),
        (range(3), b"[0,1,2]"),
        (types.MappingProxyType({"a": 1}), b'{"a":1}'),
        (collections.OrderedDict(a=1), b'{"a":1}'),
        ({1: "a"}, b'{"1":"a"}'),
        ({2: "a", None: "b", False: "c"}, b'{"2":"a","null":"b","false":"c"}'),
        ([Colour.RED, Size.BIG, Level.HIGH], b'["red","big",3]'),
        ({Size.BIG: 1}, b'{"big":1}'),
        (Name("x"), b'"x"'),
        (datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC), b'"2024-01-01T00:00:00Z"'),
        (datetime.datetime(2024, 1, 1), b'"2024-01-01T00:00:00"'),
        (datetime.date(2024, 1, 1), b'"2024-01-01"'),
        (datetime.time(1, 2, 3), b'"01:02:03"'),
        (uuid.UUID(int=0), b'"00000000-0000-0000-0000-000000000000"'),
        (decimal.Decimal("1.10"), b'"1.10"'),
        (b"hi", b'"aGk="'),
        (bytearray(b"hi"), b'"aGk="'),
        (memoryview(b"hi"), b'"aGk="'),
        (2**70, b"1180591620717411303424"),
        ("\ud800", b'"\\ud800"'),
        ("\u2028\u202e", '"\u2028\u202e"'.encode()),
        ("", b'""'),
        ({"": {"": []}}, b'{"":{"":[]}}'),
        (1e22, None),
        (-0.0, b"-0.0"),
        ([None] * 3, b"[null,null,null]"),
    ],
)
def test_values(value: Any, expected: bytes | None) -> None:
    written = dumps(value)
    if expected is not None:
        assert written == expected
    assert json.loads(written) == encode(value)
    assert loads(written) == encode(value)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_numbers_that_json_does_not_have_are_refused_with_their_place(number: float) -> None:
    for call in (dumps, encode):
        with pytest.raises(ValueError, match=r"JSON has no number .* \(at /a/1/text\)"):
            call({"a": [1, TextPart.model_construct(text=number)]})
    with pytest.raises(ValueError, match=r"JSON has no number (nan|inf|-inf)$"):
        dumps(number)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"a": [object()]}, r"an object of class object has no JSON form \(at /a/0\)"),
        (lambda: 1, "class function has no JSON form"),
        ({"a": {(1, 2): 1}}, r"a key of a JSON object must be text, not \(1, 2\) \(at /a\)"),
        ((x for x in "ab"), "class generator has no JSON form"),
    ],
)
def test_what_has_no_json_form_is_refused_with_its_place(value: Any, message: str) -> None:
    for call in (dumps, encode):
        with pytest.raises(TypeError, match=message):
            call(value)


def test_what_contains_itself_is_refused() -> None:
    loop: list[Any] = []
    loop.append(loop)
    model: Any = TextPart(text="x")
    model.text = model
    calls: list[Callable[[Any], Any]] = [dumps, encode]
    for call in calls:
        for value in (loop, model):
            with pytest.raises(ValueError, match="contains itself"):
                call(value)


def test_a_secret_is_not_shown_in_an_error() -> None:
    class Secret:
        def __repr__(self) -> str:
            return "hunter2"

    with pytest.raises(TypeError) as caught:
        dumps({"key": Secret()})
    assert "hunter2" not in str(caught.value)


def test_big_integers_and_lone_surrogates_are_read_exactly() -> None:
    for text in (
        "18446744073709551616",
        "[-18446744073709551617]",
        '{"a": 123456789012345678901234567890}',
        '{"a":\n\t9223372036854775808,"b":"12345678901234567890123"}',
        '["\\ud800"]',
        "[0.12345678901234567890123, 1e5, -1.5E-3]",
    ):
        assert loads(text) == json.loads(text)
        assert repr(loads(text)) == repr(json.loads(text))
        assert loads(text.encode()) == json.loads(text)
        assert loads(dumps(loads(text))) == json.loads(text)


def test_what_is_not_json_is_refused() -> None:
    for text in ("", "{", b"\xff", "[1,]", "nope"):
        with pytest.raises(ValueError, match=r".+"):
            loads(text)


def test_pydantic_models_in_a_body() -> None:
    pydantic = pytest.importorskip("pydantic")
    item = pydantic.create_model("Item", when=(datetime.date, ...))
    value = {"item": item(when=datetime.date(2024, 1, 1))}
    assert dumps(value) == b'{"item":{"when":"2024-01-01"}}'


def test_a_decoded_response_can_be_sent() -> None:
    message = decode("ChatMessage", {"role": "new", "x": [{"y": None}]})
    assert dumps({"messages": [message]}) == b'{"messages":[{"role":"new","x":[{"y":null}]}]}'


def test_encode_returns_new_containers() -> None:
    inner: list[Any] = [1]
    message = UserMessage.model_construct(content=inner)
    encode(message)["content"].append(2)
    assert inner == [1]
