"""Values in paths, queries and headers."""

from __future__ import annotations

import datetime as dt
from base64 import b64decode
from typing import Any

import pytest

from conformance.conftest import Call, Connect
from support.sides import Side

UTC = dt.UTC
MULTIBYTE = b64decode("5ZWK6b2E5LiC54ub54uc76ex76Ss76ex76iM76ip")
TEXTS = ["ArrayQuery1", "begin!*'();:@ &=+$,/?#[]end", "", ""]
PATHS: dict[str, object] = {
    "get_boolean_true": True,
    "get_boolean_false": False,
    "get_int_one_million": 1000000,
    "get_int_negative_one_million": -1000000,
    "get_ten_billion": 10000000000,
    "get_negative_ten_billion": -10000000000,
    "float_scientific_positive": 1.034e20,
    "float_scientific_negative": -1.034e-20,
    "double_decimal_positive": 9999999.999,
    "double_decimal_negative": -9999999.999,
    "string_unicode": MULTIBYTE.decode(),
    "string_url_encoded": "begin!*'();:@ &=+$,/?#[]end",
    "string_url_non_encoded": "begin!*'();:@&=+$,end",
    "enum_valid": "green color",
    "byte_multi_byte": MULTIBYTE,
    "date_valid": dt.date(2012, 1, 1),
    "date_time_valid": dt.datetime(2012, 1, 1, 1, 1, 1, tzinfo=UTC),
    "base64_url": b"lorem",
    "unix_time_url": 1460505600,
}


@pytest.mark.parametrize("method", PATHS)
def test_path(method: str, call: Call) -> None:
    call("url", f"path_operations.{method}", PATHS[method])


def test_list_in_a_path(call: Call) -> None:
    call("url", "query_operations.paths_array_csv_in_path", ["ArrayPath1", *TEXTS[1:]])


@pytest.mark.parametrize("method", ["string_null", "byte_null", "date_null", "enum_null"])
def test_nothing_in_a_path(method: str, call: Call) -> None:
    with pytest.raises(Exception, match=r"path|None"):
        call("url", f"path_operations.{method}", None)


FIXED = [
    "path_operations.queries_get_boolean_true",
    "path_operations.queries_get_boolean_false",
    "query_operations.get_int_one_million",
    "query_operations.get_int_negative_one_million",
    "query_operations.get_ten_billion",
    "query_operations.get_negative_ten_billion",
    "query_operations.string_unicode",
    "query_operations.string_url_encoded",
    "query_operations.string_empty",
    "query_operations.byte_empty",
    "query_operations.date_valid",
    "query_operations.date_time_valid",
]
ABSENT = [
    f"query_operations.{name}_null"
    for name in (
        *("get_boolean", "get_int", "get_long", "float", "double", "string", "enum", "byte"),
        *("date", "date_time", "array_string_csv"),
    )
]


@pytest.mark.parametrize("method", [*FIXED, *ABSENT])
def test_query_without_arguments(method: str, call: Call) -> None:
    call("url", method)


QUERIES: dict[str, dict[str, Any]] = {
    "float_scientific_positive": {"float_query": 1.034e20},
    "float_scientific_negative": {"float_query": -1.034e-20},
    "double_decimal_positive": {"double_query": 9999999.999},
    "double_decimal_negative": {"double_query": -9999999.999},
    "enum_valid": {"enum_query": "green color"},
    "byte_multi_byte": {"byte_query": MULTIBYTE},
    "array_string_csv_valid": {"array_query": TEXTS},
    "array_string_csv_empty": {"array_query": [""]},
    "array_string_ssv_valid": {"array_query": TEXTS},
    "array_string_tsv_valid": {"array_query": TEXTS},
    "array_string_pipes_valid": {"array_query": TEXTS},
    "array_string_no_collection_format_empty": {"array_query": ["hello", "nihao", "bonjour"]},
}


@pytest.mark.parametrize("method", QUERIES)
def test_query(method: str, call: Call) -> None:
    call("url", f"query_operations.{method}", **QUERIES[method])


def test_repeated_query(call: Call) -> None:
    document = "url-multi-collectionFormat"
    call(document, "query_operations.null")
    call(document, "query_operations.empty", array_query=[])
    call(document, "query_operations.valid", array_query=TEXTS)


ITEMS: dict[str, set[str]] = {
    "get_all_with_values": set(),
    "get_global_null": {"global"},
    "get_global_and_local_null": {"global", "local"},
    "get_local_path_item_null": {"path_item", "local"},
}


@pytest.mark.parametrize("method", ITEMS)
def test_parameters_of_several_levels(method: str, call: Call) -> None:
    spelled = {"path_item": "pathItem", "global": "global", "local": "local"}
    paths = {f"{key}_string_path": f"{word}StringPath" for key, word in spelled.items()}
    queries = {
        f"{key}_string_query": f"{word}StringQuery"
        for key, word in spelled.items()
        if key not in ITEMS[method]
    }
    call("url", f"query_operations.path_items_{method}", **paths, **queries)


