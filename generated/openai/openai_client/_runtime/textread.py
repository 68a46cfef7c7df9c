"""Answers in plain text and in forms of the web, as data like that of JSON."""

from __future__ import annotations

from .forms import Form, Instance, ListOf, Literals, MapOf, OpenEnum, Scalar
from .model_forms import ModelForm
from .plan import NUMERIC
from .texts import scalar_text
from .xmlshape import forms_of, narrowed

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_NO_FORMS: Mapping[str, Form] = {}


def text_value(text: str, form: Form) -> Any:
    """Return a text as the scalar that is due; what is none stays text."""
    return scalar_value(text, narrowed(form))


def scalar_value(text: str, form: Form) -> Any:
    """Return a text as the JSON scalar that a form stands for; another one stays text.

    Args:
        text: the text; blanks around anything but a text mean nothing.
        form: the form, without None.
    """
    stripped = text.strip()
    if isinstance(form, Literals):
        return _listed(text, form)
    kind = form.text if isinstance(form, Scalar) else "str"
    if isinstance(form, Instance):
        if not any(code.startswith(NUMERIC) for code in form.codes):
            return stripped
        kind = "float" if "." in stripped else "int"
    if kind == "bool":
        known = {"true": True, "1": True, "false": False, "0": False}
        return known.get(stripped, text)
    try:
        if kind == "int" and "_" not in stripped:
            return int(stripped)
        if kind == "float" and "_" not in stripped:
            return float(stripped)
    except ValueError:
        pass
    return text


def form_value(text: str, form: Form) -> Any:
    """Return ``application/x-www-form-urlencoded`` as data like that of JSON.

    Repeated names are lists, objects inside are JSON: as such bodies are sent.

    Raises:
        ValueError: it is no form.
    """
    from urllib.parse import parse_qsl

    wanted = narrowed(form)
    if type(wanted) is not Form and not isinstance(wanted, (ModelForm, MapOf)):
        return text_value(text, form)
    if text and "=" not in text:
        raise ValueError("not a form")
    known = forms_of(wanted.model) if isinstance(wanted, ModelForm) else _NO_FORMS
    other = wanted.item if isinstance(wanted, MapOf) else Form()
    found: dict[str, list[str]] = {}
    for written, value in parse_qsl(text, keep_blank_values=True):
        name = written if written in known else written.removesuffix("[]")
        found.setdefault(name, []).append(value)
    return {
        name: _field(values, narrowed(known.get(name, other)))
        for name, values in found.items()
    }


def _field(texts: list[str], form: Form) -> Any:
    """Return the values of one name; several where one is due are told as a mismatch."""
    if isinstance(form, ListOf):
        item = narrowed(form.item)
        return [_member(text, item) for text in texts]
    values = [_member(text, form) for text in texts]
    return values[0] if len(values) == 1 else values


def _member(text: str, form: Form) -> Any:
    if not isinstance(form, (ModelForm, MapOf, ListOf)):
        return scalar_value(text, form)
    from .encode import loads

    try:
        return loads(text)
    except ValueError:
        return text


def _listed(text: str, form: Literals) -> Any:
    stripped = text.strip()
    for value in form.values:
        if value is not None and scalar_text(value) == stripped:
            return value
    for kind in form.kinds if isinstance(form, OpenEnum) else ():
        value = scalar_value(text, kind)
        if not isinstance(value, str):
            return value
    return text
