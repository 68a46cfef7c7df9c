"""Models: class ."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import builtins
    import datetime as dt
    from typing import Any, Literal


class ApiModelModel(ApiModel):
    """Api Model."""

    none: str | None = None
    any: Any = None

    _wire = {"None": ("=none", None)}


class Filter(ApiModel):
    """Filter."""

    class_: str | None = None
    not_in: list[str] | None = None

    _wire = {"class": ("=class_", None), "not-in": ("=not_in", None)}


class LiteralModel(ApiModel):
    """Literal."""

    value: Literal["a", "b"] | str | None = None


class Model(ApiModel):
    """Model."""

    list: builtins.list[builtins.str]
    self: builtins.str
    model_dump_: builtins.str
    str: builtins.str | None = None
    date: dt.date | None = None
    next_date: dt.date | None = None
    class_: builtins.str | None = None
    dict: int | None = None
    wire: int | None = None
    ref_like: builtins.str | None = None
    field_1_st: builtins.str | None = None
    unicode: builtins.str | None = None
    field: builtins.str | None = None
    literal: LiteralModel | None = None
    more: ApiModelModel | None = None

    _wire = {
        "model_dump": ("=model_dump_", None),
        "date": "@date",
        "next_date": "@date",
        "class": ("=class_", None),
        "__dict__": ("=dict", None),
        "_wire": ("=wire", None),
        "$ref-like": ("=ref_like", None),
        "1st": ("=field_1_st", None),
        "ünïcode": ("=unicode", None),
        "": ("=field", None),
        "literal": "LiteralModel",
        "more": "ApiModelModel",
    }
