"""Values to XML, by the shapes of their models."""

from __future__ import annotations

from .forms import Form, ListOf, MapOf
from .model_forms import ModelForm
from .narrow import is_array, is_dict, is_model
from .omit import OMIT
from .plan import plan_of
from .texts import plain, scalar_text
from .xmlshape import NO_SHAPE, forms_of, narrowed, root_name, shapes_of

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .xmlshape import Shape

_NIL = ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"'
_ANYTHING = Form()


def xml_text(value: object, form: Form) -> str:
    """Return a value as an XML document.

    Raises:
        ValueError: a text holds a character that XML 1.0 has no way to write.
    """
    shape = NO_SHAPE
    wanted = narrowed(form)
    if isinstance(wanted, ModelForm):
        shape = shapes_of(wanted.model)[""]
    name = root_name(form)
    item_form = wanted.item if isinstance(wanted, ListOf) else _ANYTHING
    if is_array(value):
        item = root_name(item_form)
        inner = "".join(_element(item, NO_SHAPE, item_form, each) for each in value)
        body = f"<{name}>{inner}</{name}>"
    else:
        body = _element(name, shape, form, value)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}'


def _member(wire: str, shape: Shape, form: Form, value: object) -> str:
    """Return the elements of one field."""
    if not is_array(value):
        return _element(shape.get("name", wire), shape, form, value)
    wanted = narrowed(form)
    form = wanted.item if isinstance(wanted, ListOf) else _ANYTHING
    name = shape.get("name", wire)
    inner_shape: Shape = shape.get("item", NO_SHAPE)
    usual = name if shape.get("wrapped") or "name" not in inner_shape else wire
    inner = "".join(
        _element(inner_shape.get("name", usual), inner_shape, form, item)
        for item in value
        if item is not OMIT
    )
    if not shape.get("wrapped"):
        return inner
    tag, declared = _tag(name, shape)
    return f"<{tag}{declared}>{inner}</{tag}>"


def _element(name: str, shape: Shape, form: Form, value: object) -> str:
    node = shape.get("node")
    if node in ("text", "cdata"):
        return _content(node, value)
    tag, declared = _tag(name, shape)
    if value is None:
        return f"<{tag}{declared}{_NIL}/>"
    members, infos, forms = _members(value, form)
    if members is None:
        return f"<{tag}{declared}>{_escaped(_text(value))}</{tag}>"
    attributes, inner = "", ""
    for wire, member in members.items():
        info = infos.get(wire, NO_SHAPE)
        if member is OMIT or (member is None and info.get("attribute")):
            continue
        if info.get("attribute"):
            name, own = _tag(info.get("name", wire), info, default=False)
            attributes += f'{own} {name}="{_escaped(_text(member))}"'
        else:
            inner += _member(wire, info, forms.get(wire, _ANYTHING), member)
    if node == "none":
        return inner
    return f"<{tag}{declared}{attributes}>{inner}</{tag}>"


def _members(
    value: object, form: Form
) -> tuple[Mapping[str, Any] | None, Mapping[str, Shape], Mapping[str, Form]]:
    """Return the members of an object by wire key, with their shapes and forms."""
    wanted = narrowed(form)
    model = wanted.model if isinstance(wanted, ModelForm) else None
    if is_model(value):
        model = type(value)
        value = dict(plan_of(model).items(value.__dict__))
    if not is_dict(value):
        return None, {}, {}
    if model is None:
        item = wanted.item if isinstance(wanted, MapOf) else _ANYTHING
        return value, {}, dict.fromkeys(value, item)
    return value, shapes_of(model), forms_of(model)


def _tag(name: str, shape: Shape, *, default: bool = True) -> tuple[str, str]:
    """Return a name with its prefix, and the declaration of its namespace."""
    prefix, namespace = shape.get("prefix"), shape.get("namespace")
    tag = f"{prefix}:{name}" if prefix else name
    if not namespace or not (prefix or default):
        return tag, ""
    attribute = f"xmlns:{prefix}" if prefix else "xmlns"
    return tag, f' {attribute}="{_escaped(namespace)}"'


def _content(node: str, value: object) -> str:
    text = _text(value)
    if node == "text":
        return _escaped(text)
    return "<![CDATA[" + _checked(text).replace("]]>", "]]]]><![CDATA[>") + "]]>"


def _text(value: object) -> str:
    if is_array(value):
        return " ".join(scalar_text(item) for item in value)
    return scalar_text(plain(value))


def _escaped(text: str) -> str:
    from xml.sax.saxutils import escape

    # A bare carriage return would be read as a line feed (XML 1.0, 2.11).
    return escape(_checked(text), {'"': "&quot;", "\r": "&#13;"})


def _checked(text: str) -> str:
    for character in text:
        code = ord(character)
        if (code < 32 and character not in "\t\n\r") or 0xD800 <= code < 0xE000:
            raise ValueError(f"XML has no character {character!r}")
    return text
