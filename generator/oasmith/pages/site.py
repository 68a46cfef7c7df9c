"""What every page knows: the API with its names, and where each type is described."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import assert_never

from oasmith.frozen import frozen
from oasmith.ir import (
    Anything,
    Array,
    Binary,
    Delimited,
    Enum,
    JsonText,
    Literal,
    Map,
    Nullable,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    TagValue,
    Tuple,
    Type,
    TypeId,
    Union,
)
from oasmith.python import Context, inlined
from oasmith.python.layout import literal, text_of
from oasmith.python.writers import Code, markdown_code
from oasmith.source import JsonValue

README = "README.md"
LONGEST_TYPE = 160
LONGEST_CHOICE = 120
LONGEST_LINK = 220

_SCALARS = {
    ScalarKind.STRING: "`str`",
    ScalarKind.INTEGER: "`int`",
    ScalarKind.NUMBER: "`float`",
    ScalarKind.BOOLEAN: "`bool`",
    ScalarKind.NULL: "`None`",
    ScalarKind.DATETIME: "`datetime`",
    ScalarKind.DATE: "`date`",
    ScalarKind.TIME: "`time`",
    ScalarKind.UUID: "`UUID`",
    ScalarKind.BASE64: "`bytes`",
    ScalarKind.BASE64URL: "`bytes`",
    ScalarKind.BASE16: "`bytes`",
    ScalarKind.HTTP_DATE: "`datetime`",
    ScalarKind.DURATION: "`timedelta`",
    ScalarKind.DECIMAL: "`Decimal`",
    ScalarKind.UNIXTIME: "`datetime`",
    ScalarKind.UNIXTIME_FRACTION: "`datetime`",
    ScalarKind.SECONDS: "`timedelta`",
    ScalarKind.SECONDS_FRACTION: "`timedelta`",
    ScalarKind.MILLISECONDS: "`timedelta`",
    ScalarKind.MILLISECONDS_FRACTION: "`timedelta`",
}


@frozen
class Site:
    """``homes`` names the page that describes a type, for all types that have a name. ``testing``:
    the package has what users test their code with."""

    context: Context
    homes: Mapping[TypeId, str]
    testing: bool = True

    def link(self, page: str, target: str, anchor: str = "") -> str:
        """A relative link from one page to another, or within it."""
        path = "" if page == target else posixpath.relpath(target, posixpath.dirname(page) or ".")
        return f"{path}#{anchor}" if anchor else path

    def type_link(self, page: str, identity: TypeId) -> Code:
        """The name of a type, leading to its description."""
        name = self.context.names.types[identity]
        home = self.homes.get(identity)
        link = "" if home is None else self.link(page, home, name.lower())
        if not link or len(name) + len(link) > LONGEST_LINK:
            return Code(f"`{name}`")
        return Code(f"[`{name}`]({link})")

    def type_text(self, page: str, type_: Type) -> Code:
        """A type in words, short enough for a table; what is too long is said more plainly."""
        found = Words(self, page, binary="file").of(type_)
        if len(found) <= LONGEST_TYPE:
            return Code(found)
        return Code(Words(self, page, binary="file", brief=True).of(type_))

    def choice(self, type_: Type) -> Code:
        """The values that a type is a choice of, as many as have room."""
        enums = (leaf for leaf in self.context.leaves(type_) if isinstance(leaf, Enum))
        found = next(enums, None)
        return Code("") if found is None else listed(found.values, opened=found.open)


@frozen
class Words:
    """Types in words: ``list of `str` or `None```. ``brief`` counts the rest of long unions."""

    site: Site
    page: str
    binary: str
    brief: bool = False

    def of(self, type_: Type) -> str:
        match type_:
            case Scalar(kind):
                return _SCALARS[kind]
            case Enum(_, _, base):
                return " or ".join(_SCALARS[kind] for kind in base) or "`str`"
            case Literal(value):
                return in_cell(value)
            case Array(items) | Delimited(items):
                return f"list of {self._inner(items)}"
            case Map(values):
                return f"dict of `str` to {self._inner(values)}"
            case Tuple(items, rest):
                every = [*items, *([rest] if rest is not None else [])]
                return f"list of {self._one_of(every)}"
            case Nullable(inner):
                return f"{self.of(inner)} or `None`"
            case JsonText(inner):
                return f"{self.of(inner)} (JSON in a text)"
            case Union(variants):
                return self._one_of([variant.type for variant in variants])
            case Reference(target):
                named = self.site.context.named(target)
                if inlined(named.type):
                    return self.of(named.type)
                return self.site.type_link(self.page, target)
            case Binary():
                return self.binary
            case Anything():
                return "any JSON value"
            case Object():
                return "`dict`"
            case _:
                assert_never(type_)

    def _inner(self, type_: Type) -> str:
        resolved = type_.inner if isinstance(type_, Nullable) else type_
        text = self.of(type_)
        return f"({text})" if isinstance(resolved, Union) and " or " in text else text

    def _one_of(self, types: list[Type]) -> str:
        texts = list(dict.fromkeys(self.of(type_) for type_ in types))
        if self.brief and len(texts) > 2:
            texts = [texts[0], f"{len(texts) - 1} others"]
        return " or ".join(texts)


def listed(values: tuple[TagValue, ...], *, opened: bool = False) -> Code:
    """Values one after the other, as many as have room; ``opened``: others are welcome."""
    texts: list[str] = []
    end = " or another" if opened else ""
    for index, value in enumerate(values):
        text = in_cell(value)
        if sum(len(known) + 2 for known in texts) + len(text) > LONGEST_CHOICE:
            return Code(f"{', '.join(texts)} and {len(values) - index} more{end}")
        texts.append(text)
    return Code(", ".join(texts) + end)


def in_cell(value: JsonValue | TagValue) -> Code:
    """A JSON value as Python source, in a table."""
    return Code(markdown_code(text_of(literal(value))).replace("|", "\\|"))
