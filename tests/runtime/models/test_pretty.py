"""Models in IPython and notebooks, which hand over a printer that breaks lines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sample_sdk._runtime.model import ApiModel


class Printer:
    """What ``IPython.lib.pretty`` offers; every place that may break is a line."""

    def __init__(self) -> None:
        self.written = ""
        self._indent = 0

    def text(self, text: str) -> None:
        self.written += text

    def breakable(self, sep: str = " ") -> None:
        self.written += "\n" + " " * self._indent

    @contextmanager
    def group(self, indent: int = 0, open: str = "", close: str = "") -> Iterator[None]:
        self.text(open)
        self._indent += indent
        yield
        self._indent -= indent
        self.text(close)


class Part(ApiModel):
    name: str


class Whole(ApiModel):
    id: str
    parts: list[Part] | None = None

    _wire = {"parts": ("list", "Part")}  # noqa: RUF012


def shown(value: ApiModel) -> str:
    printer = Printer()
    # IPython looks it up on the class, and so no key of a server stands in the way.
    type(value)._repr_pretty_(value, printer, False)
    return printer.written


def test_a_field_a_line() -> None:
    whole = Whole(id="a", parts=[{"name": "b"}])
    assert shown(whole) == (
        "Whole(\n    id='a',\n    parts=[\n        Part(\n            name='b')])"
    )


def test_it_is_cut_as_repr_is() -> None:
    many: Any = [{"name": "x" * 999}] * 99
    text = shown(Whole(id="a", parts=many))
    assert text.count("(999 long)") == 6 and "… 93 more]" in text
    assert len(shown(Whole.model_validate({"id": "a", **{f"f{i}": i for i in range(999)}}))) < 9000


def test_keys_of_a_server_are_no_methods() -> None:
    whole = Whole.model_validate({"id": "a", "_repr_pretty_": 1, "_repr_html_": "<b>"})
    assert "_repr_html_='<b>'" in shown(whole)
