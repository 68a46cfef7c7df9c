"""Parameters, and the text they become (OpenAPI 3.1 "Style Values", RFC 6570).

``None`` and ``OMIT`` are not sent; nor are they inside arrays and objects, nor are
empty arrays and objects. The texts of single values are those of ``texts``.
"""

from __future__ import annotations

from .narrow import is_array, is_dict, is_list
from .omit import OMIT
from .texts import media_text, plain, quote, quote_reserved, scalar_text

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, TypeAlias

    from .bodies import Style
    from .plan import Spec
    from .texts import Quote

    Scalars: TypeAlias = list[str]
    Pairs: TypeAlias = list[tuple[str, str]]


class Parameter:
    """A value that is sent outside the body.

    Args:
        name: the name on the wire.
        argument: the name in Python, where it differs.
        style: how arrays and objects are written.
        explode: whether their items are written apart.
        content: the media type, for a value sent in that instead of in a style.
        allow_reserved: leave RFC 3986 reserved characters as they are, except those
            that would end or split what they stand in.
        default: what is sent when nothing is given.
        written: how bytes and date-times are written, where not as usual:
            ``@base64url``, ``@base16`` or ``@httpdate``; or the spec of an object that
            holds such.
        spec: what a value sent as XML is: its models say how they stand in XML.
    """

    __slots__ = (
        "allow_reserved",
        "argument",
        "content",
        "default",
        "explode",
        "name",
        "spec",
        "style",
        "written",
    )

    def __init__(
        self,
        name: str,
        argument: str | None = None,
        *,
        style: str = "simple",
        explode: bool = False,
        content: str | None = None,
        allow_reserved: bool = False,
        default: object = None,
        written: Spec = None,
        spec: Spec = None,
    ) -> None:
        self.name = name
        self.argument = argument or name
        self.style = style
        self.explode = explode
        self.content = content
        self.allow_reserved = allow_reserved
        self.default = default
        self.written = written
        self.spec = spec


class Path(Parameter):
    """A part of the path: ``simple``, ``label`` and ``matrix``; those of Swagger 2.0.

    ``segments`` is one whose slashes divide the path.
    """

    __slots__ = ()


class Header(Parameter):
    """A request header: style ``simple``; those of Swagger 2.0."""

    __slots__ = ()


class Query(Parameter):
    """A query parameter: ``form``, ``spaceDelimited``, ``pipeDelimited``, ``deepObject``.

    Args:
        allow_empty: send ``name=`` for an empty array or object.
    """

    __slots__ = ("allow_empty",)

    def __init__(
        self,
        name: str,
        argument: str | None = None,
        *,
        style: str = "form",
        explode: bool = True,
        allow_reserved: bool = False,
        allow_empty: bool = False,
        content: str | None = None,
        default: object = None,
        written: Spec = None,
        spec: Spec = None,
    ) -> None:
        super().__init__(
            name,
            argument,
            style=style,
            explode=explode,
            content=content,
            allow_reserved=allow_reserved,
            default=default,
            written=written,
            spec=spec,
        )
        self.allow_empty = allow_empty


class QueryString(Parameter):
    """The whole query of the URL as one value (OpenAPI 3.2, ``in: querystring``).

    Args:
        styles: wire name to style, for the fields of a form.
    """

    __slots__ = ("styles",)

    def __init__(
        self,
        name: str,
        argument: str | None = None,
        *,
        content: str = "application/x-www-form-urlencoded",
        styles: Mapping[str, Style] | None = None,
    ) -> None:
        super().__init__(name, argument, content=content)
        self.styles = styles or {}


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
        allow_reserved: bool = False,
        default: object = None,
        written: Spec = None,
        spec: Spec = None,
    ) -> None:
        super().__init__(
            name,
            argument,
            style=style,
            explode=explode,
            content=content,
            allow_reserved=allow_reserved,
            default=default,
            written=written,
            spec=spec,
        )


