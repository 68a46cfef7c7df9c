"""A broken template, overlay, configuration or lock: what is said, and the old output intact.

``tests/cli/expected/helpers/*.txt`` hold what stderr said; ``--update-golden`` writes them anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cli.conftest import CONFIG, DOCUMENT
from support.programs import oasmith

EXPECTED = Path(__file__).parent / "expected" / "helpers"
TEMPLATE = "mine/package/errors.py.jinja"
OVERLAY = "overlay: 1.0.0\ninfo: {title: More, version: '1'}\nactions:\n"


def _newer(lock: str) -> str:
    return lock.replace('"format": 1', '"format": 2')


def _twice(lock: str) -> str:
    return lock.replace('"class": "Bags"', '"class": "Leaves"', 1)


BROKEN: dict[str, tuple[str, str | bytes | Callable[[str], str]]] = {
    "template_syntax": (TEMPLATE, "{% if docstring %}\n"),
    "template_unknown_filter": (TEMPLATE, "{{ docstring | shout }}\n"),
    "template_unknown_field": (TEMPLATE, "\n  {{ docstrin }}\n"),
    "template_unknown_attribute": (
        "mine/partials/class.py.jinja",
        "{% for field in item.fields %}\n{{ field.lin }}\n{% endfor %}\n",
    ),
    "template_includes_itself": (TEMPLATE, '{% include "package/errors.py.jinja" %}\n'),
    "template_extends_itself": (TEMPLATE, '{% extends "package/errors.py.jinja" %}\n'),
    "template_missing_include": (TEMPLATE, '{% include "partials/no.jinja" %}\n'),
    "template_arithmetic": (TEMPLATE, "{{ 1 + 'a' }}\n"),
    "template_by_zero": (TEMPLATE, "{{ 1 / 0 }}\n"),
    "template_no_loop": (TEMPLATE, "{% for each in 5 %}{% endfor %}\n"),
    "template_latin1": (TEMPLATE, b"{# caf\xe9 #}\n"),
    "template_no_python": (TEMPLATE, "def (:\n"),
    "overlay_syntax": ("more.yaml", OVERLAY + "  - target: [\n"),
    "overlay_path": ("more.yaml", OVERLAY + "  - target: $.paths[\n    update: {}\n"),
    "overlay_is_a_document": ("more.yaml", DOCUMENT),
    "overlay_without_actions": ("more.yaml", "overlay: 1.0.0\n"),
    "overlay_without_target": ("more.yaml", OVERLAY + "  - update: {}\n"),
    "overlay_version": ("more.yaml", OVERLAY.replace("1.0.0", "2.0.0")),
    "overlay_of_the_root": ("more.yaml", OVERLAY + "  - {target: $, remove: true}\n"),
    "overlay_is_a_page": ("more.yaml", "<!doctype html>\n<title>Tea: a page</title>\n"),
    "config_syntax": ("oasmith.toml", 'spec = "tea.yaml\n'),
    "config_twice": ("oasmith.toml", CONFIG + 'spec = "tea.yaml"\n'),
    "config_types": (
        "oasmith.toml",
        CONFIG + 'line_length = "x"\npackage_only = 1\noverlays = "a"',
    ),
    "config_unknown_keys": ("oasmith.toml", CONFIG + 'packge = "x"\n[project]\nlicence = "MIT"\n'),
    "config_without_spec": ("oasmith.toml", 'output = "sdk"\n'),
    "config_empty": ("oasmith.toml", ""),
    "config_missing_document": ("oasmith.toml", CONFIG.replace("tea.yaml", "coffee.yaml")),
    "config_is_a_document": ("oasmith.toml", DOCUMENT),
    "config_binary": ("oasmith.toml", b"\0\1\2"),
    "config_latin1": ("oasmith.toml", 'title = "Th\xe9"\n'.encode("latin-1")),
    "lock_cut_off": ("oasmith.lock", lambda lock: lock[:100]),
    "lock_empty": ("oasmith.lock", ""),
    "lock_of_a_newer_version": ("oasmith.lock", _newer),
    "lock_with_a_conflict": (
        "oasmith.lock",
        lambda lock: lock.replace('"names"', '<<<<<<< ours\n"names"'),
    ),
    "lock_with_one_name_twice": ("oasmith.lock", _twice),
    "lock_is_a_list": ("oasmith.lock", "[]\n"),
    "lock_with_no_identifier": (
        "oasmith.lock",
        lambda lock: lock.replace('"class": "Bags"', '"class": "x y"'),
    ),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with an SDK that was generated before."""
    folder = tmp_path_factory.mktemp("shop")
    (folder / "tea.yaml").write_text(DOCUMENT, encoding="utf-8")
    (folder / "oasmith.toml").write_text(CONFIG, encoding="utf-8")
    done = oasmith("generate", "--config", "oasmith.toml", cwd=folder)
    assert done.returncode == 0, done.stderr
    yield folder


def contents(folder: Path) -> dict[Path, bytes]:
    """Every file below a folder."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str, made: Path, request: pytest.FixtureRequest) -> None:
    path, content = BROKEN[name]
    file = made / path
    old = file.read_bytes() if file.exists() else None
    data = content(file.read_text(encoding="utf-8")) if callable(content) else content
    data = data.encode() if isinstance(data, str) else data
    assert data != old
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    more = {"template": ("--templates", "mine"), "overlay": ("--overlay", "more.yaml")}
    before = contents(made)
    try:
        done = oasmith(
            "generate", "--config", "oasmith.toml", *more.get(name.partition("_")[0], ()), cwd=made
        )
        after = contents(made)
    finally:
        file.unlink()
        if old is not None:
            file.write_bytes(old)
    assert "Traceback" not in done.stderr and done.stdout == ""
    expected = EXPECTED / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        expected.write_text(done.stderr, encoding="utf-8")
    assert done.stderr == expected.read_text(encoding="utf-8")
    assert done.returncode == 2
    assert after == before


def test_every_expectation_has_a_case() -> None:
    assert {path.stem for path in EXPECTED.iterdir()} == set(BROKEN)
