"""A run that dies at any step, and the run after it."""

from __future__ import annotations

import json
import shutil
import signal
from functools import partial
from pathlib import Path

import pytest

from oasmith.diagnostics import InputError, Severity
from oasmith.output import is_intact, load_manifest, plan, recover, write
from unit.output.folders import KillAt, Tree, files, generate, in_child, tree

OLD = files(keep="k", change="1", gone="g", sub__gone="g", sub__deep__gone="g")
NEW = files(keep="k", change="2", made__deep__file="n", made__other="o", top="t")


def old_output(folder: Path) -> Tree:
    """Generate the old output beside a file of the user's."""
    generate(folder, OLD, "old")
    (folder / "mine.txt").write_text("mine")
    return tree(folder)


def killed_at(folder: Path, number: int) -> bool:
    """Let a child generate the new output and die at a step; ``False`` when it got to the end."""

    def work() -> None:
        write(plan(folder, NEW, load_manifest(folder)), step=KillAt(number))

    status = in_child(work)
    assert status in {0, -signal.SIGKILL}
    return status != 0


def recovery_killed_at(folder: Path, number: int) -> bool:
    """The same for a child that only recovers."""
    status = in_child(partial(recover, folder, step=KillAt(number)))
    assert status in {0, -signal.SIGKILL}
    return status != 0


def new_output(tmp_path: Path) -> Tree:
    old_output(tmp_path / "reference")
    generate(tmp_path / "reference", NEW)
    return tree(tmp_path / "reference")


def test_whatever_step_a_run_dies_at_the_next_one_sees_all_or_nothing(tmp_path: Path) -> None:
    new = new_output(tmp_path)
    seen: list[str] = []
    number = 0
    while True:
        crashed, again = tmp_path / f"crashed-{number}", tmp_path / f"again-{number}"
        old = old_output(crashed)
        if not killed_at(crashed, number):
            break
        shutil.copytree(crashed, again, symlinks=True)

        notes = recover(crashed)
        recovered = tree(crashed)
        assert recovered in (old, new)
        seen.append("new" if recovered == new else "old")
        assert all(note.severity is Severity.NOTE for note in notes)

        done = write(plan(again, NEW, load_manifest(again)))
        assert tree(again) == new
        assert not [note for note in done.notes if note.code != "OAS0711"]
        number += 1
    assert tree(crashed) == new
    # Once a run is past the point of no return, it stays so.
    assert seen == sorted(seen, reverse=True)
    assert {"old", "new"} == set(seen)
    assert number > 20


def test_a_killed_first_run_can_be_repeated(tmp_path: Path) -> None:
    number = 0
    while killed_at(tmp_path / str(number), number):
        folder = tmp_path / str(number)
        generate(folder, NEW)
        assert set(tree(folder)) >= {"top.py", "made/deep/file.py", ".oasmith.json"}
        assert ".oasmith-staging/" not in tree(folder)
        number += 1
    assert number > 10


def test_recovery_itself_may_die_at_any_step(tmp_path: Path) -> None:
    new = new_output(tmp_path)
    deaths = 0
    number = 0
    while True:
        crashed = tmp_path / f"crashed-{number}"
        old = old_output(crashed)
        if not killed_at(crashed, number):
            break
        for again in range(100):
            copy = tmp_path / f"copy-{number}-{again}"
            shutil.copytree(crashed, copy, symlinks=True)
            died = recovery_killed_at(copy, again)
            recover(copy)
            assert tree(copy) in (old, new)
            shutil.rmtree(copy)
            if not died:
                break
            deaths += 1
        number += 1
    assert deaths > 50


def interrupted(folder: Path, at: str) -> None:
    """Leave ``folder`` as a run does that dies just before the step ``at``."""
    seen: list[str] = []

    def step(what: str) -> None:
        seen.append(what)
        if what == at:
            KillAt(0)(what)

    def work() -> None:
        write(plan(folder, NEW, load_manifest(folder)), step=step)

    assert in_child(work) == -signal.SIGKILL, at


def test_finishing_an_interrupted_run_is_told(tmp_path: Path) -> None:
    old_output(tmp_path)
    interrupted(tmp_path, "rename top.py")
    found = plan(tmp_path, NEW, load_manifest(tmp_path))
    (note,) = found.notes
    assert note.code == "OAS0711"
    assert note.message == "the last run was interrupted while writing; it was finished first"
    assert str(note.location) == str(tmp_path)
    assert found.is_unchanged


def test_undoing_an_interrupted_run_is_told(tmp_path: Path) -> None:
    old = old_output(tmp_path)
    interrupted(tmp_path, "commit the journal")
    (note,) = recover(tmp_path)
    assert note.message == "the last run was interrupted while writing; it was undone first"
    assert tree(tmp_path) == old
    assert recover(tmp_path) == ()


