"""Bodies of XML: the constant that describes one, and the bytes it becomes."""

from __future__ import annotations

from .bodies import JsonBody

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .plan import Spec

_NOTHING: Mapping[str, str] = {}
_NO_SPECS: Mapping[str, Spec] = {}


class XmlBody(JsonBody):
    """An XML body; otherwise like ``JsonBody``.

    Args:
        spec: what the whole body is: its models say how they stand in XML.
    """

    __slots__ = ("spec",)

    def __init__(
        self,
        argument: str | None = None,
        *,
        spec: Spec = None,
        renamed: Mapping[str, str] = _NOTHING,
        content_type: str = "application/xml",
        required: bool = True,
        fields: tuple[str, ...] | None = None,
        required_fields: tuple[str, ...] = (),
        written: Mapping[str, Spec] = _NO_SPECS,
    ) -> None:
        super().__init__(
            argument,
            renamed=renamed,
            content_type=content_type,
            required=required,
            fields=fields,
            required_fields=required_fields,
            written=written,
        )
        self.spec = spec


def written_xml(spec: Spec, value: object) -> str:
    """Return a value as an XML document.

    Args:
        spec: what the value is: its models say how they stand in XML.
        value: a model, or data like that of JSON.
    """
    from .annotations import form_of_spec
    from .names import models_package
    from .xmlwrite import xml_text

    return xml_text(value, form_of_spec(spec, models_package()))
