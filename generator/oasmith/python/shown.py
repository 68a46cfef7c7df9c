"""Types as a reader of documentation sees them: ``models.Chat``, ``list[str]``."""

from __future__ import annotations

from oasmith.ir import Api, Type
from oasmith.naming import Names

from .annotations import Annotator
from .context import Context
from .imports import Imports
from .layout import text_of
from .writers import Code


def type_text(api: Api, names: Names, type_: Type) -> Code:
    """The annotation of a received value on one line, model classes after ``models.``."""
    context = Context(api, names)
    annotator = Annotator(context, Imports(), prefix="models.")
    return Code(text_of(annotator.of(type_)))