HEADERS: list[tuple[str, str, Any]] = [
    ("integer", "positive", 1),
    ("integer", "negative", -2),
    ("long", "positive", 105),
    ("long", "negative", -2),
    ("float", "positive", 0.07),
    ("float", "negative", -3.0),
    ("double", "positive", 7e120),
    ("double", "negative", -3.0),
    ("bool", "true", True),
    ("bool", "false", False),
    ("string", "valid", "The quick brown fox jumps over the lazy dog"),
    ("string", "empty", ""),
    ("date", "valid", dt.date(2010, 1, 1)),
    ("date", "min", dt.date.min),
    ("datetime", "valid", dt.datetime(2010, 1, 1, 12, 34, 56, tzinfo=UTC)),
    ("datetime", "min", dt.datetime.min.replace(tzinfo=UTC)),
    ("datetime_rfc1123", "valid", dt.datetime(2010, 1, 1, 12, 34, 56, tzinfo=UTC)),
    ("datetime_rfc1123", "min", dt.datetime.min.replace(tzinfo=UTC)),
    ("duration", "valid", dt.timedelta(123, hours=22, minutes=14, seconds=12, milliseconds=11)),
    ("byte", "valid", MULTIBYTE),
    ("enum", "valid", "GREY"),
]


@pytest.mark.parametrize(("kind", "scenario", "value"), HEADERS)
def test_header(kind: str, scenario: str, value: Any, call: Call) -> None:
    call("header", f"header_operations.param_{kind}", scenario=scenario, value=value)


@pytest.mark.parametrize("kind", ["string", "enum"])
def test_absent_header(kind: str, call: Call) -> None:
    call("header", f"header_operations.param_{kind}", scenario="null")


@pytest.mark.parametrize(("kind", "scenario", "value"), HEADERS)
def test_response_header(
    kind: str, scenario: str, value: Any, swagger_client: Connect, side: Side
) -> None:
    client = swagger_client("header")
    method = getattr(client.header_operations, f"response_{kind}")
    answer = side.run(client.raw(method)(scenario=scenario))
    read_as = str if kind in ("duration", "enum") else type(value)
    expected = "P123DT22H14M12.011S" if kind == "duration" else value
    assert answer.header("value", read_as) == expected


def test_headers_that_clients_set(swagger_client: Connect, side: Side) -> None:
    client = swagger_client("header")
    side.run(client.header_operations.param_existing_key(user_agent="overwrite"))
    sent = {"extra_headers": {"Content-Type": "text/html"}}
    side.run(client.header_operations.param_protected_key(**sent))
    answer = side.run(client.raw(client.header_operations.response_existing_key)())
    assert answer.headers["user-agent"] == "overwrite"
    answer = side.run(client.raw(client.header_operations.response_protected_key)())
    assert answer.headers["content-type"].startswith("text/html")
    number = "9C4D50EE-2D56-4CD3-8152-34347DC9F2B0"
    headers = {"x-ms-client-request-id": number}
    side.run(client.header_operations.custom_request_id(extra_headers=headers))


@pytest.mark.parametrize("scenario", ["null", "empty"])
def test_response_header_without_text(scenario: str, swagger_client: Connect, side: Side) -> None:
    client = swagger_client("header")
    for kind in ("string", "enum"):
        if (kind, scenario) != ("enum", "empty"):
            method = getattr(client.header_operations, f"response_{kind}")
            assert side.run(client.raw(method)(scenario=scenario)).headers["value"] in ("", "null")


OPTIONAL = ["integer", "string", "class", "array"]


@pytest.mark.parametrize("kind", OPTIONAL)
@pytest.mark.parametrize("place", ["parameter", "property", "header"])
def test_optional(kind: str, place: str, call: Call) -> None:
    if (kind, place) != ("class", "header"):
        call("required-optional", f"reqopt.explicit_post_optional_{kind}_{place}")


@pytest.mark.parametrize("kind", OPTIONAL)
@pytest.mark.parametrize("place", ["parameter", "property", "header"])
def test_required(kind: str, place: str, call: Call) -> None:
    if (kind, place) != ("class", "header"):
        with pytest.raises(TypeError, match="required keyword-only argument"):
            call("required-optional", f"reqopt.explicit_post_required_{kind}_{place}")


def test_optional_without_saying_so(call: Call) -> None:
    for place in ("query", "header", "body", "binary_body"):
        call("required-optional", f"reqopt.implicit_put_optional_{place}")
    call("required-optional", "reqopt.implicit_get_optional_global_query")
    call("required-optional", "reqopt.explicit_put_optional_binary_body")
    call("required-optional", "reqopt.explicit_put_required_binary_body", body=b"hello")
    with pytest.raises(TypeError):
        call("required-optional", "reqopt.implicit_get_required_path")


def test_constants_of_every_place(call: Call) -> None:
    call("constants", "constants.update_client_constants", "path")
    call("client-enum", "client_enum.head_head")


def test_flattened_parameters(call: Call) -> None:
    tags = {"tag1": "value1", "tag2": "value2"}
    with pytest.raises(Exception, match="404"):  # no route of the server's
        call("parameter-flattening", "availability_sets.update", "rg1", "test1", tags=tags)


def test_reserved_words(call: Call) -> None:
    def ask(method: str, *arguments: Any, **named: Any) -> None:
        # The document says that an object comes back; the server sends nothing.
        with pytest.raises(Exception, match="200, and it is empty"):
            call("reserved-words", method, *arguments, **named)

    words = "reserved_words"
    ask(f"{words}.import_operation_one", parameter1="foo")
    ask(f"{words}.operation_with_content_param", body=b"hello, world")
    ask(f"{words}.operation_with_json_param", body={"hello": "world"})
    ask(f"{words}.operation_with_data_param", data="hello", world="world")
    ask(f"{words}.operation_with_files_param", files=b"hello", file_name="greeting")
    items = ["one", "two"]
    ask(f"{words}.operation_with_url", "foo", header_parameters="x", query_parameters=items)
    ask(f"{words}.get_enum", enum_parameter="import")
