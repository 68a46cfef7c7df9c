"""From annotations (text, mostly) and specs to forms.

The text is read with ``ast`` and not through ``typing``: that keeps the order in which
a union was written, and needs no import at run time for what only type checkers import.
``Literal["a"] | str`` is an open enum; ``str | Literal["a"]`` is any text.
"""

from __future__ import annotations

import ast
import builtins

from .forms import (
    DelimitedList,
    Form,
    Instance,
    ListOf,
    Literals,
    MapOf,
    OpenEnum,
    Scalar,
    TupleOf,
)
from .lazy import load_module
from .model_forms import AnyOf, ModelForm, UnionForm
from .names import find, models_package, resolve
from .narrow import is_model_class
from .plan import plan_of
from .spelled_forms import class_of, spelled_form
from .unions import UnionType, typed

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from .model import ApiModel
    from .plan import Plan, Spec

_SCALARS = ("str", "int", "float", "bool")
_MODULES = ("typing", "datetime", "uuid", "decimal", "builtins", "collections")
_SHORT = {
    "dt": ("datetime", None),
    "UUID": ("uuid", "UUID"),
    "Decimal": ("decimal", "Decimal"),
}
"""What generated modules import for type checkers under a short name."""
ELLIPSIS = repr(...)
_FIELDS: dict[type, dict[str, Form]] = {}
_UNIONS: dict[UnionType, UnionForm] = {}


def fields_of(model: type[ApiModel]) -> dict[str, Form]:
    """Return Python name -> form of every field of a model, read once per class.

    Raises:
        LookupError: an annotation uses a name that means nothing.
    """
    found = _FIELDS.get(model)
    if found is None:
        read: dict[str, Form] = {}
        for base in reversed(model.__mro__):
            if hasattr(base, "_wire"):
                read.update(_own_fields(base, plan_of(model)))
        found = _FIELDS[model] = read
    return found


def _own_fields(base: type, plan: Plan) -> dict[str, Form]:
    annotations: dict[str, object] = base.__annotations__
    specs = {name: spec for name, spec, _ in plan.specs}
    return {
        name: spelled_form(form_of(annotation, base.__module__), specs.get(name))
        for name, annotation in annotations.items()
        if name in plan.wires
    }


def literal_fields(model: type[ApiModel]) -> dict[str, frozenset[Any]]:
    """Return wire key -> allowed values (``typed``) of the fields that are literals."""
    plan = plan_of(model)
    found: dict[str, frozenset[Any]] = {}
    for name, form in fields_of(model).items():
        values = _literal_values(form)
        if values:
            takes_null = name not in plan.not_null and form.accepts(None)
            every = [*values, None] if takes_null else values
            found[plan.wires[name]] = frozenset(typed(value) for value in every)
    return found


def _literal_values(form: Form) -> tuple[object, ...]:
    """Return the only values of a form but for None, also behind an alias."""
    if isinstance(form, UnionForm):
        return _literal_values(form.options)
    if isinstance(form, AnyOf):
        rest = without_none(form)
        return () if isinstance(rest, AnyOf) else _literal_values(rest)
    if isinstance(form, Literals) and not isinstance(form, OpenEnum):
        return form.values
    return ()


def without_none(form: Form) -> Form:
    """Return what is left of ``T | None`` without the None."""
    if not isinstance(form, AnyOf):
        return form
    rest = [option for option in form.options if option.text != "None"]
    return rest[0] if len(rest) == 1 else AnyOf(rest)


def complete(value: object) -> None:
    """Bind, in the module of a model, the names its annotations use.

    They are imported for type checkers only; ``typing.get_type_hints`` needs them.
    """
    if is_model_class(value):
        fields_of(value)


def form_of(annotation: object, module: str) -> Form:
    """Return the form of an annotation.

    Args:
        annotation: the text of one, or a type.
        module: the ``__name__`` of the module it was written in.
    """
    if isinstance(annotation, str):
        return _of_node(ast.parse(annotation.strip(), mode="eval").body, module)
    if annotation is None or annotation is type(None):
        return Scalar("None")
    if annotation is ...:
        return Literals([...])
    arguments: tuple[Any, ...] = getattr(annotation, "__args__", ())
    origin = getattr(annotation, "__origin__", None)
    if type(annotation).__name__ in ("UnionType", "_UnionGenericAlias", "Union"):
        if not isinstance(annotation, UnionType):
            return _any_of(form_of(item, module) for item in arguments)
    if hasattr(annotation, "__metadata__"):
        return form_of(origin, module)
    if origin is not None:
        if _name(origin) == "Literal":
            return Literals(arguments)
        return _generic(_name(origin), [form_of(item, module) for item in arguments])
    return _of_object(annotation)


def _of_node(node: ast.expr, module: str) -> Form:
    if isinstance(node, ast.BinOp):
        return _any_of(_of_node(item, module) for item in _operands(node))
    if isinstance(node, ast.Constant):
        return form_of(node.value, module)
    if isinstance(node, ast.Subscript):
        return _of_subscript(node, module)
    return _of_object(_object(node, module))


def _name(value: Any) -> str:
    """Return the name of a class or of a special form of ``typing``."""
    return getattr(value, "__name__", None) or str(value).rpartition(".")[2]


def _operands(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp):
        return _operands(node.left) + _operands(node.right)
    return [node]


