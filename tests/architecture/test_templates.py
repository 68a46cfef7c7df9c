"""Templates lay out; they do not decide. What they may say is a list, and it is short."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

TEMPLATES = Path(__file__).parents[2] / "templates"
FIRST_LINE = re.compile(r"\{#- view: [A-Z]\w+ -?#\}")
FILTERS = frozenset({"docstring", "indent"})


def decisions(source: str) -> Iterator[str]:
    """Every construct of a template that does more than lay out."""
    if not FIRST_LINE.fullmatch(source.split("\n", 1)[0]):
        yield "line 1: does not name its view as {#- view: SomeView #}"
    tree = jinja2.Environment().parse(source)
    for node in tree.body:
        for found in _statement(node):
            yield f"line {found.lineno}: {type(found).__name__}"


def _statement(node: nodes.Node) -> Iterator[nodes.Node]:
    if isinstance(node, nodes.Output):
        yield from (part for part in node.nodes if not _may_be_printed(part))
    elif isinstance(node, nodes.For):
        plain = node.test is None and not node.recursive and isinstance(node.target, nodes.Name)
        if not plain or not _is_attribute(node.iter):
            yield node
        yield from _statements([*node.body, *node.else_])
    elif isinstance(node, nodes.If):
        if not _is_condition(node.test):
            yield node.test
        yield from _statements([*node.body, *node.elif_, *node.else_])
    elif isinstance(node, nodes.Block):
        yield from _statements(node.body)
    elif not _is_reference(node):
        yield node


def _statements(found: list[nodes.Node]) -> Iterator[nodes.Node]:
    for node in found:
        yield from _statement(node)


def _is_reference(node: nodes.Node) -> bool:
    """``{% extends "name" %}``; ``{% include %}`` of a name or of what the view has finished."""
    if isinstance(node, nodes.Extends):
        return isinstance(node.template, nodes.Const)
    if isinstance(node, nodes.Include):
        return isinstance(node.template, nodes.Const) or _is_attribute(node.template)
    return False


def _may_be_printed(node: nodes.Node) -> bool:
    if isinstance(node, nodes.Call):
        plain = not node.args and not node.kwargs and not node.dyn_args and not node.dyn_kwargs
        return plain and isinstance(node.node, nodes.Name) and node.node.name == "super"
    if isinstance(node, nodes.Filter):
        constant = all(isinstance(argument, nodes.Const) for argument in node.args)
        known = node.name in FILTERS and constant and not node.kwargs
        return known and node.node is not None and _may_be_printed(node.node)
    return isinstance(node, nodes.TemplateData) or _is_attribute(node)


def _is_condition(node: nodes.Node) -> bool:
    return _is_attribute(node.node if isinstance(node, nodes.Not) else node)


def _is_attribute(node: nodes.Node) -> bool:
    """A name of the view, or an attribute of one: ``method``, ``method.signature``."""
    while isinstance(node, nodes.Getattr):
        if node.attr.startswith("_"):
            return False
        node = node.node
    return isinstance(node, nodes.Name)


def template_files() -> list[Path]:
    """Every template of every pack."""
    return sorted(TEMPLATES.rglob("*.jinja"))


def test_there_are_templates() -> None:
    assert len(template_files()) > 10


@pytest.mark.parametrize("file", template_files(), ids=lambda file: file.name)
def test_a_template_only_lays_out(file: Path) -> None:
    assert list(decisions(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "{% extends 'builtin:a.jinja' %}{% block b %}{{ super() }}{% endblock %}",
        "{% for m in view.methods %}{{ m.text | indent(4) }}{% else %}none{% endfor %}",
        "{% if a.b %}{{ a }}{% elif a.c %}x{% else %}y{% endif %}",
        "{% if not loop.last %},{% endif %}",
        "{% include 'a.jinja' %}{% include view.partials %}",
    ],
)
def test_what_is_allowed_is_not_found(source: str) -> None:
    assert list(decisions("{#- view: View #}\n" + source)) == []


@pytest.mark.parametrize(
    "source",
    [
        "{% if a == 'b' %}{% endif %}",
        "{% if a and b %}{% endif %}",
        "{% if a is defined %}{% endif %}",
        "{% if a %}{% elif b > 1 %}{% endif %}",
        "{% if a %}{% else %}{{ 1 + 1 }}{% endif %}",
        "{% set a = 1 %}",
        "{% macro a() %}{% endmacro %}",
        "{% call a() %}{% endcall %}",
        "{% filter upper %}{% endfilter %}",
        "{% with a = b %}{% endwith %}",
        "{% import 'a' as a %}",
        "{% from 'a' import b %}",
        "{% for a in b if a.c %}{% endfor %}",
        "{% for a in b() %}{% endfor %}",
        "{% for a in b | sort %}{% endfor %}",
        "{% for a, b in c.items %}{% endfor %}",
        "{% for a in b %}{{ a + 1 }}{% endfor %}",
        "{% block a %}{{ b() }}{% endblock %}",
        "{% include 'a' ~ b %}",
        "{% include ['a', b] %}",
        "{% extends a %}",
        "{{ a + b }}",
        "{{ a ~ b }}",
        "{{ a.b() }}",
        "{{ super(1) }}",
        "{{ self.title() }}",
        "{{ a[0] }}",
        "{{ a['b'] }}",
        "{{ a if b }}",
        "{{ 'text' }}",
        "{{ a | upper }}",
        "{{ a | indent(b) }}",
        "{{ a.__class__ }}",
    ],
)
def test_a_decision_in_a_template_is_found(source: str) -> None:
    assert len(list(decisions("{#- view: View #}\n" + source))) == 1


@pytest.mark.parametrize("first", ["", "{# a comment #}", "{#- view: #}", "{#- view: view #}"])
def test_a_template_that_does_not_name_its_view_is_found(first: str) -> None:
    assert len(list(decisions(first + "\ntext"))) == 1


def test_editors_see_what_only_type_checkers_import() -> None:
    """Jedi takes what stands under a plain ``TYPE_CHECKING = False`` for dead code."""
    files = [*TEMPLATES.rglob("*.py"), *TEMPLATES.rglob("*.jinja")]
    assert len(files) > 100
    plain = [file.name for file in files if "TYPE_CHECKING = False" in file.read_text("utf-8")]
    assert plain == []
