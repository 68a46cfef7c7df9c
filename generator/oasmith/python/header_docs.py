"""The headers of responses in the docstrings of methods, where ``raw.header`` is told of."""

from __future__ import annotations

from oasmith.ir import AnswerHeader, Operation

from .annotations import Annotator
from .context import Context
from .imports import Imports
from .layout import text_of
from .writers import Definition


def header_entries(context: Context, operation: Operation) -> tuple[Definition, ...]:
    """The declared headers of what a method returns, each once, with its class."""
    found: dict[str, Definition] = {}
    for answer in operation.answers:
        for header in answer.headers if answer.success else ():
            found.setdefault(header.name.lower(), _entry(context, header))
    return tuple(found.values())


def _entry(context: Context, header: AnswerHeader) -> Definition:
    annotator = Annotator(context, Imports(context.width))
    kind = text_of(annotator.of(header.type)).replace("dt.", "")
    about = (header.description or "").strip().split("\n\n", 1)[0]
    return Definition(header.name, f"``{kind}``: {about}" if about else f"``{kind}``")
