"""The style table of OpenAPI 3.1 ("Style Examples") and of RFC 6570, cell by cell."""

from __future__ import annotations

import datetime
import enum
import uuid
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any

import pytest

from runtime.client.loopback import Loopback, answer
from runtime.client.sides import Side

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}

PATH_CELLS = [
    ("simple", False, "blue", "blue"),
    ("simple", False, ARRAY, "blue,black,brown"),
    ("simple", True, ARRAY, "blue,black,brown"),
    ("simple", False, OBJECT, "R,100,G,200,B,150"),
    ("simple", True, OBJECT, "R=100,G=200,B=150"),
    ("label", False, "", "."),
    ("label", False, "blue", ".blue"),
    ("label", False, ARRAY, ".blue,black,brown"),
    ("label", True, ARRAY, ".blue.black.brown"),
    ("label", False, OBJECT, ".R,100,G,200,B,150"),
    ("label", True, OBJECT, ".R=100.G=200.B=150"),
    ("matrix", False, "", ";color"),
    ("matrix", False, "blue", ";color=blue"),
    ("matrix", False, ARRAY, ";color=blue,black,brown"),
    ("matrix", True, ARRAY, ";color=blue;color=black;color=brown"),
    ("matrix", False, OBJECT, ";color=R,100,G,200,B,150"),
    ("matrix", True, OBJECT, ";R=100;G=200;B=150"),
    ("simple", False, "a/b ?é", "a%2Fb%20%3F%C3%A9"),
]

QUERY_CELLS = [
    ("form", True, "", "color="),
    ("form", True, "blue", "color=blue"),
    ("form", False, ARRAY, "color=blue,black,brown"),
    ("form", True, ARRAY, "color=blue&color=black&color=brown"),
    ("form", False, OBJECT, "color=R,100,G,200,B,150"),
    ("form", True, OBJECT, "R=100&G=200&B=150"),
    ("spaceDelimited", False, ARRAY, "color=blue%20black%20brown"),
    ("spaceDelimited", True, ARRAY, "color=blue&color=black&color=brown"),
    ("spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
    ("pipeDelimited", False, ARRAY, "color=blue%7Cblack%7Cbrown"),
    ("pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("deepObject", True, OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ("deepObject", True, {"a": {"b": 1}}, "color%5Ba%5D%5Bb%5D=1"),
    ("deepObject", True, {"a": [1, 2]}, "color%5Ba%5D%5B%5D=1&color%5Ba%5D%5B%5D=2"),
    ("deepObject", True, [{"a": 1}], "color%5B0%5D%5Ba%5D=1"),
    ("form", True, None, ""),
    ("form", True, [], ""),
    ("form", True, {}, ""),
    ("form", True, [None, "x"], "color=x"),
    ("form", True, {"a": None, "b": 1}, "b=1"),
    ("form", False, ["a,b", "c&d"], "color=a%2Cb,c%26d"),
]


class Shade(enum.Enum):
    DARK = "dark"


class Tint(str, enum.Enum):  # noqa: UP042 - as people wrote it before 3.11
    PALE = "pale blue"


class Level(int, enum.Enum):
    LOW = 1


SCALARS = [
    (True, "true"),
    (False, "false"),
    (0, "0"),
    (10**20, "100000000000000000000"),
    (1.5, "1.5"),
    (1e-07, "0.0000001"),
    (1e22, "10000000000000000000000"),
    (Decimal("1.10"), "1.10"),
    (datetime.date(2024, 1, 2), "2024-01-02"),
    (datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.UTC), "2024-01-02T03%3A04%3A05Z"),
    (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    (Shade.DARK, "dark"),
    (Tint.PALE, "pale%20blue"),
    (Level.LOW, "1"),
    (-0.0, "-0.0"),
    (0.1, "0.1"),
    (Decimal("1E+3"), "1000"),
    (b"\xff\xfe", "%2F%2F4%3D"),
    ("~a-b_c.d", "~a-b_c.d"),
    ("💡", "%F0%9F%92%A1"),
]


@pytest.mark.parametrize(("style", "explode", "value", "expected"), PATH_CELLS)
def test_path_styles(
    sample_sdk: FilePath, style: str, explode: bool, value: Any, expected: str
) -> None:
    from sample_sdk._runtime.parameters import Path, path_text

    assert path_text(Path("color", style=style, explode=explode), value) == expected


@pytest.mark.parametrize(("style", "explode", "value", "expected"), QUERY_CELLS)
def test_query_styles(
    sample_sdk: FilePath, style: str, explode: bool, value: Any, expected: str
) -> None:
    from sample_sdk._runtime.parameters import Query, query_pairs

    pairs = query_pairs(Query("color", style=style, explode=explode), value)
    assert "&".join(f"{name}={text}" for name, text in pairs) == expected


@pytest.mark.parametrize(("value", "expected"), SCALARS)
def test_scalars(sample_sdk: FilePath, value: Any, expected: str) -> None:
    from sample_sdk._runtime.parameters import Query, query_pairs

    assert query_pairs(Query("q"), value) == [("q", expected)]
    assert query_pairs(Query("q"), [value]) == [("q", expected)]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), [float("-inf")]])
