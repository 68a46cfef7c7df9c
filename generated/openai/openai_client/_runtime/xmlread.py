"""XML to values like those of JSON, by the shapes of the models that they become.

The parser is the standard library's expat. A document type declaration is refused:
what it may bring (entities that expand without end, external files) has no place in an
answer.
"""

from __future__ import annotations

from .forms import Form, Instance, ListOf, Literals, MapOf, Scalar
from .model_forms import ModelForm
from .plan import plan_of
from .textread import scalar_value
from .xmlshape import NO_SHAPE, forms_of, narrowed, shapes_of

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any
    from xml.etree.ElementTree import Element

    from .model import ApiModel
    from .xmlshape import Shape

_ANYTHING = Form()
_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_DEEPEST = 200


def xml_value(body: bytes | str, form: Form) -> Any:
    """Return an XML document as data like that of JSON.

    Raises:
        ValueError: it is not XML, has a document type, or is nested too deep.
    """
    root = _parsed(body)
    wanted = narrowed(form)
    if isinstance(wanted, ListOf):
        return [_value(child, wanted.item, NO_SHAPE) for child in root]
    return _value(root, form, NO_SHAPE)


def _parsed(body: bytes | str) -> Element:
    from xml.etree.ElementTree import TreeBuilder
    from xml.parsers.expat import ExpatError, ParserCreate

    builder = TreeBuilder()
    parser = ParserCreate(namespace_separator="}")
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise ValueError("the XML is nested too deep")
        named = {_qualified(name): text for name, text in attributes.items()}
        builder.start(_qualified(tag), named)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_qualified(tag))

    def refuse(*_: object) -> None:
        raise ValueError("the XML has a document type declaration")

    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(body, True)
    except ExpatError as error:
        raise ValueError(f"not XML: {error}") from None
    return builder.close()


def _qualified(name: str) -> str:
    return "{" + name if "}" in name else name


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _value(element: Element, form: Form, shape: Shape) -> Any:
    if element.get(_NIL) in ("true", "1"):
        return None
    wanted = narrowed(form)
    if isinstance(wanted, ModelForm):
        return _object(element, wanted)
    if isinstance(wanted, MapOf):
        return {_local(each.tag): _value(each, wanted.item, shape) for each in element}
    if isinstance(wanted, ListOf):
        return [_value(child, wanted.item, shape) for child in element]
    if type(wanted) is Form and (len(element) or element.attrib):
        return _loose(element)
    return _scalar(element.text or "", wanted)


def _object(element: Element, form: ModelForm) -> dict[str, Any]:
    shapes, forms = shapes_of(form.model), forms_of(form.model)
    found: dict[str, Any] = {}
    for wire, field in forms.items():
        value = _field(element, wire, shapes.get(wire, NO_SHAPE), field)
        if value is not _ABSENT:
            found[wire] = value
    return found


def _field(element: Element, wire: str, shape: Shape, form: Form) -> Any:
    wanted = narrowed(form)
    name: str = shape.get("name", wire)
    node = shape.get("node")
    if node in ("text", "cdata"):
        return _scalar(element.text or "", wanted)
    if shape.get("attribute"):
        texts = {_local(key): text for key, text in element.attrib.items()}
        return _scalar(texts[name], wanted) if name in texts else _ABSENT
    if node == "none" and isinstance(wanted, ModelForm):
        return _object(element, wanted)
    if isinstance(wanted, ListOf):
        return _list(element, wire, shape, wanted)
    child = next((each for each in element if _local(each.tag) == name), None)
    return _ABSENT if child is None else _value(child, form, shape)


def _list(element: Element, wire: str, shape: Shape, form: ListOf) -> Any:
    inner: Shape = shape.get("item", NO_SHAPE)
    name: str = shape.get("name", wire)
    if shape.get("wrapped"):
        outer = next((each for each in element if _local(each.tag) == name), None)
        if outer is None:
            return _ABSENT
        return [_value(each, form.item, inner) for each in outer]
    name = inner.get("name", name)
    found = [each for each in element if _local(each.tag) == name]
    if not found:
        return _ABSENT
    if len(found) == 1 and _wraps(found[0], form.item):
        found = list(found[0])
    return [_value(each, form.item, inner) for each in found]


def _wraps(element: Element, item: Form) -> bool:
    """Return whether an element holds items where it should be one.

    Many documents do not say ``wrapped`` of lists that are.
    """
    wanted = narrowed(item)
    if not isinstance(wanted, ModelForm):
        return isinstance(wanted, (Scalar, Literals, Instance)) and len(element) > 0
    if element.attrib or not plan_of(wanted.model).required:
        return False
    if not len(element):
        return not (element.text or "").strip()
    names = _names_in(wanted.model)
    return not names.intersection(_local(child.tag) for child in element)


def _names_in(model: type[ApiModel]) -> set[str]:
    """Return what the elements in a model's element may be called."""
    shapes = shapes_of(model)
    found: set[str] = set()
    for wire in forms_of(model):
        shape: Shape = shapes.get(wire, NO_SHAPE)
        name: str = shape.get("name", wire)
        item: Shape = shape.get("item", NO_SHAPE)
        found |= {name, item.get("name", name)}
    return found


def _loose(element: Element) -> Any:
    """Return an element that nothing describes."""
    if not len(element) and not element.attrib:
        return element.text or ""
    found: dict[str, Any] = {_local(name): v for name, v in element.attrib.items()}
    for child in element:
        name, value = _local(child.tag), _loose(child)
        if name not in found:
            found[name] = value
        elif isinstance(found[name], list):
            found[name].append(value)
        else:
            found[name] = [found[name], value]
    return found


def _scalar(text: str, form: Form) -> Any:
    """Return a text as the JSON scalar that is due; another one stays text."""
    if isinstance(form, ListOf):
        return [_scalar(part, narrowed(form.item)) for part in text.split()]
    return scalar_value(text, form)


_ABSENT = object()
