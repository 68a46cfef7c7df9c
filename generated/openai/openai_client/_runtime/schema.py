"""JSON Schema (2020-12) of models and unions."""

from __future__ import annotations

from .annotations import fields_of, form_of_union
from .extras import extra_form
from .findings import kind_of
from .forms import Nothing
from .narrow import is_dict, is_list
from .plan import plan_of
from .unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    from .model import ApiModel
    from .names import Named

    References: TypeAlias = Callable[[Named], dict[str, Any]]
    """Gives the ``{"$ref": ...}`` for a model or union."""


def schema_document(target: Named, *, by_alias: bool = True) -> dict[str, Any]:
    """Return the schema of a model or union, with what it refers to in ``$defs``."""
    definitions: dict[str, dict[str, Any]] = {}
    names: dict[Named, str] = {}

    def reference(item: Named) -> dict[str, Any]:
        if item not in names:
            names[item] = name = _free_name(item.__name__, set(names.values()))
            definitions[name] = schema_of(item, reference, by_alias=by_alias)
        return {"$ref": f"#/$defs/{names[item]}"}

    top = reference(target)
    name = names[target]
    if not any(_refers(item, top["$ref"]) for item in definitions.values()):
        top = definitions.pop(name)
    return {**top, "$defs": definitions} if definitions else top


def schema_of(
    target: Named, references: References, *, by_alias: bool = True
) -> dict[str, Any]:
    """Return the schema of one model or union; others are only referred to."""
    if isinstance(target, UnionType):
        return _union_schema(target, references)
    return _model_schema(target, references, by_alias)


def _model_schema(
    model: type[ApiModel], references: References, by_alias: bool
) -> dict[str, Any]:
    plan = plan_of(model)
    properties: dict[str, Any] = {}
    for name, form in fields_of(model).items():
        schema = form.schema(references)
        if name in plan.tags:
            schema = {**schema, "default": plan.tags[name]}
            if "const" in schema:
                schema["type"] = kind_of(schema["const"])
        properties[plan.wires[name] if by_alias else name] = schema
    result: dict[str, Any] = {"title": model.__name__, "type": "object"}
    if model.__doc__:
        result["description"] = model.__doc__
    result["properties"] = properties
    names = (*plan.required, *plan.expected)
    required = [plan.wires[n] if by_alias else n for n in names]
    if required:
        result["required"] = required
    extra = extra_form(model)
    if extra is None or isinstance(extra, Nothing):
        return {**result, "additionalProperties": extra is None}
    return {**result, "additionalProperties": extra.schema(references)}


def _union_schema(union: UnionType, references: References) -> dict[str, Any]:
    options = [o.schema(references) for o in form_of_union(union).options.options]
    result: dict[str, Any] = {"title": union.name, "anyOf": options}
    tagged = all(isinstance(names, str) for names in union.table.values())
    if union.tag is None or union.members or not tagged:
        return result
    mapping = {
        str(tag): references(union.resolve(name))["$ref"]
        for tag, name in union.table.items()
        if isinstance(name, str)
    }
    discriminator = {"propertyName": union.tag, "mapping": mapping}
    del result["anyOf"]
    return {**result, "oneOf": options, "discriminator": discriminator}


def _free_name(name: str, taken: set[str]) -> str:
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}{number}", number + 1
    return free


def _refers(schema: object, reference: str) -> bool:
    """Tell whether a schema refers to a definition anywhere."""
    if is_dict(schema):
        return any(_refers(item, reference) for item in schema.values())
    if is_list(schema):
        return any(_refers(item, reference) for item in schema)
    return bool(schema == reference)
