"""Lists and maps as bodies: what is read is sent back as it came."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

import pytest

from conformance.conftest import Call

ARRAY, MAP = "array_operations", "dictionary_operations"
DOCUMENTS = {ARRAY: "body-array", MAP: "body-dictionary"}
OF_BOTH: dict[str, type | tuple[type, ...]] = {
    "boolean_tfft": bool,
    "integer_valid": int,
    "long_valid": int,
    "float_valid": (int, float),
    "double_valid": (int, float),
    "string_valid": str,
    "date_valid": dt.date,
    "date_time_rfc1123_valid": dt.datetime,
    "byte_valid": bytes,
    "valid": (list, dict),
}
ROWS = [
    *[(kind, name, item) for kind in (ARRAY, MAP) for name, item in OF_BOTH.items()],
    (ARRAY, "enum_valid", str),
    (ARRAY, "string_enum_valid", str),
    (ARRAY, "uuid_valid", UUID),
    (ARRAY, "dictionary_valid", dict),
    (MAP, "array_valid", list),
]


def items_of(found: Any) -> list[Any]:
    return list(found.values()) if isinstance(found, dict) else list(found)


@pytest.mark.parametrize(("kind", "name", "item"), ROWS)
def test_there_and_back(kind: str, name: str, item: type | tuple[type, ...], call: Call) -> None:
    found = call(DOCUMENTS[kind], f"{kind}.get_{name}")
    assert items_of(found) and all(isinstance(each, item) for each in items_of(found))
    call(DOCUMENTS[kind], f"{kind}.update_{name}", body=found)


def as_sent(kind: str, items: list[Any]) -> Any:
    return items if kind == ARRAY else {str(place): item for place, item in enumerate(items)}


MOMENTS = {
    ARRAY: [(2000, 12, 1, 0, 0, 1), (1980, 1, 2, 0, 11, 35), (1492, 10, 12, 10, 15, 1)],
    MAP: [(2000, 12, 1, 0, 0, 1), (1980, 1, 1, 23, 11, 35), (1492, 10, 12, 18, 15, 1)],
}
"""The server wants other moments in lists than it gives."""


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_moments(kind: str, call: Call) -> None:
    found = items_of(call(DOCUMENTS[kind], f"{kind}.get_date_time_valid"))
    moments = [dt.datetime(*moment, tzinfo=dt.UTC) for moment in MOMENTS[MAP]]
    assert [each.astimezone(dt.UTC) for each in found] == moments
    body = as_sent(kind, [dt.datetime(*moment, tzinfo=dt.UTC) for moment in MOMENTS[kind]])
    call(DOCUMENTS[kind], f"{kind}.update_date_time_valid", body=body)


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_durations(kind: str, call: Call) -> None:
    durations = [
        dt.timedelta(123, hours=22, minutes=14, seconds=12, milliseconds=11),
        dt.timedelta(5, hours=1),
    ]
    assert items_of(call(DOCUMENTS[kind], f"{kind}.get_duration_valid")) == durations
    body = as_sent(kind, durations)
    call(DOCUMENTS[kind], f"{kind}.update_duration_valid", body=body)


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_objects(kind: str, call: Call) -> None:
    found = call(DOCUMENTS[kind], f"{kind}.get_complex_valid")
    assert [each.integer for each in items_of(found)] == [1, 3, 5]
    call(DOCUMENTS[kind], f"{kind}.update_complex_valid", body=found)


@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.parametrize("what", ["", "complex_", "array_", "dictionary_"])
def test_empty(kind: str, what: str, call: Call) -> None:
    assert items_of(call(DOCUMENTS[kind], f"{kind}.get_{what}empty")) == []
    call(DOCUMENTS[kind], f"{kind}.update_empty", body=[] if kind == ARRAY else {})


def inner(kind: str, scenario: str) -> list[str]:
    """The methods for lists of lists, and for maps in them."""
    other = "dictionary" if kind == ARRAY else "array"
    return [f"{kind}.get_{name}item_{scenario}" for name in ("complex_", f"{other}_", "")]


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_nothing_among_items(kind: str, call: Call) -> None:
    for method in inner(kind, "null"):
        assert [each is None for each in items_of(call(DOCUMENTS[kind], method))] == [0, 1, 0]
    for method in inner(kind, "empty"):
        found = items_of(call(DOCUMENTS[kind], method))[1]
        assert not getattr(found, "model_fields_set", found)
    for name in ("boolean", "int", "long", "float", "double", "date", "date_time", "byte"):
        assert None in items_of(call(DOCUMENTS[kind], f"{kind}.get_{name}_invalid_null"))
    assert None in items_of(call(DOCUMENTS[kind], f"{kind}.get_string_with_null"))


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_other_items_stay(kind: str, call: Call) -> None:
    for name in ("boolean", "int", "long", "float", "double"):
        found = call(DOCUMENTS[kind], f"{kind}.get_{name}_invalid_string")
        assert isinstance(items_of(found)[1], str)
    for name in ("date", "date_time"):
        found = call(DOCUMENTS[kind], f"{kind}.get_{name}_invalid_chars")
        assert isinstance(items_of(found)[-1], str)
    assert items_of(call(DOCUMENTS[kind], f"{kind}.get_string_with_invalid"))[1] == 123


def test_other_uuids_stay(call: Call) -> None:
    assert call("body-array", f"{ARRAY}.get_uuid_invalid_chars")[1] == "foo"


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_base64url(kind: str, call: Call) -> None:
    found = items_of(call(DOCUMENTS[kind], f"{kind}.get_base64_url"))
    expected = [b"a string that gets encoded with base64url", b"test string", b"Lorem ipsum"]
    assert found == expected


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_nothing_at_all(kind: str, call: Call) -> None:
    for what in ("", "complex_", "array_", "dictionary_"):
        try:
            found = call(DOCUMENTS[kind], f"{kind}.get_{what}null")
        except Exception as error:
            assert "200, and it is empty" in str(error)
        else:
            assert found is None


def test_keys(call: Call) -> None:
    assert call("body-dictionary", "dictionary.get_empty_string_key") == {"": "val1"}
    assert call("body-dictionary", "dictionary.get_null_value") == {"key1": None}
    for method in ("dictionary.get_null_key", "dictionary.get_invalid"):
        with pytest.raises(Exception, match="expected JSON"):
            call("body-dictionary", method)
    with pytest.raises(Exception, match="expected JSON"):
        call("body-array", f"{ARRAY}.get_invalid")
