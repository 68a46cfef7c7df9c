"""``ApiModel``: the base of every model class of a generated SDK.

The parsed JSON object *becomes* the ``__dict__`` of the instance; only nested models,
renamed keys and encoded scalars, which a class lists in its ``_wire`` table, are
converted. This is the only file that knows how an object becomes an instance.

A server chooses the keys of ``__dict__``. So everything public here is a data
descriptor, which wins over ``__dict__``, and nothing is looked up on an instance.
"""

from __future__ import annotations

from .convert import converter, decode
from .dataclass_view import DataclassFields
from .extras import given_extras, with_extras
from .guard import Guarded
from .missing import missing_attribute
from .narrow import copied
from .omit import OMIT
from .plan import plan_of
from .signature import Signature
from .subtypes import with_subtypes
from .unions import UnionType as UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any, ClassVar, Literal, Self, TypeAlias, dataclass_transform

    from .validate import Issue

    Convert: TypeAlias = Callable[[Any], Any]
    Names: TypeAlias = "Iterable[str] | Mapping[str, Any] | None"
else:

    def dataclass_transform(**_):
        """Return a decorator that changes nothing; only type checkers need it."""
        return lambda cls: cls


@dataclass_transform(kw_only_default=True)
class ApiModel:
    """A JSON object of the API.

    Fields are annotations: ``x: T`` is required, ``x: T | None = None`` may be absent
    and then reads None, and any other default is a tag that ``__init__`` fills in.
    Whatever else the server sends is kept and sent back. Assigning a field changes
    what is sent; deleting it makes it absent.

    ``_wire`` lists what needs conversion: wire key -> spec (see ``convert``), or
    ``("=python_name", spec)`` where the Python name differs from the key. The spec
    ``"@optional"`` marks a tag that data may lack. ``_nullable`` are the optional
    fields that may also be null, ``_write_only`` those that no response has. ``_extra``
    is a list with the spec of what is not declared, empty where nothing else may be;
    for ``_subtypes`` see ``subtypes``.
    """

    if TYPE_CHECKING:
        _wire: ClassVar[Mapping[str, object]]
        _nullable: ClassVar[Sequence[str]]
        _write_only: ClassVar[Sequence[str]]
        _extra: ClassVar[Sequence[object]]
        _xml: ClassVar[Mapping[str, object]]
        __hash__: ClassVar[None]  # type: ignore[assignment]
    else:
        _wire = {}
        __hash__ = None
        __dataclass_fields__ = DataclassFields()
        __signature__ = Signature()

        def __init__(self, /, **fields):
            """Make a model from its fields, by their Python names.

            Nested models may be given as dicts in the wire format; they are copied.
            Where the API describes further members (``additionalProperties``) they are
            given by their wire keys: ``Labels(id=1, **{"my-key": "x"})``.

            Raises:
                TypeError: a name is unknown, or a required field is missing.
            """
            self.__dict__ = _initial(type(self), fields)

    @classmethod
    def model_validate(cls, value: object) -> Self:
        """Return JSON-like data as this model, strictly.

        Args:
            value: a dict with wire keys, which is copied, or an instance.

        Raises:
            ValidationError: a required field is missing, a value has another type, or
                an enum value or variant is unknown. Its ``issues`` say where.
        """
        from .validate import validated

        model: Self = validated(cls.__name__, value, class_converter(cls), cls)
        return model

    @classmethod
    def model_validate_json(cls, text: str | bytes) -> Self:
        """Return JSON text as this model; otherwise like :meth:`model_validate`."""
        from .encode import loads

        return cls.model_validate(loads(text))

    @classmethod
    def model_construct(cls, **fields: Any) -> Self:
        """Make a model without any check or conversion; names may be unknown."""
        model = object.__new__(cls)
        model.__dict__ = {**plan_of(cls).tags, **fields}
        return model

    @classmethod
    def model_json_schema(cls, by_alias: bool = True) -> dict[str, Any]:
        """Return the JSON Schema (2020-12) of this model, with nested ones in $defs.

        Args:
            by_alias: use wire keys, else Python names, for the properties.
        """
        from .schema import schema_document

        return schema_document(cls, by_alias=by_alias)

    @property
    def model_fields_set(self) -> set[str]:
        """The names of what is present, extras included."""
        return {key if isinstance(key, str) else key[0] for key in _data(self)}

    @property
    def model_extra(self) -> dict[str, Any]:
        """What the API's description does not declare: wire key -> value; a new dict."""
        return dict(plan_of(type(self)).extras(self.__dict__))

    def model_issues(self) -> list[Issue]:
        """Return every place where this model is not what its annotations say.

        A response is never refused for an unknown enum value, a wrong type or a missing
        field; they are listed here.
        """
        from .validate import issues

        return issues(self)

    def model_dump(
        self,
        *,
        mode: Literal["python", "json"] | str = "python",
        by_alias: bool = False,
        exclude_unset: bool = False,
        exclude_none: bool = False,
        include: Names = None,
        exclude: Names = None,
    ) -> dict[str, Any]:
        """Return a dict, nested models as dicts too, like pydantic's method.

        :meth:`to_dict` returns the JSON object that goes over the wire instead.

        Args:
            mode: "json" also turns dates, bytes and the like into JSON values.
            by_alias: wire keys instead of Python names.
            exclude_unset: leave out absent fields instead of giving their default.
            exclude_none: leave out fields that are None.
            include: the only names to keep; a mapping goes into nested models.
            exclude: names to leave out; a mapping goes into nested models.
        """
        from .dump import Dump

        settings = Dump(mode == "json", by_alias, exclude_unset, exclude_none)
        return settings.model(self, include, exclude)

    def model_dump_json(
        self,
        *,
        indent: int | None = None,
        by_alias: bool = False,
        exclude_unset: bool = False,
        exclude_none: bool = False,
        include: Names = None,
        exclude: Names = None,
    ) -> str:
        """Return :meth:`model_dump` as JSON text; ``indent`` spreads it over lines."""
        from .dump import Dump
        from .encode import json_text

        settings = Dump(True, by_alias, exclude_unset, exclude_none)
        return json_text(settings.model(self, include, exclude), indent)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object that goes over the wire: wire keys, only what is set."""
        from .encode import encode

        encoded: dict[str, Any] = encode(self)
        return encoded

    def to_json(self, indent: int | None = None) -> str:
        """Return :meth:`to_dict` as JSON text; ``indent`` spreads it over lines."""
        from .encode import encode, json_text

        return json_text(encode(self), indent)

    def model_copy(
        self, *, update: Mapping[str, Any] | None = None, deep: bool = False
    ) -> Self:
        """Return a copy.

        Args:
            update: fields to change, by Python name; not converted or checked.
            deep: copy nested values too.
        """
        copied = self.__deepcopy__({}) if deep else self.__copy__()
        copied.__dict__.update(update or {})
        return copied

    def __replace__(self, /, **changes: Any) -> Self:
        return self.model_copy(update=changes)

    def __copy__(self) -> Self:
        copied: Self = restore(type(self), dict(self.__dict__))
        return copied

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        from copy import deepcopy

        model: Self = restore(type(self), {})
        memo[id(self)] = model
        model.__dict__.update(deepcopy(self.__dict__, memo))
        return model

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return restore, (type(self), self.__dict__)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ApiModel) or type(self) is not type(other):
            return NotImplemented
        return _data(self) == _data(other)

    def __repr__(self) -> str:
        from .display import shown_model

        return shown_model(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Write it in IPython and notebooks."""
        from .pretty import Pretty

        Pretty(printer).write(self)

    def __dir__(self) -> Iterable[str]:
        names: list[object] = list(object.__dir__(self))
        return sorted(n for n in names if isinstance(n, str) and n.isidentifier())

    if not TYPE_CHECKING:

        def __getattr__(self, name):
            raise missing_attribute(self, name)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> Any:
        from .pydantic_support import model_core_schema

        return model_core_schema(cls)


