"""Plain YAML scalars -> JSON values, by the core schema of YAML 1.2.2, section 10.3.

So `no` and `2024-10-01` are text, `1e-08` is a float and `0777` is seven hundred seventy-seven.
"""

from __future__ import annotations

import re
from math import isfinite

from .value import JsonScalar

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_CONSTANTS: dict[str, JsonScalar] = {
    **dict.fromkeys(NULLS),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_LONGEST_INTEGER = 3000  # digits; str() of a number refuses more than 4300 decimal ones
_NUMERIC_START = frozenset("0123456789+-.")


class NotHeld(ValueError):
    """The text is a number that JSON cannot express or that no float holds."""


class WrongKind(ValueError):
    """The text is not of the kind that its tag asks for."""


def resolve(text: str) -> JsonScalar:
    """The value of a plain scalar without a tag; raises NotHeld for a number out of range."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in _NUMERIC_START:
        return text
    if _INTEGER.fullmatch(text):
        return _integer(text, 10)
    if _FLOAT.fullmatch(text):
        return _float(text)
    if _BASED.fullmatch(text):
        return _integer(text, 0)
    if _NOT_FINITE.fullmatch(text):
        raise NotHeld
    return text


def resolve_as(kind: str, text: str) -> JsonScalar:
    """The value of a scalar tagged ``!!kind``; raises WrongKind when the text is none."""
    if kind in ("str", "binary", "timestamp"):
        return text
    value = resolve(text)
    if kind == "float" and isinstance(value, int) and not isinstance(value, bool):
        return _float(text)
    if kind == _kind_of(value):
        return value
    raise WrongKind


def _kind_of(value: JsonScalar) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "bool"
    return "int" if isinstance(value, int) else "float" if isinstance(value, float) else "str"


def _integer(text: str, base: int) -> int:
    if len(text) > _LONGEST_INTEGER:
        raise NotHeld
    return int(text, base)


def _float(text: str) -> float:
    value = float(text)
    if not isfinite(value):
        raise NotHeld
    return value
