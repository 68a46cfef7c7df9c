"""What reading and writing XML share: how models stand in it (their ``_xml`` tables).

A table goes from the wire key of a field to what differs from an element of that name:
``name``, ``namespace``, ``prefix``, ``attribute``, ``wrapped``, ``node`` and, for the
items of a list, ``item`` (OpenAPI 3.1, "XML Object"). The key ``""`` stands for the
model's own element.
"""

from __future__ import annotations

from .annotations import fields_of, without_none
from .forms import DelimitedList, ListOf, Scalar
from .model_forms import AnyOf, ModelForm, UnionForm
from .plan import plan_of

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypeAlias

    from .forms import Form
    from .model import ApiModel

    Shape: TypeAlias = Mapping[str, Any]

NO_SHAPE: Shape = {}


def shapes_of(model: type[ApiModel]) -> Mapping[str, Shape]:
    """Return the table of a model, with what its bases say."""
    found: dict[str, Shape] = {}
    for base in reversed(model.__mro__):
        own: Mapping[str, Shape] = vars(base).get("_xml", {})
        found.update({key: shape for key, shape in own.items() if key})
    return {**found, "": vars(model).get("_xml", {}).get("", NO_SHAPE)}


def forms_of(model: type[ApiModel]) -> dict[str, Form]:
    """Return wire key -> form of every field."""
    wires = plan_of(model).wires
    return {wires[name]: form for name, form in fields_of(model).items()}


def root_name(form: Form) -> str:
    """Return the name of the outermost element."""
    form = narrowed(form)
    if isinstance(form, ListOf):
        return f"{root_name(form.item)}s"
    if isinstance(form, ModelForm):
        own: str = shapes_of(form.model)[""].get("name", form.model.__name__)
        return own
    return "value"


def narrowed(form: Form) -> Form:
    """Return a form without None, and of a union its first model.

    A list that is one text is a text: who converts it by its spec divides it.
    """
    form = without_none(form)
    if isinstance(form, UnionForm):
        form = without_none(form.options)
    if isinstance(form, AnyOf):
        models = [each for each in form.options if isinstance(each, ModelForm)]
        lists = [each for each in form.options if isinstance(each, ListOf)]
        form = (models or lists or list(form.options))[0]
    return Scalar("str") if isinstance(form, DelimitedList) else form