def test_a_file_that_the_user_made_after_the_crash_survives(tmp_path: Path) -> None:
    old = old_output(tmp_path)
    interrupted(tmp_path, "rename top.py")
    (tmp_path / "top.py").write_text("mine too")
    (note,) = recover(tmp_path)
    assert "undone" in note.message
    assert tree(tmp_path) == {**old, "top.py": b"mine too"}
    assert [found.code for found in plan(tmp_path, NEW, load_manifest(tmp_path)).conflicts] == [
        "OAS0703"
    ]


def test_an_edit_after_the_crash_is_told_and_not_lost_in_silence(tmp_path: Path) -> None:
    old_output(tmp_path)
    interrupted(tmp_path, "rename .oasmith.json")
    (tmp_path / "change.py").write_text("edited")
    recover(tmp_path)
    assert (tmp_path / "change.py").read_text() == "edited"
    codes = [note.code for note in plan(tmp_path, NEW, load_manifest(tmp_path)).notes]
    assert codes == ["OAS0705"]


def test_an_interrupted_output_is_not_intact(tmp_path: Path) -> None:
    old_output(tmp_path)
    manifest = load_manifest(tmp_path)
    assert manifest is not None
    interrupted(tmp_path, "make the staging folder")
    assert is_intact(tmp_path, manifest)
    interrupted(tmp_path, "stage top.py")
    assert not is_intact(tmp_path, manifest)


def planted(folder: Path, journal: object) -> None:
    """Put a staging folder as a hostile repository might bring it."""
    staging = folder / ".oasmith-staging"
    staging.mkdir(parents=True)
    (staging / "new-0").write_text("evil")
    (staging / "old-0").write_text("evil")
    text = journal if isinstance(journal, str) else json.dumps(journal)
    (staging / "journal.json").write_text(text)


def hostile(path: str) -> dict[str, object]:
    return {"changes": [[path, None, "0" * 64]], "folders": [], "format": 1}


DAMAGED: dict[str, object] = {
    "cut off": '{"changes": [["a.py", nu',
    "empty": "",
    "a list": [],
    "another format": {"changes": [], "folders": [], "format": 2},
    "no folders": {"changes": [], "format": 1},
    "a change of one part": {"changes": [["a.py"]], "folders": [], "format": 1},
    "a digest that is a number": {"changes": [["a.py", 1, 2]], "folders": [], "format": 1},
    "a path that leaves": hostile("../evil.py"),
    "an absolute path": hostile("/tmp/evil.py"),
    "a hook of git's": hostile(".git/hooks/post-checkout"),
    "a folder that leaves": {"changes": [], "folders": ["../victim"], "format": 1},
}


@pytest.mark.parametrize("journal", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_or_hostile_journal_is_refused(journal: object, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    planted(folder, journal)
    before = tree(tmp_path)
    with pytest.raises(InputError) as refused:
        plan(folder, files(a="1"), None)
    (finding,) = refused.value.diagnostics
    assert finding.code == "OAS0710"
    assert finding.message == (
        "an interrupted run can be neither finished nor undone: its journal is damaged"
    )
    assert str(finding.location) == str(folder / ".oasmith-staging")
    assert finding.help == (
        "correct the cause and run again; or restore the output folder from version control and"
        " delete .oasmith-staging"
    )
    assert tree(tmp_path) == before


def test_a_planted_journal_cannot_write_through_a_link(tmp_path: Path) -> None:
    folder, outside = tmp_path / "out", tmp_path / "outside"
    outside.mkdir()
    planted(folder, hostile("docs/evil.py"))
    (folder / "docs").symlink_to(outside)
    recover(folder)
    assert tree(outside) == {}


def test_a_planted_journal_cannot_bring_bytes_of_another_digest(tmp_path: Path) -> None:
    planted(tmp_path, hostile("evil.py"))
    recover(tmp_path)
    assert tree(tmp_path) == {}


def test_a_planted_journal_cannot_restore_bytes_of_another_digest(tmp_path: Path) -> None:
    planted(tmp_path, {"changes": [["a.py", "1" * 64, "2" * 64]], "folders": [], "format": 1})
    with pytest.raises(InputError) as refused:
        recover(tmp_path)
    assert refused.value.diagnostics[0].message == (
        "an interrupted run can be neither finished nor undone: the old bytes of a.py are gone"
    )


def test_a_staging_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    folder, outside = tmp_path / "out", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    (outside / "precious").write_text("1")
    (folder / ".oasmith-staging").symlink_to(outside)
    with pytest.raises(InputError) as refused:
        generate(folder, files(a="1"))
    assert refused.value.diagnostics[0].code == "OAS0704"
    assert tree(outside) == {"precious": b"1"}


def test_two_kills_in_a_row_change_nothing(tmp_path: Path) -> None:
    old_output(tmp_path / "out")
    new = new_output(tmp_path)
    for at in ("rename change.py", "rename made/deep/file.py", "rename .oasmith.json"):
        shutil.rmtree(tmp_path / "out")
        old_output(tmp_path / "out")
        interrupted(tmp_path / "out", at)
        assert in_child(partial(recover, tmp_path / "out", step=KillAt(1))) == -signal.SIGKILL
        generate(tmp_path / "out", NEW)
        assert tree(tmp_path / "out") == new
