"""The index of models that stand in very many submodules."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from oasmith.python.context import Context
from oasmith.python.index import index_module

WIDTH = cast("Context", SimpleNamespace(width=88))


@pytest.mark.parametrize("modules", [3, 60, 100])
def test_no_name_has_more_declarations_than_pyright_counts(modules: int) -> None:
    """Each ``*`` declares a name again that its submodule imports from another one."""
    names = {f"Name{number}": f"_module{number:03}" for number in range(modules)}
    larger = {f"Other{number}": f"_module{number:03}" for number in range(40, modules)}
    found = index_module(WIDTH, "Models.", {**names, **larger}).reexports
    stars = [line for line in found if line.endswith("import *")]
    assert len(stars) == min(modules, 60)
    listed = "\n".join(line for line in found if line not in stars)
    for name, module in {**names, **larger}.items():
        has_star = f"    from .{module} import *" in stars
        assert has_star != (f"{name} as {name}" in listed)
        assert has_star or name not in larger
