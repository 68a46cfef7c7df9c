"""Parameters, and the text they become (OpenAPI 3.1 "Style Values", RFC 6570).

``None`` and ``OMIT`` are not sent; nor are they inside arrays and objects, nor are
empty arrays and objects. Booleans are ``true`` and ``false``, numbers have no
exponent, dates are RFC 3339, anything else is what ``encode`` makes of it.
"""

from __future__ import annotations

from .narrow import is_dict, is_list

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, TypeAlias

    Scalars: TypeAlias = list[str]
    Pairs: TypeAlias = list[tuple[str, str]]
    Quote: TypeAlias = Callable[[str], str]


class Parameter:
    """A value that is sent outside the body.

    Args:
        name: the name on the wire.
        argument: the name in Python, where it differs.
        style: how arrays and objects are written.
        explode: whether their items are written apart.
        content: the media type, for a value sent as JSON text instead of in a style.
    """

    __slots__ = ("argument", "content", "explode", "name", "style")

    def __init__(
        self,
        name: str,
        argument: str | None = None,
        *,
        style: str = "simple",
        explode: bool = False,
        content: str | None = None,
    ) -> None:
        self.name = name
        self.argument = argument or name
        self.style = style
        self.explode = explode
        self.content = content


class Path(Parameter):
    """A part of the path: styles ``simple``, ``label`` and ``matrix``."""

    __slots__ = ()


class Header(Parameter):
    """A request header: style ``simple``."""

    __slots__ = ()


class Query(Parameter):
    """A query parameter: ``form``, ``spaceDelimited``, ``pipeDelimited``, ``deepObject``.

    Args:
        allow_reserved: leave RFC 3986 reserved characters as they are, except those
            that would end or split the query.
    """

    __slots__ = ("allow_reserved",)

    def __init__(
        self,
        name: str,
        argument: str | None = None,
        *,
        style: str = "form",
        explode: bool = True,
        allow_reserved: bool = False,
        content: str | None = None,
    ) -> None:
        super().__init__(name, argument, style=style, explode=explode, content=content)
        self.allow_reserved = allow_reserved


class Cookie(Parameter):
    """A cookie: ``form`` (percent-encoded) or ``cookie`` (as it is, OpenAPI 3.2)."""

    __slots__ = ()

    def __init__(
        self,
        name: str,
        argument: str | None = None,
        *,
        style: str = "form",
        explode: bool = True,
        content: str | None = None,
    ) -> None:
        super().__init__(name, argument, style=style, explode=explode, content=content)


def path_text(parameter: Parameter, value: object) -> str:
    """Return what replaces ``{name}`` in the path template.

    Args:
        parameter: how.
        value: the argument; None is refused.

    Raises:
        ValueError: the text would be empty, which addresses another resource.
    """
    shaped = shape(parameter, value)
    if shaped is None or (shaped == "" and parameter.style == "simple"):
        raise ValueError(
            f"{parameter.argument!r} is part of the path and must not be {value!r}"
        )
    write = _PATH_STYLES.get(parameter.style, _simple)
    return write(quote(parameter.name), shaped, parameter.explode, quote)


def query_pairs(parameter: Query, value: object) -> Pairs:
    """Return the encoded ``name=value`` pairs of a query parameter."""
    encode_text = _quote_reserved if parameter.allow_reserved else quote
    if parameter.content is None and parameter.style == "deepObject":
        return deep_pairs(parameter.name, value, encode_text)
    return styled_pairs(parameter, shape(parameter, value), encode_text)


def header_text(parameter: Parameter, value: object) -> str | None:
    """Return a header's value, not percent-encoded; None when it is not sent."""
    shaped = shape(parameter, value)
    return None if shaped is None else _simple("", shaped, parameter.explode, str)


def cookie_pairs(parameter: Cookie, value: object) -> Pairs:
    """Return the ``name=value`` pairs of a cookie parameter."""
    shaped = shape(parameter, value)
    if parameter.style != "cookie":
        return styled_pairs(parameter, shaped, quote)
    return styled_pairs(parameter, shaped, str)


def styled_pairs(
    parameter: Parameter, shaped: str | Scalars | Pairs | None, quote_text: Quote
) -> Pairs:
    """Return the pairs of a shaped value in a form-like style."""
    name = quote_text(parameter.name)
    if shaped is None:
        return []
    if isinstance(shaped, str):
        return [(name, quote_text(shaped))]
    if parameter.style == "brackets":
        name = quote_text(parameter.name + "[]")
    if parameter.explode:
        return [_exploded(name, item, quote_text) for item in shaped]
    separator = _SEPARATORS.get(parameter.style, ",")
    return [(name, separator.join(_flat(shaped, quote_text)))]


