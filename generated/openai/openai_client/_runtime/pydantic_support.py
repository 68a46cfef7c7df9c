"""Models and unions inside pydantic and FastAPI.

Only pydantic calls this, so pydantic is there; an SDK does not depend on it.
"""

from __future__ import annotations

from threading import get_ident

from .dump import Dump
from .lazy import load_module
from .narrow import is_model
from .schema import schema_of
from .validate import ValidationError

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .model import ApiModel
    from .names import Named
    from .unions import UnionType


def model_core_schema(model: type[ApiModel]) -> Any:
    """Return the core schema of a model: strict in, a dict out."""
    return _core_schema(model, model.model_validate)


def union_core_schema(union: UnionType) -> Any:
    """Return the core schema of a union: strict in, dicts out."""
    return _core_schema(union, union.validate)


def _core_schema(target: Named, validate: Callable[[object], Any]) -> Any:
    core: Any = load_module("pydantic_core").core_schema

    def validated(value: object) -> Any:
        try:
            return validate(value)
        except ValidationError as error:
            raise _as_pydantic(error, value) from None

    def json_schema(schema: object, handler: Callable[[Any], dict[str, Any]]) -> Any:
        return _json_schema(target, handler)

    return core.no_info_plain_validator_function(
        validated,
        ref=_core_reference(target),
        metadata={"pydantic_js_functions": [json_schema]},
        serialization=core.plain_serializer_function_ser_schema(
            _serialized, info_arg=True
        ),
    )


def _core_reference(target: Named) -> str:
    return f"{target.__module__}.{target.__qualname__}:{id(target)}"


_IN_PROGRESS: list[tuple[int, str]] = []
"""(thread, reference) of what is being described; when it recurs it is referred to."""


def _json_schema(target: Named, handler: Callable[[Any], dict[str, Any]]) -> Any:
    core: Any = load_module("pydantic_core").core_schema
    made: dict[Named, dict[str, Any]] = {}
    thread = get_ident()

    def reference(item: Named) -> dict[str, Any]:
        if item not in made:
            nested = item.__get_pydantic_core_schema__(item, None)
            if (thread, _core_reference(item)) in _IN_PROGRESS:
                nested = core.definition_reference_schema(_core_reference(item))
            # The handler heeds the functions of a schema only one level down.
            made[item] = handler(core.list_schema(nested))["items"]
        return dict(made[item])

    _IN_PROGRESS.append((thread, _core_reference(target)))
    try:
        return schema_of(target, reference)
    finally:
        _IN_PROGRESS.remove((thread, _core_reference(target)))


def _serialized(value: Any, info: Any) -> Any:
    settings = Dump(
        info.mode == "json",
        bool(info.by_alias),
        bool(info.exclude_unset),
        bool(info.exclude_none),
    )
    if is_model(value):
        return settings.model(value, info.include, info.exclude)
    return settings.value(value)


def _as_pydantic(error: ValidationError, value: object) -> Exception:
    """Return pydantic's own error with a line per issue, located inside the value."""
    core: Any = load_module("pydantic_core")
    lines = [
        {
            "type": core.PydanticCustomError(
                "missing" if issue.kind == "missing" else "api_model",
                "{message}",
                {"message": issue.message},
            ),
            "loc": issue.location,
            "input": value,
        }
        for issue in error.issues
    ]
    made: Exception = core.ValidationError.from_exception_data(error.title, lines)
    return made
