"""Drift: what generate would change."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.diagnostics import InputError
from oasmith.output import Drift, DriftKind, RunRecord, check, load_manifest
from unit.output.folders import files, generate, tree


def test_fresh_output_has_no_drift(tmp_path: Path) -> None:
    generate(tmp_path, files(a="1", b__c="2"), "inputs")
    manifest = load_manifest(tmp_path)
    assert check(tmp_path, files(a="1", b__c="2"), manifest) == ()
    assert check(tmp_path, files(a="1", b__c="2"), manifest, RunRecord("inputs")) == ()


def test_missing_different_and_stale_files_are_listed_and_nothing_is_touched(
    tmp_path: Path,
) -> None:
    generate(tmp_path, files(same="1", edited="1", deleted="1", stale__old="1"))
    (tmp_path / "edited.py").write_text("by hand")
    (tmp_path / "deleted.py").unlink()
    (tmp_path / "mine.py").write_text("mine")
    before = tree(tmp_path)
    wanted = files(same="1", edited="1", deleted="1", new="1")
    assert check(tmp_path, wanted, load_manifest(tmp_path)) == (
        Drift("deleted.py", DriftKind.MISSING),
        Drift("edited.py", DriftKind.DIFFERENT),
        Drift("new.py", DriftKind.MISSING),
        Drift("stale/old.py", DriftKind.STALE),
    )
    assert tree(tmp_path) == before


def test_everything_is_missing_from_an_absent_folder(tmp_path: Path) -> None:
    assert check(tmp_path / "out", files(a="1"), None) == (Drift("a.py", DriftKind.MISSING),)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_the_user_in_the_way_is_different(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("mine")
    assert check(tmp_path, files(a="1"), None) == (Drift("a.py", DriftKind.DIFFERENT),)


def test_a_link_to_the_right_content_is_different(tmp_path: Path) -> None:
    (tmp_path / "real.py").write_text("1")
    (tmp_path / "a.py").symlink_to(tmp_path / "real.py")
    assert check(tmp_path, files(a="1"), None) == (Drift("a.py", DriftKind.DIFFERENT),)


def test_a_record_of_other_inputs_is_drift(tmp_path: Path) -> None:
    generate(tmp_path, files(a="1"), "old")
    manifest = load_manifest(tmp_path)
    assert check(tmp_path, files(a="1"), manifest, RunRecord("new")) == (
        Drift(".oasmith.json", DriftKind.DIFFERENT),
    )


def test_an_interrupted_run_is_drift(tmp_path: Path) -> None:
    generate(tmp_path, files(a="1"))
    (tmp_path / ".oasmith-staging").mkdir()
    assert check(tmp_path, files(a="1"), load_manifest(tmp_path)) == (
        Drift(".oasmith-staging", DriftKind.STALE),
    )


def test_unsafe_paths_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        check(tmp_path, files(CON="1"), None)
