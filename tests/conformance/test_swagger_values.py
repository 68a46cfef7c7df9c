"""Single values as bodies: numbers, texts, dates, bytes."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from conformance.conftest import Call

UTC = dt.UTC
EAST, WEST = dt.timezone(dt.timedelta(hours=14)), dt.timezone(dt.timedelta(hours=-14))
LAST = dt.datetime(9999, 12, 31, 23, 59, 59, 999000)

READ: list[tuple[str, str, Any]] = [
    ("body-boolean", "bool_operations.get_true", True),
    ("body-boolean", "bool_operations.get_false", False),
    ("body-byte", "byte_operations.get_empty", b""),
    ("body-byte", "byte_operations.get_non_ascii", bytes(range(255, 245, -1))),
    ("body-date", "date.get_max", dt.date(9999, 12, 31)),
    ("body-date", "date.get_min", "0001-01-01"),
    ("body-datetime", "datetime.get_utc_lowercase_max_date_time", LAST.replace(tzinfo=UTC)),
    ("body-datetime", "datetime.get_utc_uppercase_max_date_time", LAST.replace(tzinfo=UTC)),
    (
        "body-datetime",
        "datetime.get_local_positive_offset_lowercase_max_date_time",
        LAST.replace(tzinfo=EAST),
    ),
    (
        "body-datetime",
        "datetime.get_local_positive_offset_uppercase_max_date_time",
        LAST.replace(tzinfo=EAST),
    ),
    (
        "body-datetime",
        "datetime.get_local_negative_offset_lowercase_max_date_time",
        LAST.replace(tzinfo=WEST),
    ),
    (
        "body-datetime",
        "datetime.get_local_negative_offset_uppercase_max_date_time",
        LAST.replace(tzinfo=WEST),
    ),
    ("body-datetime", "datetime.get_utc_min_date_time", "0001-01-01T00:00:00Z"),
    (
        "body-datetime",
        "datetime.get_local_positive_offset_min_date_time",
        "0001-01-01T00:00:00+14:00",
    ),
    (
        "body-datetime",
        "datetime.get_local_negative_offset_min_date_time",
        "0001-01-01T00:00:00-14:00",
    ),
    ("body-datetime", "datetime.get_local_no_offset_min_date_time", dt.datetime(1, 1, 1)),
    ("body-duration", "duration.get_positive_duration", "P3Y6M4DT12H30M5S"),
    ("body-integer", "int.get_overflow32", 2147483656),
    ("body-integer", "int.get_underflow32", -2147483656),
    ("body-integer", "int.get_overflow64", 9223372036854775910),
    ("body-integer", "int.get_underflow64", -9223372036854775910),
    ("body-number", "number.get_big_float", 3.402823e20),
    ("body-number", "number.get_big_double", 2.5976931e101),
    ("body-number", "number.get_big_double_positive_decimal", 99999999.99),
    ("body-number", "number.get_big_double_negative_decimal", -99999999.99),
    ("body-number", "number.get_big_decimal", 2.5976931e101),
    ("body-number", "number.get_big_decimal_positive_decimal", 99999999.99),
    ("body-number", "number.get_big_decimal_negative_decimal", -99999999.99),
    ("body-number", "number.get_small_float", 3.402823e-20),
    ("body-number", "number.get_small_double", 2.5976931e-101),
    ("body-number", "number.get_small_decimal", 2.5976931e-101),
    ("body-string", "string_operations.get_empty", ""),
    ("body-string", "string_operations.enum_get_not_expandable", "red color"),
    ("body-string", "string_operations.enum_get_referenced", "red color"),
    (
        "body-string",
        "string_operations.get_base64_encoded",
        b"a string that gets encoded with base64",
    ),
    (
        "body-string",
        "string_operations.get_base64_url_encoded",
        b"a string that gets encoded with base64url",
    ),
    ("body-time", "time.get", dt.time(11, 34, 56)),
]


@pytest.mark.parametrize(("document", "method", "value"), READ)
def test_reading(document: str, method: str, value: Any, call: Call) -> None:
    found = call(document, method)
    assert isinstance(found, type(value)) and found == value


SENT: list[tuple[str, str, Any]] = [
    ("body-boolean", "bool_operations.update_true", True),
    ("body-boolean", "bool_operations.update_false", False),
    ("body-byte", "byte_operations.update_non_ascii", bytes(range(255, 245, -1))),
    ("body-date", "date.update_max", dt.date.max),
    ("body-date", "date.update_min", dt.date.min),
    ("body-datetime", "datetime.update_utc_max_date_time", LAST.replace(tzinfo=UTC)),
    ("body-datetime", "datetime.update_utc_max_date_time7_digits", "9999-12-31T23:59:59.9999999Z"),
    (
        "body-datetime",
        "datetime.update_local_positive_offset_max_date_time",
        LAST.replace(tzinfo=EAST),
    ),
    (
        "body-datetime",
        "datetime.update_local_negative_offset_max_date_time",
        LAST.replace(tzinfo=WEST),
    ),
    ("body-datetime", "datetime.update_utc_min_date_time", dt.datetime.min.replace(tzinfo=UTC)),
    (
        "body-datetime",
        "datetime.update_local_positive_offset_min_date_time",
        dt.datetime.min.replace(tzinfo=EAST),
    ),
    (
        "body-datetime",
        "datetime.update_local_negative_offset_min_date_time",
        dt.datetime.min.replace(tzinfo=WEST),
    ),
    (
        "body-datetime-rfc1123",
        "datetimerfc1123.update_utc_max_date_time",
        dt.datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC),
    ),
    (
        "body-datetime-rfc1123",
        "datetimerfc1123.update_utc_min_date_time",
        dt.datetime.min.replace(tzinfo=UTC),
    ),
    (
        "body-duration",
        "duration.update_positive_duration",
        dt.timedelta(days=123, hours=22, minutes=14, seconds=12, milliseconds=11),
    ),
    ("body-integer", "int.update_max32", 2**31 - 1),
    ("body-integer", "int.update_min32", -(2**31)),
    ("body-integer", "int.update_max64", 2**63 - 1),
    ("body-integer", "int.update_min64", -(2**63)),
    ("body-number", "number.update_big_float", 3.402823e20),
    ("body-number", "number.update_big_double", 2.5976931e101),
    ("body-number", "number.update_big_double_positive_decimal", 99999999.99),
    ("body-number", "number.update_big_double_negative_decimal", -99999999.99),
    ("body-number", "number.update_big_decimal", 2.5976931e101),
    ("body-number", "number.update_big_decimal_positive_decimal", 99999999.99),
    ("body-number", "number.update_big_decimal_negative_decimal", -99999999.99),
    ("body-number", "number.update_small_float", 3.402823e-20),
    ("body-number", "number.update_small_double", 2.5976931e-101),
    ("body-number", "number.update_small_decimal", 2.5976931e-101),
    ("body-string", "string_operations.enum_put_not_expandable", "red color"),
    ("body-string", "string_operations.enum_put_referenced", "red color"),
    (
        "body-string",
        "string_operations.update_base64_url_encoded",
        b"a string that gets encoded with base64url",
    ),
]


@pytest.mark.parametrize(("document", "method", "value"), SENT)
def test_sending(document: str, method: str, value: Any, call: Call) -> None:
    assert call(document, method, body=value) is None


@pytest.mark.parametrize("value", ["empty", "mbcs", "whitespace"])
def test_only_possible_text(value: str, call: Call) -> None:
    text = call("body-string", f"string_operations.get_{value}")
    assert isinstance(text, str)
    call("body-string", f"string_operations.update_{value}")
    call("body-string", f"string_operations.update_{value}", body=text)


def test_constant_member(call: Call) -> None:
    found = call("body-string", "string_operations.enum_get_referenced_constant")
    assert found.field1 == "Sample String"
    call("body-string", "string_operations.enum_put_referenced_constant")


def test_time_of_day(call: Call) -> None:
    assert call("body-time", "time.replace_put", body=dt.time(8, 7, 56))


def test_optional_text_is_left_out(call: Call) -> None:
    call("body-string", "string_operations.update_null")


ABSENT = [
    ("body-boolean", "bool_operations.get_null"),
    ("body-date", "date.get_null"),
    ("body-datetime", "datetime.get_null"),
    ("body-datetime-rfc1123", "datetimerfc1123.get_null"),
    ("body-duration", "duration.get_null"),
    ("body-integer", "int.get_null"),
    ("body-integer", "int.get_null_unix_time"),
    ("body-number", "number.get_null"),
    ("body-string", "string_operations.get_null"),
    ("body-string", "string_operations.get_null_base64_url_encoded"),
]


@pytest.mark.parametrize(("document", "method"), ABSENT)
def test_nothing_is_null(document: str, method: str, call: Call) -> None:
    assert call(document, method) is None


NOT_JSON = [
    ("body-boolean", "bool_operations.get_invalid"),
    ("body-integer", "int.get_invalid"),
    ("body-integer", "int.get_invalid_unix_time"),
    ("body-number", "number.get_invalid_float"),
    ("body-number", "number.get_invalid_double"),
    ("body-number", "number.get_invalid_decimal"),
    ("body-byte", "byte_operations.get_null"),
    ("body-string", "string_operations.get_not_provided"),
]


@pytest.mark.parametrize(("document", "method"), NOT_JSON)
def test_what_is_no_json(document: str, method: str, call: Call) -> None:
    with pytest.raises(Exception, match="expected JSON") as caught:
        call(document, method)
    assert type(caught.value).__name__ == "ResponseDecodeError"


MISSHAPED = [
    ("body-byte", "byte_operations.get_invalid"),
    ("body-date", "date.get_invalid_date"),
    ("body-date", "date.get_overflow_date"),
    ("body-date", "date.get_underflow_date"),
    ("body-datetime", "datetime.get_invalid"),
    ("body-datetime", "datetime.get_underflow"),
    ("body-datetime-rfc1123", "datetimerfc1123.get_invalid"),
    ("body-datetime-rfc1123", "datetimerfc1123.get_overflow"),
    ("body-datetime-rfc1123", "datetimerfc1123.get_underflow"),
    ("body-duration", "duration.get_invalid"),
]


@pytest.mark.parametrize(("document", "method"), MISSHAPED)
def test_other_text_stays(document: str, method: str, call: Call) -> None:
    assert isinstance(call(document, method), str)
    with pytest.raises(Exception, match="expected"):
        call(document, method, strict=True)


def test_unix_time(call: Call) -> None:
    moment = call("body-integer", "int.get_unix_time")
    call("body-integer", "int.update_unix_time_date", body=moment)


def test_largest_offset(call: Call) -> None:
    assert call("body-datetime", "datetime.get_overflow") == LAST.replace(tzinfo=WEST)


def test_seven_digits(call: Call) -> None:
    found = call("body-datetime", "datetime.get_utc_uppercase_max_date_time7_digits")
    assert found == dt.datetime.max.replace(tzinfo=UTC)


@pytest.mark.parametrize("case", ["lower", "upper"])
def test_case_of_an_http_date(case: str, call: Call) -> None:
    found = call("body-datetime-rfc1123", f"datetimerfc1123.get_utc_{case}case_max_date_time")
    assert found.lower() == "fri, 31 dec 9999 23:59:59 gmt"


def test_first_http_date(call: Call) -> None:
    found = call("body-datetime-rfc1123", "datetimerfc1123.get_utc_min_date_time")
    assert found == "Mon, 01 Jan 0001 00:00:00 GMT"