def deep_pairs(name: str, value: object, quote_text: Quote) -> Pairs:
    """Return ``name[key]=value`` pairs.

    OpenAPI defines the style for objects of scalars only. Deeper ones nest their
    brackets, arrays of scalars are ``name[]``, arrays of objects ``name[0][key]``: what
    the common parsers of servers read.
    """
    return [
        (quote_text(key), quote_text(text)) for key, text in _deep(name, plain(value))
    ]


def scalar_text(value: object) -> str:
    """Return the text of a scalar.

    Raises:
        ValueError: NaN or an infinity, which no style can carry.
    """
    if isinstance(value, str):
        return value
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _float_text(value)
    return scalar_text(plain(value)) if _is_rich(value) else json_text(value)


def json_text(value: object) -> str:
    """Return the JSON text of a value."""
    from .encode import dumps

    return dumps(value).decode()


def plain(value: object) -> Any:
    """Return the value in terms of JSON: models, dates and enums are encoded."""
    if value is None or type(value) in _JSON_SCALARS:
        return value
    from .encode import encode

    return encode(value)


def quote(text: str) -> str:
    """Percent-encode everything but RFC 3986's unreserved characters."""
    if text.isalnum() and text.isascii():
        return text
    from urllib.parse import quote as percent_encode

    return percent_encode(text, safe="")


def _is_rich(value: object) -> bool:
    return not isinstance(value, (dict, list)) and value is not None


def _float_text(value: float) -> str:
    text = repr(value)
    if "n" in text:
        raise ValueError(f"{text} cannot be sent as a parameter")
    if "e" not in text:
        return text
    from decimal import Decimal

    return format(Decimal(text), "f")


def _quote_reserved(text: str) -> str:
    """Percent-encode, but leave triplets and harmless reserved characters."""
    from re import split
    from urllib.parse import quote as percent_encode

    pieces = split("(%[0-9A-Fa-f]{2})", text)
    safe = "/:?@!$'()*,;"
    return "".join(
        piece if index % 2 else percent_encode(piece, safe=safe)
        for index, piece in enumerate(pieces)
    )


def shape(parameter: Parameter, value: object) -> str | Scalars | Pairs | None:
    """Return the text of a scalar, the texts of an array, or the pairs of an object."""
    if parameter.content is not None:
        return None if value is None else json_text(value)
    value = value if type(value) in _JSON_SCALARS else plain(value)
    if value is None:
        return None
    if is_list(value):
        return [scalar_text(item) for item in value if item is not None] or None
    if is_dict(value):
        members = value.items()
        return [(str(k), scalar_text(v)) for k, v in members if v is not None] or None
    return scalar_text(value)


def _flat(shaped: Scalars | Pairs, quote_text: Quote) -> list[str]:
    return [
        quote_text(text)
        for item in shaped
        for text in ((item,) if isinstance(item, str) else item)
    ]


def _exploded(
    name: str, item: str | tuple[str, str], quote_text: Quote
) -> tuple[str, str]:
    if isinstance(item, str):
        return name, quote_text(item)
    return quote_text(item[0]), quote_text(item[1])


def _assigned(name: str, item: str | tuple[str, str], quote_text: Quote) -> str:
    key, text = _exploded(name, item, quote_text)
    return f"{key}={text}" if text else key


def _joined(item: str | tuple[str, str], quote_text: Quote) -> str:
    if isinstance(item, str):
        return quote_text(item)
    return f"{quote_text(item[0])}={quote_text(item[1])}"


def _simple(
    name: str, shaped: str | Scalars | Pairs, explode: bool, quote_text: Quote
) -> str:
    if isinstance(shaped, str):
        return quote_text(shaped)
    if explode:
        return ",".join(_joined(item, quote_text) for item in shaped)
    return ",".join(_flat(shaped, quote_text))


def _label(
    name: str, shaped: str | Scalars | Pairs, explode: bool, quote_text: Quote
) -> str:
    if explode and not isinstance(shaped, str):
        return "." + ".".join(_joined(item, quote_text) for item in shaped)
    return "." + _simple(name, shaped, False, quote_text)


def _matrix(
    name: str, shaped: str | Scalars | Pairs, explode: bool, quote_text: Quote
) -> str:
    if isinstance(shaped, str):
        return ";" + _assigned(name, shaped, quote_text)
    if explode:
        return "".join(";" + _assigned(name, item, quote_text) for item in shaped)
    return f";{name}={_simple(name, shaped, False, quote_text)}"


def _deep(name: str, value: Any) -> Iterable[tuple[str, str]]:
    if value is None:
        return
    if is_dict(value):
        for key, member in value.items():
            yield from _deep(f"{name}[{key}]", member)
    elif is_list(value):
        for index, item in enumerate(value):
            nested = isinstance(item, (dict, list))
            yield from _deep(f"{name}[{index if nested else ''}]", item)
    else:
        yield name, scalar_text(value)


_JSON_SCALARS = frozenset((str, bool, int, float))
_PATH_STYLES = {"simple": _simple, "label": _label, "matrix": _matrix}
_SEPARATORS = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}