def test_numbers_that_are_none(sample_sdk: FilePath, value: Any) -> None:
    from sample_sdk._runtime.parameters import Query, query_pairs

    with pytest.raises(ValueError, match="n"):
        query_pairs(Query("q"), value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/a:b@c!$'()*,;d?", "/a:b@c!$'()*,;d?"),
        ("a b%20c%zz", "a%20b%20c%25zz"),
        ("#&=+[]", "%23%26=%2B%5B%5D"),
    ],
)
def test_reserved_characters_may_stay(sample_sdk: FilePath, text: str, expected: str) -> None:
    from sample_sdk._runtime.parameters import Query, query_pairs

    assert query_pairs(Query("q", allow_reserved=True), text) == [("q", expected)]


def test_every_place_on_the_wire(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.operation import Cookie, Header, Operation, Path, Query

    operation: Operation[Any] = Operation(
        "op",
        "GET",
        "/a/{id}/b{m}:run",
        parameters=(
            Path("id"),
            Path("m", "matrix", style="matrix"),
            Query("filter[x]", "filter_x"),
            Query("where", content="application/json"),
            Header("X-List", "listed"),
            Header("X-Map", "mapped", explode=True),
            Cookie("session"),
            Cookie("raw", style="cookie"),
        ),
    )
    server.answer(answer(204))
    side.call(
        operation,
        id="1 2",
        matrix=["a", "b"],
        filter_x="é",
        where={"a": [1, None]},
        listed=["a b", "c"],
        mapped={"k": True},
        session="a b",
        raw="a=b",
    )
    request = server.received[0]
    assert request.path == "/a/1%202/b;m=a,b:run"
    assert request.query == "filter%5Bx%5D=%C3%A9&where=%7B%22a%22%3A%5B1%2Cnull%5D%7D"
    assert request.headers["x-list"] == "a b,c"
    assert request.headers["x-map"] == "k=true"
    assert request.headers["cookie"] == "session=a%20b; raw=a=b"


def test_cookies_from_everywhere_are_one_header(side: Side, server: Loopback) -> None:
    """RFC 6265, 5.4: there is one ``Cookie`` header."""
    from sample_sdk._runtime.operation import Cookie, Operation

    operation: Operation[Any] = Operation("op", "GET", "/x", parameters=(Cookie("c"),))
    server.answer(answer(204))
    side.call(operation, c="1", extra_headers={"Cookie": "a=2; b=3"})
    assert server.received[0].headers["cookie"] == "a=2; b=3; c=1"


def test_cookies_cannot_be_injected(side: Side) -> None:
    from sample_sdk._runtime.operation import Cookie, Operation

    operation: Operation[Any] = Operation(
        "op", "GET", "/x", parameters=(Cookie("c", style="cookie"),)
    )
    with pytest.raises(ValueError, match="cookie"):
        side.call(operation, c="a; admin=1")


def test_form_bodies(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.operation import FormBody, Operation

    body = FormBody(
        styles={
            "meta": ("deepObject", True),
            "tags": ("brackets", True),
            "ids": ("form", False),
        }
    )
    server.answer(answer(204))
    side.call(
        Operation("op", "POST", "/x", body=body),
        name="a b&c",
        items=[1, 2],
        address={"street": "x"},
        meta={"k": "v"},
        tags=["p", "q"],
        ids=[1, 2],
        nothing=None,
        flag=True,
    )
    assert server.received[0].headers["content-type"] == "application/x-www-form-urlencoded"
    assert server.received[0].body.decode() == (
        "name=a+b%26c&items=1&items=2&address=%7B%22street%22%3A%22x%22%7D"
        "&meta%5Bk%5D=v&tags%5B%5D=p&tags%5B%5D=q&ids=1,2&flag=true"
    )