class UnknownVariant(ApiModel):
    """An object of a union whose tag no known variant has, or whose tag is missing.

    It keeps its data, reads it as attributes, and is encoded unchanged. It is not part
    of a union's static type: check ``isinstance(x, UnknownVariant)`` first.
    """


GUARDED = (
    "model_validate",
    "model_validate_json",
    "model_construct",
    "model_json_schema",
    "model_issues",
    "model_dump",
    "model_dump_json",
    "model_copy",
    "to_dict",
    "to_json",
    "__replace__",
    "__copy__",
    "__deepcopy__",
    "__reduce_ex__",
    "__reduce__",
    "__getstate__",
    "__get_pydantic_core_schema__",
)
"""The methods of ``ApiModel``. No field may have one of these Python names, nor
``model_fields_set``, ``model_extra``, nor start with an underscore."""

for _name in GUARDED:
    _method: Any = vars(ApiModel).get(_name) or getattr(object, _name, None)
    setattr(ApiModel, _name, Guarded(_name, _method))


_CONVERTERS: dict[type, Convert] = {}


def class_converter(cls: type[ApiModel]) -> Convert:
    """Return the function that makes a parsed JSON object an instance of ``cls``.

    It takes the dict over. What is not a dict is returned as it is.
    """
    found = _CONVERTERS.get(cls)
    if found is None:
        found = _CONVERTERS[cls] = _adopting(cls)
    return found


