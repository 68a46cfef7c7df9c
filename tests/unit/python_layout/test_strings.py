"""String literals, names and JSON values in emitted Python."""

from __future__ import annotations

import ast
import math
from keyword import kwlist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oasmith.python.layout import JsonValue, constant, literal, text_of
from oasmith.python.writers import (
    Code,
    UnsafeText,
    identifier,
    module_path,
    string_literal,
    url_template,
)
from unit.python_layout.oracle import assert_stable, hidden_in, value_of
from unit.python_layout.texts import NASTY, texts


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", '""'),
        ("plain", '"plain"'),
        ("it's", '"it\'s"'),
        ('say "hi"', "'say \"hi\"'"),
        ("both ' and \"", '"both \' and \\""'),
        ('two " " one \'', "'two \" \" one \\''"),
        ("a\\b", '"a\\\\b"'),
        ("\n\r\t\0\x1b\x7f", '"\\n\\r\\t\\x00\\x1b\\x7f"'),
        ("\u202e\ufeff\u200b\xa0\u3000", '"\\u202e\\ufeff\\u200b\\xa0\\u3000"'),
        ("\ud800\U000e0041", '"\\ud800\\U000e0041"'),
        ("é 変数 👩", '"é 変数 👩"'),
        ("\\N{DIGIT ONE} \\xAB", '"\\\\N{DIGIT ONE} \\\\xAB"'),
    ],
)
def test_string_literals(text: str, code: str) -> None:
    assert string_literal(text) == code


@settings(max_examples=200, deadline=None)
@given(texts())
def test_string_literals_give_back_the_text(text: str) -> None:
    code = string_literal(text)
    assert value_of(code) == text
    assert not hidden_in(code)
    assert_stable(f"value = {code}", 10**6)


@pytest.mark.parametrize("text", [text for text in NASTY if text != "x" * 300])
def test_no_nasty_text_is_an_identifier(text: str) -> None:
    with pytest.raises(UnsafeText):
        identifier(text)


@pytest.mark.parametrize(
    "text", [*kwlist, "__debug__", "1a", "a b", "a.b", "\ufb01", "\u210c", "a\n"]
)
def test_what_is_no_identifier(text: str) -> None:
    with pytest.raises(UnsafeText):
        identifier(text)


@pytest.mark.parametrize("text", ["a", "_", "match", "type", "変数", "é", "A1"])
def test_identifiers(text: str) -> None:
    assert identifier(text) == text


def test_module_paths() -> None:
    for text in ("httpx2", ".", "..", "..models", "._runtime.model"):
        assert module_path(text) == text
    for text in ("", "a..b", "a.", "a b", "a.class", "os\nimport sys"):
        with pytest.raises(UnsafeText):
            module_path(text)


def test_url_templates() -> None:
    assert url_template("/chat/{id}/a b'c") == '"/chat/{id}/a b\'c"'
    for text in ("/a\r\nHost: b", "/\0", "/\u202e", "/\ud800", "/a\tb"):
        with pytest.raises(UnsafeText):
            url_template(text)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (None, "None"),
        (True, "True"),
        (0, "0"),
        (-7, "-7"),
        (1.0, "1.0"),
        (-0.0, "-0.0"),
        (1e-08, "1e-08"),
        (1e16, "1e16"),
        (1e400, 'float("inf")'),
        (-1e400, 'float("-inf")'),
        (math.nan, 'float("nan")'),
        ([], "[]"),
        ([1, "a"], '[1, "a"]'),
        ({"a": {"b": [None]}}, '{"a": {"b": [None]}}'),
    ],
)
def test_json_values(value: JsonValue, code: str) -> None:
    assert text_of(literal(value)) == code


def test_integers_that_python_cannot_read_in_decimal() -> None:
    value = -(10**5000)
    code = text_of(literal(value))
    assert eval(code) == value
    assert_stable(f"x = {code}", 10**5)


def test_values_too_deep_for_python() -> None:
    value: JsonValue = None
    for _ in range(60):
        value = [value]
    assert ast.literal_eval(text_of(literal(value))) == value
    with pytest.raises(UnsafeText):
        literal([value])


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts(), inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=60, deadline=None)
@given(_JSON)
def test_json_values_survive(value: JsonValue) -> None:
    code = constant(Code("x"), literal(value))
    assert ast.literal_eval(code.removeprefix("x = ")) == value
    assert_stable(code)
