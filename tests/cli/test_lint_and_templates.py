"""``oasmith lint`` and ``oasmith templates``."""

from __future__ import annotations

from cli.conftest import Shop
from support.paths import ROOT

PACK = ROOT / "templates" / "python"


def test_a_sound_document_has_nothing_to_be_said(shop: Shop) -> None:
    done = shop.run("lint", "tea.yaml")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "tea.yaml: no errors, no warnings\n"


def test_every_finding_is_shown_with_the_deep_ones(shop: Shop) -> None:
    shop.change("number: {type: integer}", "number: {type: integer, default: many}")
    many = "".join(f", x{number}: {{type: whole}}" for number in range(30))
    shop.change("grams: {type: integer}", "grams: {type: integer}" + many)
    done = shop.run("lint", "tea.yaml")
    assert done.returncode == 0
    assert done.stderr.count("whole is no type") == 30
    assert "warning[OAS0121]" in done.stderr
    assert "OAS0121" not in shop.run("lint", "tea.yaml", "--shallow").stderr
    assert shop.run("lint", "tea.yaml", "--strict", "--shallow").returncode == 1


def test_templates_are_listed_with_their_blocks(shop: Shop) -> None:
    lines = shop.run("templates", "list").stdout.splitlines()
    assert len(lines) == len(list(PACK.rglob("*.jinja")))
    assert "package/errors.py.jinja  (extra)" in lines


def test_an_ejected_template_is_used_and_never_overwritten(shop: Shop) -> None:
    name = "package/errors.py.jinja"
    shown = shop.run("templates", "show", name)
    assert shown.stdout == (PACK / name).read_text(encoding="utf-8")
    assert shop.run("templates", "eject", name, "mine").returncode == 0
    copy = shop.root / "mine" / name
    assert copy.read_text(encoding="utf-8") == shown.stdout
    copy.write_text(shown.stdout + "\nMINE = 1\n", encoding="utf-8")
    again = shop.run("templates", "eject", name, "mine")
    assert again.returncode == 2 and "exists already" in again.stderr
    assert shop.generate("--templates", "mine").returncode == 0
    assert "MINE = 1" in (shop.root / "sdk" / "tea_sdk" / "errors.py").read_text(encoding="utf-8")


def test_an_unknown_template(shop: Shop) -> None:
    done = shop.run("templates", "show", "package/error.py.jinja")
    assert done.returncode == 2
    assert "did you mean package/errors.py.jinja?" in done.stderr
