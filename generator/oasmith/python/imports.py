"""What an emitted module imports, collected from the references that its code holds."""

from __future__ import annotations

import sys

from .layout import DEFAULT_WIDTH, import_from
from .writers import Code


class Imports:
    """The imports of one module: plain ones and those for type checkers only.

    Working state of the python room; ``lines`` gives the finished statements.
    """

    def __init__(self, width: int = DEFAULT_WIDTH) -> None:
        self._width = width
        self._plain: dict[str, set[str]] = {}
        self._checking: dict[str, set[str]] = {}

    def need(self, module: str, name: str = "", *, checking: bool = False) -> None:
        """Import ``name`` from ``module``, or the module itself where no name is given."""
        table = self._checking if checking else self._plain
        table.setdefault(module, set()).add(name)

    def plain(self) -> tuple[Code, ...]:
        """The statements at the top of the module."""
        return self._lines(self._plain, indent=0)

    def checking(self) -> tuple[Code, ...]:
        """The statements under ``if TYPE_CHECKING:``."""
        table = {
            module: names - self._plain.get(module, set())
            for module, names in self._checking.items()
        }
        return self._lines({module: names for module, names in table.items() if names}, indent=4)

    def _lines(self, table: dict[str, set[str]], indent: int) -> tuple[Code, ...]:
        result: list[Code] = []
        previous = 0
        for module in sorted(table, key=_order):
            section = _order(module)[0]
            if result and section != previous:
                result.append(Code(""))
            previous = section
            result += self._statements(module, table[module], indent)
        return tuple(result)

    def _statements(self, module: str, names: set[str], indent: int) -> list[Code]:
        found: list[Code] = []
        if "" in names:
            found.append(Code(f"{' ' * indent}import {module}"))
        named = sorted((name for name in names if name), key=_name_order)
        if named:
            codes = [Code(name) for name in named]
            found.append(import_from(Code(module), codes, indent=indent, width=self._width))
        return found


def _order(module: str) -> tuple[int, int, int, str]:
    """Standard library, other packages, then this one from the outside in, as isort has it."""
    if module.startswith("."):
        dots = len(module) - len(module.lstrip("."))
        return (2, 0, -dots, module)
    root = module.split(".", maxsplit=1)[0].split(" ", maxsplit=1)[0]
    return (0 if root in sys.stdlib_module_names else 1, 0, 0, module)


def _name_order(name: str) -> tuple[int, str]:
    """Constants, classes, functions: the order that isort calls case sensitive."""
    if name.isupper():
        return (0, name)
    return (1, name) if name[:1].isupper() else (2, name)
