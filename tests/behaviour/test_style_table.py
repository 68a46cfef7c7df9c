"""Every style, place and kind of value, by the bytes that arrive.

The rows are those of "Style Examples" of OpenAPI 3.0.4, 3.1.1 and 3.2.0, with what the same
sections and RFC 6570 say of delimiters, undefined values and empty texts.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import pytest

from support.cells import NOTHING, Cell, document, found, method, sent
from support.sdk import Generate, Sdk
from support.server import Server
from support.sides import Side

Schema: TypeAlias = dict[str, Any]

TEXT: Schema = {"type": "string"}
LIST: Schema = {"type": "array", "items": {"type": "string"}}
COLORS: Schema = {
    "type": "object",
    "properties": {name: {"type": "integer"} for name in ("R", "G", "B")},
    "additionalProperties": True,
}
ANYTHING: Schema = {"type": "object", "additionalProperties": True}
NULLABLE: Schema = {"type": ["string", "null"]}
BLUE = "blue"
ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}


def path(style: str, explode: bool, schema: Schema, value: object, expected: str) -> Cell:
    words = {"style": style, "explode": explode}
    return Cell("path", words, schema, value, f"/at/{expected}")


def query(style: str, explode: bool, schema: Schema, value: object, expected: str) -> Cell:
    words = {"style": style, "explode": explode}
    return Cell("query", words, schema, value, f"/at?{expected}" if expected else "/at")


def header(explode: bool, schema: Schema, value: object, expected: str | None) -> Cell:
    words = {"style": "simple", "explode": explode}
    return Cell("header", words, schema, value, expected, name="X-Color")


def cookie(style: str, explode: bool, schema: Schema, value: object, expected: str | None) -> Cell:
    return Cell("cookie", {"style": style, "explode": explode}, schema, value, expected)


PATHS = [
    path("matrix", False, TEXT, "", ";color"),
    path("matrix", True, TEXT, "", ";color"),
    path("matrix", False, TEXT, BLUE, ";color=blue"),
    path("matrix", True, TEXT, BLUE, ";color=blue"),
    path("matrix", False, LIST, ARRAY, ";color=blue,black,brown"),
    path("matrix", True, LIST, ARRAY, ";color=blue;color=black;color=brown"),
    path("matrix", False, COLORS, OBJECT, ";color=R,100,G,200,B,150"),
    path("matrix", True, COLORS, OBJECT, ";R=100;G=200;B=150"),
    path("matrix", True, LIST, ["a;b", "c=d"], ";color=a%3Bb;color=c%3Dd"),
    path("matrix", True, LIST, ["", "x"], ";color;color=x"),
    Cell("path", {"style": "label"}, TEXT, "", "/at/x.", path="/at/x{color}"),
    Cell("path", {"style": "label", "explode": True}, TEXT, "", "/at/x.", path="/at/x{color}"),
    path("label", False, TEXT, BLUE, ".blue"),
    path("label", True, TEXT, BLUE, ".blue"),
    path("label", False, LIST, ARRAY, ".blue,black,brown"),
    path("label", True, LIST, ARRAY, ".blue.black.brown"),
    path("label", False, COLORS, OBJECT, ".R,100,G,200,B,150"),
    path("label", True, COLORS, OBJECT, ".R=100.G=200.B=150"),
    path("simple", False, TEXT, BLUE, "blue"),
    path("simple", True, TEXT, BLUE, "blue"),
    path("simple", False, LIST, ARRAY, "blue,black,brown"),
    path("simple", True, LIST, ARRAY, "blue,black,brown"),
    path("simple", False, COLORS, OBJECT, "R,100,G,200,B,150"),
    path("simple", True, COLORS, OBJECT, "R=100,G=200,B=150"),
    path("simple", False, LIST, ["a,b", "c/d"], "a%2Cb,c%2Fd"),
    path("simple", False, TEXT, "Ünï ?#%20", "%C3%9Cn%C3%AF%20%3F%23%2520"),
]

QUERIES = [
    query("form", False, TEXT, "", "color="),
    query("form", True, TEXT, "", "color="),
    query("form", False, TEXT, BLUE, "color=blue"),
    query("form", True, TEXT, BLUE, "color=blue"),
    query("form", False, LIST, ARRAY, "color=blue,black,brown"),
    query("form", True, LIST, ARRAY, "color=blue&color=black&color=brown"),
    query("form", False, COLORS, OBJECT, "color=R,100,G,200,B,150"),
    query("form", True, COLORS, OBJECT, "R=100&G=200&B=150"),
    query("form", False, LIST, ["a,b", "c d"], "color=a%2Cb,c%20d"),
    query("form", True, LIST, ["a&b", "c=d", "e+f"], "color=a%26b&color=c%3Dd&color=e%2Bf"),
    query("spaceDelimited", False, LIST, ARRAY, "color=blue%20black%20brown"),
    query("spaceDelimited", False, COLORS, OBJECT, "color=R%20100%20G%20200%20B%20150"),
    query("spaceDelimited", True, LIST, ARRAY, "color=blue&color=black&color=brown"),
    query("pipeDelimited", False, LIST, ARRAY, "color=blue%7Cblack%7Cbrown"),
    query("pipeDelimited", False, COLORS, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
    query("pipeDelimited", True, LIST, ARRAY, "color=blue&color=black&color=brown"),
    query("deepObject", True, COLORS, OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    query("deepObject", True, ANYTHING, {"a": {"b": "c d"}}, "color%5Ba%5D%5Bb%5D=c%20d"),
    query("deepObject", True, ANYTHING, {"a": [1, 2]}, "color%5Ba%5D%5B%5D=1&color%5Ba%5D%5B%5D=2"),
    query("deepObject", True, ANYTHING, {"a": None, "b": ""}, "color%5Bb%5D="),
    query("deepObject", True, ANYTHING, {}, ""),
    query("form", True, LIST, [], ""),
    query("form", False, LIST, [], ""),
    query("form", False, LIST, [""], "color="),
    query("form", True, LIST, ["", "x"], "color=&color=x"),
    query("form", True, COLORS, {}, ""),
    query("form", True, LIST, NOTHING, ""),
    query("form", True, NULLABLE, None, ""),
    query("form", True, LIST, [None, "x"], "color=x"),
    query("form", True, COLORS, {"R": None, "G": 1}, "G=1"),
]

HEADERS = [
    header(False, TEXT, BLUE, "blue"),
    header(False, TEXT, "", ""),
    header(True, TEXT, "a b, c%20", "a b, c%20"),
    header(False, LIST, ARRAY, "blue,black,brown"),
    header(True, LIST, ARRAY, "blue,black,brown"),
    header(False, COLORS, OBJECT, "R,100,G,200,B,150"),
    header(True, COLORS, OBJECT, "R=100,G=200,B=150"),
    header(False, LIST, [], None),
    header(False, TEXT, NOTHING, None),
]

COOKIES = [
    cookie("form", False, TEXT, "", "color="),
    cookie("form", True, TEXT, BLUE, "color=blue"),
    cookie("form", False, LIST, ARRAY, "color=blue,black,brown"),
    cookie("form", False, COLORS, OBJECT, "color=R,100,G,200,B,150"),
    cookie("form", True, LIST, ARRAY, "color=blue; color=black; color=brown"),
    cookie("form", True, COLORS, OBJECT, "R=100; G=200; B=150"),
    cookie("form", True, TEXT, "a b;c", "color=a%20b%3Bc"),
    cookie("cookie", False, TEXT, "", "color="),
    cookie("cookie", True, TEXT, BLUE, "color=blue"),
    cookie("cookie", False, LIST, ARRAY, "color=blue,black,brown"),
    cookie("cookie", False, COLORS, OBJECT, "color=R,100,G,200,B,150"),
    cookie("cookie", True, LIST, ARRAY, "color=blue; color=black; color=brown"),
    cookie("cookie", True, COLORS, OBJECT, "R=100; G=200; B=150"),
    cookie("cookie", True, TEXT, "a=b%20/c", "color=a=b%20/c"),
    cookie("form", True, TEXT, NOTHING, None),
]

CELLS = [*PATHS, *QUERIES, *HEADERS, *COOKIES]


@pytest.fixture(scope="module")
def cells(generated: Generate) -> Sdk:
    return generated(document(CELLS, "3.2.0"), package="style_cells")


def test_no_row_is_called_wrong(cells: Sdk) -> None:
    assert [str(each.message) for each in cells.diagnostics] == []


@pytest.mark.parametrize("index", range(len(CELLS)), ids=[cell.title for cell in CELLS])
def test_a_row_of_the_table(index: int, cells: Sdk, side: Side, server: Server) -> None:
    cell = CELLS[index]
    assert found(sent(cells, side, server, index, cell), index, cell) == cell.expected


@pytest.mark.parametrize("value", ["", None, [], [None]])
def test_a_path_is_never_left_empty(value: object, cells: Sdk, side: Side, server: Server) -> None:
    """It would be another resource's path."""
    client = side.client(cells, base_url=server.url)
    index = next(i for i, cell in enumerate(CELLS) if cell.expected == "/at/blue,black,brown")
    with pytest.raises(ValueError, match="color"):
        side.run(method(cells, client, index)(value))
    assert server.requests == []