def _adopting(cls: type[ApiModel]) -> Convert:
    new = object.__new__
    stored = plan_of(cls).stored
    steps: tuple[tuple[str, Convert], ...] | None = None

    def convert(value: Any) -> Any:
        nonlocal steps
        if value.__class__ is not dict:
            return value
        if steps is None:
            steps = _steps(cls)
        if stored:
            value = {stored.get(key, key): item for key, item in value.items()}
        model = new(cls)
        model.__dict__ = value
        for key, change in steps:
            if key in value and (item := value[key]) is not None:
                try:
                    value[key] = change(item)
                except RecursionError:
                    # Nested deeper than Python goes: from here on it stays plain.
                    return model
        return model

    return with_subtypes(cls, with_extras(cls, convert))


_STEPS: dict[type, tuple[tuple[str, Convert], ...]] = {}


def _steps(cls: type) -> tuple[tuple[str, Convert], ...]:
    """Return (key, converter) for every field that needs one."""
    found = _STEPS.get(cls)
    if found is None:
        specs = plan_of(cls).specs
        made = [(key, converter(spec, module)) for key, spec, module in specs]
        found = tuple((key, change) for key, change in made if change is not None)
        _STEPS[cls] = found
    return found


def restore(cls: type[ApiModel], data: dict[Any, Any]) -> Any:
    """Make an instance with this ``__dict__``; how copies and pickles come back."""
    model = object.__new__(cls)
    model.__dict__ = data
    return model


def _initial(cls: type[ApiModel], fields: dict[str, Any]) -> dict[Any, Any]:
    """Return the ``__dict__`` of a model made from keyword arguments."""
    plan = plan_of(cls)
    given = {name: item for name, item in fields.items() if item is not OMIT}
    others = given_extras(cls, given)
    data: dict[Any, Any] = {
        name: given[name] if name in given else plan.tags[name]
        for name in plan.wires
        if name in given or name in plan.tags
    }
    missing = [name for name in plan.required if name not in data]
    if missing:
        names = ", ".join(map(repr, missing))
        raise TypeError(f"{cls.__name__}() is missing required fields: {names}")
    for key, change in _steps(cls):
        if key in given:
            data[key] = change(copied(given[key]))
    return data | others


def _data(model: ApiModel) -> dict[Any, Any]:
    """Return what an instance holds, without a subclass's cached properties."""
    plan = plan_of(type(model))
    if not plan.hidden:
        return model.__dict__
    return {k: v for k, v in model.__dict__.items() if k not in plan.hidden}


__all__ = ["ApiModel", "UnionType", "UnknownVariant", "decode"]
