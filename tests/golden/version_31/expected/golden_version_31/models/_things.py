"""Models: things."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any, Literal


class Base(ApiModel):
    """Base."""

    id: str


class Thing(ApiModel):
    """Thing."""

    a: str | None
    b: str | int | None
    const1: Literal["fixed"] = "fixed"
    c: ThingC | None = None
    const_null: None = None
    const_int: Literal[3] | None = None
    tup: tuple[str, float] | None = None
    tup_any: tuple[str, *tuple[Any, ...]] | None = None
    tup_open: tuple[str, *tuple[int, ...]] | None = None
    ref: ThingRef | None = None
    """Beside"""
    defs: ThingDefsLocal | None = None
    uneval: dict[str, int] | None = None
    uneval_false: ThingUnevalFalse | None = None
    pat: dict[str, str] | None = None
    pat2: dict[str, str | int] | None = None
    pat3: dict[str, str | int] | None = None
    b64_url: bytes | None = None
    const_obj: dict[str, Any] | None = None
    never: None = None
    enum_mixed: Literal["a", 1, True] | str | int | bool | None = None
    b64: bytes | None = None
    cmt: str | None = None
    cschema: ThingCschema | None = None
    any: Any = None
    if_then: ThingIfThen | None = None
    not_it: Any = None
    dep: ThingDep | None = None
    pnames: dict[str, int] | None = None
    pnames2: dict[str, Any] | None = None
    contains: list[Any] | None = None
    uitems: list[str] | None = None
    exmin: float | None = None
    """More than 3."""
    null_ref: Base | None = None
    typeless_props: ThingTypelessProps | None = None
    enum_null: Literal["a", "b"] | str | None = None
    items0: list[str] | None = None
    examples_bad: str | None = None

    _wire = {
        "c": "ThingC",
        "constNull": ("=const_null", None),
        "constInt": ("=const_int", None),
        "tup": ("tuple", (None, None)),
        "tupAny": ("=tup_any", ("tuple", (None,), None)),
        "tupOpen": ("=tup_open", ("tuple", (None,), None)),
        "ref": "ThingRef",
        "defs": "ThingDefsLocal",
        "unevalFalse": ("=uneval_false", "ThingUnevalFalse"),
        "b64url": ("=b64_url", "@base64url"),
        "constObj": ("=const_obj", None),
        "enumMixed": ("=enum_mixed", None),
        "b64": "@bytes",
        "cschema": ("json", "ThingCschema"),
        "ifThen": ("=if_then", "ThingIfThen"),
        "notIt": ("=not_it", None),
        "dep": "ThingDep",
        "nullRef": ("=null_ref", "Base"),
        "typelessProps": ("=typeless_props", "ThingTypelessProps"),
        "enumNull": ("=enum_null", None),
        "examplesBad": ("=examples_bad", None),
    }
    _nullable = ["c", "enum_mixed", "null_ref", "enum_null"]


class ThingC(ApiModel):
    """C of ``Thing``."""

    x: int | None = None


class ThingCschema(ApiModel):
    """Cschema of ``Thing``."""

    k: str | None = None


class ThingDefsLocal(ApiModel):
    """Local."""

    deep: Base | None = None

    _wire = {"deep": "Base"}


class ThingDep(ApiModel):
    """Dep of ``Thing``."""

    card: str | None = None
    billing: str | None = None


class ThingIfThen(ApiModel):
    """If Then of ``Thing``."""

    country: str | None = None
    zip: str | None = None
    plz: str | None = None


class ThingRef(Base):
    """Beside."""

    more: str | None = None


class ThingTypelessProps(ApiModel):
    """Typeless Props of ``Thing``."""

    q: str | None = None


class ThingUnevalFalse(ApiModel):
    """Uneval False of ``Thing``."""

    z: str | None = None

    _extra = []