def path_text(parameter: Parameter, value: object) -> str:
    """Return what replaces ``{name}`` in the path template.

    Args:
        parameter: how.
        value: the argument; None is refused.

    Raises:
        ValueError: the text would be empty, which addresses another resource.
    """
    shaped = shape(parameter, value)
    if shaped is None or (shaped == "" and parameter.style in _NEVER_EMPTY):
        raise ValueError(
            f"{parameter.argument!r} is part of the path and must not be {value!r}"
        )
    if parameter.style == "segments":
        return _simple("", shaped, parameter.explode, quote_reserved(f"{_IN_PATH}/"))
    encode_text = quote_reserved(_IN_PATH) if parameter.allow_reserved else quote
    separator = _SEPARATORS.get(parameter.style)
    if separator is not None and not isinstance(shaped, str):
        return separator.join(_flat(shaped, quote))
    write = _PATH_STYLES.get(parameter.style, _simple)
    return write(quote(parameter.name), shaped, parameter.explode, encode_text)


def query_pairs(parameter: Query, value: object) -> Pairs:
    """Return the encoded ``name=value`` pairs of a query parameter."""
    encode_text = quote_reserved(_IN_QUERY) if parameter.allow_reserved else quote
    if parameter.content is None and parameter.style == "deepObject":
        pairs = deep_pairs(parameter.name, value, encode_text)
    else:
        pairs = styled_pairs(parameter, shape(parameter, value), encode_text)
    if not pairs and parameter.allow_empty and value is not None:
        return [(quote(parameter.name), "")]
    return pairs


def querystring(parameter: QueryString, value: object) -> str:
    """Return the encoded query that a ``QueryString`` is."""
    content = parameter.content or ""
    if not content.startswith("application/x-www-form-urlencoded"):
        return quote(media_text(content, value))
    from .bodies import FormBody
    from .urlencoded import form_text

    return form_text(value, FormBody(styles=parameter.styles))


def header_text(parameter: Parameter, value: object) -> str | None:
    """Return a header's value, not percent-encoded; None when it is not sent."""
    if parameter.content is not None:
        spec = parameter.spec
        return media_text(parameter.content, value, ascii_only=True, spec=spec)
    shaped = shape(parameter, value)
    if shaped is None:
        return None
    separator = _BARE_SEPARATORS.get(parameter.style)
    if separator is not None and not isinstance(shaped, str):
        return separator.join(_flat(shaped, str))
    return _simple("", shaped, parameter.explode, str)


def cookie_pairs(parameter: Cookie, value: object) -> Pairs:
    """Return the ``name=value`` pairs of a cookie parameter."""
    shaped = shape(parameter, value)
    if parameter.style == "cookie":
        return styled_pairs(parameter, shaped, str)
    encode_text = quote_reserved(_IN_COOKIE) if parameter.allow_reserved else quote
    return styled_pairs(parameter, shaped, encode_text)


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


def shape(parameter: Parameter, value: object) -> str | Scalars | Pairs | None:
    """Return the text of a scalar, the texts of an array, or the pairs of an object."""
    if parameter.content is not None:
        if value is None:
            return None
        return media_text(parameter.content, value, spec=parameter.spec)
    if is_array(value):
        return [
            scalar_text(item) for item in value if item is not None and item is not OMIT
        ] or None
    if value is None:
        return None
    if type(value).__name__ != "Decimal":
        value = plain(value)
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


_PATH_STYLES = {"simple": _simple, "label": _label, "matrix": _matrix}
_SEPARATORS = {"spaceDelimited": "%20", "pipeDelimited": "%7C", "tabDelimited": "%09"}
_BARE_SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}
_NEVER_EMPTY = ("simple", "segments")
_IN_PATH = "!$&'()*+,;=:@"
_IN_QUERY = "!$'()*,;=:@/?"
_IN_COOKIE = "!$&'()*+=:@/?#[]"