def _of_subscript(node: ast.Subscript, module: str) -> Form:
    _object(node.value, module)
    name = ast.unparse(node.value).rpartition(".")[2]
    inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if name == "Literal":
        return Literals(ast.literal_eval(item) for item in inner)
    if name == "Annotated":
        return _of_node(inner[0], module)
    if inner and isinstance(inner[-1], ast.Starred):  # ``tuple[A, *tuple[B, ...]]``
        *first, last = inner
        rest = _of_node(last.value, module) if isinstance(last, ast.Starred) else None
        items = [_of_node(item, module) for item in first]
        return TupleOf(items, rest.rest if isinstance(rest, TupleOf) else None)
    return _generic(name, [_of_node(item, module) for item in inner])


def _tuple(arguments: list[Form]) -> Form:
    """Return the form of ``tuple[A, B]`` or ``tuple[A, ...]``."""
    if len(arguments) == 2 and arguments[1].text == ELLIPSIS:
        return TupleOf((), arguments[0])
    return TupleOf(arguments)


def _generic(name: str, arguments: list[Form]) -> Form:
    if name in ("list", "List", "Sequence", "Iterable") and arguments:
        return ListOf(arguments[0])
    if name in ("dict", "Dict", "Mapping") and len(arguments) == 2:
        return MapOf(arguments[1])
    if name in ("tuple", "Tuple"):
        return _tuple(arguments)
    if name == "Optional":
        return _any_of([*arguments, Scalar("None")])
    if name == "Union":
        return _any_of(arguments)
    if name in ("Required", "NotRequired", "ReadOnly", "Final"):
        return arguments[0]
    return Form()


def _object(node: ast.expr, module: str) -> object:
    """Return what a name or a dotted name is bound to."""
    if isinstance(node, ast.Attribute):
        return getattr(_object(node.value, module), node.attr)
    if not isinstance(node, ast.Name):
        raise LookupError(f"{module}: cannot read {ast.unparse(node)!r}")
    found = find(node.id, module)
    if found is None:
        found = _imported(node.id)
        if found is None:
            raise LookupError(f"{module}: nothing is called {node.id!r}")
    home = load_module(module)
    if not hasattr(builtins, node.id):
        vars(home).setdefault(node.id, found)
    return found


def _imported(name: str) -> object | None:
    """Return what a name stands for in the modules that annotations use."""
    if hasattr(builtins, name):
        known: object = getattr(builtins, name)
        return known
    if name in _MODULES:
        return load_module(name)
    if name in _SHORT:
        module, member = _SHORT[name]
        return getattr(load_module(module), member) if member else load_module(module)
    for module in ("typing", "collections.abc"):
        found: object = getattr(load_module(module), name, None)
        if found is not None:
            return found
    return None


def _of_object(value: Any) -> Form:
    if isinstance(value, UnionType):
        return form_of_union(value)
    if is_model_class(value):
        return ModelForm(value)
    if not isinstance(value, type):
        return Form()
    if value.__module__ == "builtins" and value.__name__ in _SCALARS:
        return Scalar(value.__name__)
    if value in (list, dict, tuple):
        return _generic(value.__name__, [Form(), Form()])
    if value is object or _name(value) == "Any":
        return Form()
    return Instance(value)


def _any_of(forms: Iterable[Form]) -> Form:
    """Return the form of a union; a listed value before its own type makes it open."""
    options = _merged(forms)
    return options[0] if len(options) == 1 else AnyOf(options)


def _merged(forms: Iterable[Form]) -> list[Form]:
    options: list[Form] = []
    for form in forms:
        known = options[-1] if options else None
        if isinstance(known, Literals) and _widens(form, known):
            kinds = known.kinds if isinstance(known, OpenEnum) else ()
            options[-1] = OpenEnum(known.values, (*kinds, form))
        else:
            options.append(form)
    return options


def _widens(form: Form, known: Literals) -> bool:
    if not isinstance(form, Scalar):
        return False
    return any(type(value).__name__ == form.text for value in known.values)


def form_of_union(union: UnionType) -> UnionForm:
    """Return the form of a union."""
    found = _UNIONS.get(union)
    if found is None:
        found = _UNIONS[union] = UnionForm(union, lambda: _options(union))
    return found


def _options(union: UnionType) -> AnyOf:
    tagged = [
        name
        for names in union.table.values()
        for name in ([names] if isinstance(names, str) else names)
    ]
    specs: dict[Spec, None] = dict.fromkeys([*tagged, *union.members])
    return AnyOf(_merged(form_of_spec(spec, union.__module__) for spec in specs))


def form_of_spec(spec: Spec, module: str | None = None) -> Form:
    """Return the form of a spec (see ``convert``)."""
    module = module or models_package()
    if spec is None or spec == "@any":
        return Form()
    if isinstance(spec, str):
        return _of_code(spec) if spec[0] == "@" else _of_object(resolve(spec, module))
    kind, rest = spec[0], spec[1:]
    inner: Any = rest[0]
    if kind == "json":
        return form_of_spec(inner, module)
    if kind == "list":
        return ListOf(form_of_spec(inner, module))
    if kind == "delimited":
        items: Any = rest[1]
        return DelimitedList(form_of_spec(items, module))
    if kind == "map":
        return MapOf(form_of_spec(inner, module))
    if kind == "tuple":
        places = [form_of_spec(item, module) for item in inner]
        more: Any = rest[1:]
        return TupleOf(places, form_of_spec(more[0], module) if more else None)
    if kind == "literal":
        return Literals(rest)
    members: Any = rest
    return _any_of(form_of_spec(item, module) for item in members)


def _of_code(code: str) -> Form:
    if code[1:] in _SCALARS:
        return Scalar(code[1:])
    if code == "@null":
        return Scalar("None")
    cls = class_of(code)
    return Form() if cls is None else Instance(cls, (code,))
