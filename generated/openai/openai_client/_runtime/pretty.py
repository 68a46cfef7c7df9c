"""Models in IPython and notebooks: ``repr`` over as many lines as it takes to be read."""

from __future__ import annotations

from .display import ITEMS, WIDTH, label_of, shown_value
from .narrow import is_array, is_dict, is_model
from .plan import plan_of

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from .model import ApiModel


class Pretty:
    """Writes values with the printer of ``IPython.lib.pretty``, about as long as ``repr``.

    Args:
        printer: IPython's.
    """

    def __init__(self, printer: Any) -> None:
        self._printer = printer
        self._room = 2 * WIDTH

    def write(self, value: Any) -> None:
        """Write any value."""
        if self._room < 20:
            self._printer.text("\u2026")
        elif is_model(value):
            self._write_model(value)
        elif is_array(value):
            items = [("", item) for item in value[:ITEMS]]
            left, right = "()" if isinstance(value, tuple) else "[]"
            self._write_all(left, items, len(value) - len(items), right)
        elif is_dict(value):
            entries = [(f"{key!r}: ", item) for key, item in value.items()][:ITEMS]
            self._write_all("{", entries, len(value) - len(entries), "}")
        else:
            self._text(shown_value(value))

    def _write_model(self, model: ApiModel) -> None:
        hidden = plan_of(type(model)).hidden
        fields = [item for item in model.__dict__.items() if item[0] not in hidden]
        labelled = [(f"{label_of(key)}=", value) for key, value in fields]
        self._write_all(f"{type(model).__name__}(", labelled, 0, ")")

    def _write_all(
        self, start: str, labelled: Iterable[tuple[str, Any]], left: int, end: str
    ) -> None:
        printer = self._printer
        between = ""
        with printer.group(4, start, end):
            for label, value in labelled:
                self._next(between)
                self._text(label)
                self.write(value)
                between = ","
                if self._room < 20:
                    break
            if left > 0:
                self._next(between)
                self._text(f"\u2026 {left} more")

    def _next(self, between: str) -> None:
        self._printer.text(between)
        self._printer.breakable(" " if between else "")

    def _text(self, text: str) -> None:
        self._room -= len(text)
        self._printer.text(text)
