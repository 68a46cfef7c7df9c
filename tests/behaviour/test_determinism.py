"""The same input makes the same bytes, wherever and whenever."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.paths import SPEC
from support.programs import oasmith

PLACES = {
    "plain": {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    "far away": {
        "PYTHONHASHSEED": "4242",
        "LC_ALL": "C.UTF-8",
        "LANG": "tr_TR.UTF-8",
        "TZ": "Pacific/Kiritimati",
        "PYTHONUTF8": "0",
        "COLUMNS": "40",
        "SOURCE_DATE_EPOCH": "1",
    },
}


def generated(folder: Path, place: str, package_only: bool) -> dict[str, bytes]:
    """Every file of a run of its own, made from a copy of the input at another place."""
    home = folder / place.replace(" ", "/")
    shutil.copytree(SPEC, home / "spec", ignore=shutil.ignore_patterns("*.lock"))
    here = place == "plain"
    config = "oasmith.toml" if here else home / "spec" / "oasmith.toml"
    output = "../out" if here else home / "out"
    arguments = ["--config", config, "-o", output, *(["--package-only"] if package_only else [])]
    cwd = home / "spec" if here else folder
    done = oasmith("generate", *arguments, cwd=cwd, environment=PLACES[place])
    assert done.returncode == 0, done.stderr
    out = home / "out"
    files = (path for path in sorted(out.rglob("*")) if path.is_file())
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("package_only", [False, True], ids=["project", "package"])
def test_the_same_bytes_under_any_circumstances(package_only: bool, tmp_path: Path) -> None:
    first = generated(tmp_path, "plain", package_only)
    second = generated(tmp_path, "far away", package_only)
    assert list(first) == list(second)
    assert [name for name in first if first[name] != second[name]] == []
    assert len(first) > 60
    every = b"".join(first.values())
    assert str(tmp_path).encode() not in every, "no path of this machine is in the output"


def test_the_order_of_files_and_times_does_not_matter(tmp_path: Path) -> None:
    """Generating over older output makes what generating into a new folder makes."""
    new = generated(tmp_path / "new", "plain", True)
    home = tmp_path / "old"
    shutil.copytree(SPEC, home / "spec", ignore=shutil.ignore_patterns("*.lock"))
    config = home / "spec" / "oasmith.toml"
    text = (home / "spec" / "openai.yaml").read_text(encoding="utf-8")
    other = text.replace("Continue a conversation", "Go on talking")
    assert other != text
    for version in (other, text):
        (home / "spec" / "openai.yaml").write_text(version, encoding="utf-8")
        arguments = ["--config", config, "-o", home / "out", "--package-only"]
        assert oasmith("generate", *arguments, cwd=home).returncode == 0
    out = home / "out"
    over = {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }
    code = {name for name in new if name.endswith(".py")}
    assert code == {name for name in over if name.endswith(".py")}
    assert [name for name in code if new[name] != over[name]] == []
