"""Which paths are refused, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.diagnostics import InputError, Location
from oasmith.output import EmittedFile, plan, unsafe_reason

REFUSED = {
    "": "it is empty",
    "/etc/passwd": "it is absolute",
    "../a.py": "it leaves the output folder",
    "a/../../b.py": "it leaves the output folder",
    "a//b.py": "it has an empty segment",
    "a/": "it has an empty segment",
    "./a.py": "it has a segment `.`",
    "a\\b.py": "it holds a backslash",
    "C:/a.py": 'it holds one of < > : " | ? *',
    "a?.py": 'it holds one of < > : " | ? *',
    "a\0.py": "it holds a control or invisible character",
    "a\n.py": "it holds a control or invisible character",
    "a\x7f.py": "it holds a control or invisible character",
    "a\u202eyp.exe": "it holds a control or invisible character",
    "a\u200d.py": "it holds a control or invisible character",
    "a\ud800.py": "it holds a control or invisible character",
    "con": "it names a device on Windows",
    "docs/CON.md": "it names a device on Windows",
    "Nul.tar.gz": "it names a device on Windows",
    "com1.py": "it names a device on Windows",
    "LPT².py": "it names a device on Windows",
    "con .py": "it names a device on Windows",
    "a./b.py": "a segment begins or ends with a blank, or ends with a dot",
    "a.py.": "a segment begins or ends with a blank, or ends with a dot",
    "a /b.py": "a segment begins or ends with a blank, or ends with a dot",
    " a.py": "a segment begins or ends with a blank, or ends with a dot",
    "é" * 101: "a segment is longer than 200 bytes",
    ".oasmith.json": "names that begin with `.oasmith` are kept for oasmith itself",
    "a/.OASMITH-staging/b": "names that begin with `.oasmith` are kept for oasmith itself",
    ".git/hooks/post-checkout": "it lies inside git's own folder",
    "a/.GIT/config": "it lies inside git's own folder",
    "GIT~1/config": "it lies inside git's own folder",
}

ALLOWED = (
    "README.md",
    "pkg/_runtime/__init__.py",
    ".gitignore",
    ".github/workflows/ci.yml",
    "docs/größe.md",
    "docs/日本語.md",
    "a b.md",
    "console.py",
    "com.py",
    "com10.py",
    "é" * 100,
    "...a",
)


@pytest.mark.parametrize(("path", "reason"), REFUSED.items(), ids=ascii)
def test_an_unsafe_path_is_refused_with_its_reason(path: str, reason: str) -> None:
    assert unsafe_reason(path) == reason


@pytest.mark.parametrize("path", ALLOWED, ids=ascii)
def test_an_ordinary_path_is_allowed(path: str) -> None:
    assert unsafe_reason(path) is None


@pytest.mark.parametrize("path", REFUSED, ids=ascii)
def test_a_plan_with_an_unsafe_path_writes_nothing(path: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    source = Location("api.yaml", 3, 5)
    wanted = (EmittedFile("fine.py", ""), EmittedFile(path, "", source))
    with pytest.raises(InputError) as refused:
        plan(folder, wanted, None)
    (finding,) = refused.value.diagnostics
    assert finding.code == "OAS0701"
    assert finding.message == f"the output path `{path}` is refused: {REFUSED[path]}"
    assert finding.location == source
    assert finding.help == "give the file another name in the config or the template"
    assert list(tmp_path.iterdir()) == []


TWINS = {
    "exact": ("a.py", "a.py", "a.py"),
    "case": ("models/Pet.py", "models/pet.py", "models/Pet.py"),
    "case of a folder": ("Models/a.py", "models/b.py", "Models"),
    "sharp s": ("straße.py", "STRASSE.py", "straße.py"),
    "composition": ("caf\u00e9.py", "cafe\u0301.py", "caf\u00e9.py"),
    "a file, then a folder": ("a", "a/b.py", "a"),
    "a folder, then a file": ("a/b.py", "A", "a"),
}


@pytest.mark.parametrize(("first", "second", "named"), TWINS.values(), ids=TWINS)
def test_paths_that_are_one_file_on_some_disks_collide(
    first: str, second: str, named: str, tmp_path: Path
) -> None:
    source = Location("api.yaml", 9, 1)
    wanted = (EmittedFile(first, "1"), EmittedFile(second, "2", source))
    with pytest.raises(InputError) as refused:
        plan(tmp_path, wanted, None)
    (finding,) = refused.value.diagnostics
    assert finding.code == "OAS0702"
    assert finding.message == f"the output paths `{named}` and `{second}` collide"
    assert finding.location == source


def test_every_unsafe_path_is_named_at_once(tmp_path: Path) -> None:
    wanted = tuple(EmittedFile(path, "") for path in ("../a", "fine", "b\\c", "Fine"))
    with pytest.raises(InputError) as refused:
        plan(tmp_path, wanted, None)
    codes = [finding.code for finding in refused.value.diagnostics]
    assert codes == ["OAS0701", "OAS0701", "OAS0702"]


def test_text_that_utf8_cannot_carry_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        plan(tmp_path, (EmittedFile("a.py", "ab\ud800"),), None)
    (finding,) = refused.value.diagnostics
    assert finding.code == "OAS0712"
    assert finding.message == "the output file `a.py` holds a lone surrogate at character 3"
