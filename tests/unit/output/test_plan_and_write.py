"""What a run does to a folder, and what it leaves alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from oasmith.diagnostics import InputError, Severity
from oasmith.output import (
    EmittedFile,
    RunRecord,
    below,
    is_intact,
    load_manifest,
    plan,
    write,
)
from unit.output.folders import files, generate, tree


def stamps(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Inode, change time and modification time of everything, the folder itself included."""
    found: dict[str, tuple[int, int, int]] = {}
    for place in (folder, *folder.rglob("*")):
        status = place.lstat()
        found[str(place)] = (status.st_ino, status.st_ctime_ns, status.st_mtime_ns)
    return found


def test_a_first_run_creates_the_folder_and_every_file(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "out"
    wanted = (EmittedFile("a.py", "größe\n"), EmittedFile("b/c.bin", b"\x00\r\n\xff"))
    done = write(plan(folder, wanted, None))
    assert done.creates == ("a.py", "b/c.bin")
    assert (folder / "a.py").read_bytes() == "größe\n".encode()
    assert (folder / "b/c.bin").read_bytes() == b"\x00\r\n\xff"
    assert sorted(tree(folder)) == [".oasmith.json", "a.py", "b/", "b/c.bin"]


def test_a_plan_alone_writes_nothing(tmp_path: Path) -> None:
    found = plan(tmp_path / "out", files(a="1"), None)
    assert found.creates == ("a.py",)
    assert not found.is_unchanged
    assert list(tmp_path.iterdir()) == []


def test_a_second_run_creates_updates_deletes_and_keeps(tmp_path: Path) -> None:
    generate(tmp_path, files(keep="k", change="1", gone="g", sub__deep__gone="g"))
    wanted = files(keep="k", change="2", new__file="n")
    done = write(plan(tmp_path, wanted, load_manifest(tmp_path)))
    assert done.creates == ("new/file.py",)
    assert done.updates == ("change.py",)
    assert done.deletes == ("gone.py", "sub/deep/gone.py")
    assert done.keeps == ("keep.py",)
    assert done.notes == ()
    remaining = tree(tmp_path)
    del remaining[".oasmith.json"]
    assert remaining == {
        "change.py": b"2",
        "keep.py": b"k",
        "new/": b"",
        "new/file.py": b"n",
    }


def test_an_unchanged_run_touches_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    record = RunRecord("digest", ({"code": "OAS0123", "at": [1, None, 2.5]},), 1)
    write(plan(folder, files(a="1", b__c="2"), None, record))
    before = stamps(tmp_path)
    again = plan(folder, files(a="1", b__c="2"), load_manifest(folder), record)
    assert again.is_unchanged
    assert write(again) == again
    assert stamps(tmp_path) == before


def test_only_what_changed_is_touched(tmp_path: Path) -> None:
    generate(tmp_path, files(a="1", b="2"))
    before = stamps(tmp_path)[str(tmp_path / "a.py")]
    generate(tmp_path, files(a="1", b="3"))
    after = stamps(tmp_path)[str(tmp_path / "a.py")]
    assert after == before


def test_a_file_of_the_user_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("mine")
    found = plan(tmp_path, files(a="1", b="2"), None)
    (finding,) = found.conflicts
    assert finding.code == "OAS0703"
    assert finding.message == "this file was not written by oasmith and would be overwritten"
    assert str(finding.location) == str(tmp_path / "a.py")
    assert finding.help == ("move or delete it, or generate into another folder; then run again")
    with pytest.raises(InputError) as refused:
        write(found)
    assert refused.value.diagnostics == found.conflicts
    assert tree(tmp_path) == {"a.py": b"mine"}


def test_a_file_that_appears_between_plan_and_write_is_not_overwritten(tmp_path: Path) -> None:
    found = plan(tmp_path, files(a="1", b="2"), None)
    (tmp_path / "a.py").write_text("mine")
    with pytest.raises(InputError) as refused:
        write(found)
    assert [finding.code for finding in refused.value.diagnostics] == ["OAS0703"]
    assert tree(tmp_path) == {"a.py": b"mine"}


def test_a_foreign_file_with_the_same_bytes_is_adopted(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("1")
    generate(tmp_path, files(a="1"))
    generate(tmp_path, files(a="2"))
    assert (tmp_path / "a.py").read_text() == "2"


def test_files_that_the_user_added_stay_with_their_folders(tmp_path: Path) -> None:
    generate(tmp_path, files(a="1", sub__b="2"))
    (tmp_path / "sub/mine.txt").write_text("mine")
    (tmp_path / "empty").mkdir()
    generate(tmp_path, files(a="1"))
    remaining = tree(tmp_path)
    del remaining[".oasmith.json"]
    assert remaining == {"a.py": b"1", "empty/": b"", "sub/": b"", "sub/mine.txt": b"mine"}


def test_a_hand_edit_is_overwritten_and_told(tmp_path: Path) -> None:
    generate(tmp_path, files(a="1", b="2"))
    (tmp_path / "a.py").write_text("edited")
    done = write(plan(tmp_path, files(a="1", b="2"), load_manifest(tmp_path)))
    (note,) = done.notes
    assert (note.code, note.severity) == ("OAS0705", Severity.NOTE)
    assert note.message == "this generated file was edited by hand; the edit is overwritten"
    assert str(note.location) == str(tmp_path / "a.py")
    assert note.help == (
        "put the change into the document, an overlay or a template, which outlive the next run"
    )
    assert (tmp_path / "a.py").read_text() == "1"


def test_a_hand_edit_of_a_file_that_is_no_longer_generated_is_kept(tmp_path: Path) -> None:
    generate(tmp_path, files(a="1", b="2"))
    (tmp_path / "b.py").write_text("edited")
    done = write(plan(tmp_path, files(a="1"), load_manifest(tmp_path)))
    (note,) = done.notes
    assert (note.code, note.severity) == ("OAS0706", Severity.WARNING)
    assert note.message == (
        "this file is no longer generated, but was edited by hand: it is kept and now yours"
    )
    assert (tmp_path / "b.py").read_text() == "edited"
    assert write(plan(tmp_path, files(a="1"), load_manifest(tmp_path))).notes == ()


def test_a_deleted_file_comes_back(tmp_path: Path) -> None:
    generate(tmp_path, files(a="1", b="2"))
    (tmp_path / "a.py").unlink()
    done = write(plan(tmp_path, files(a="1", b="2"), load_manifest(tmp_path)))
    assert (done.creates, done.keeps, done.notes) == (("a.py",), ("b.py",), ())


def test_the_mode_of_a_file_is_kept_and_a_new_one_is_644(tmp_path: Path) -> None:
    generate(tmp_path, files(a="1"))
    assert stat.S_IMODE((tmp_path / "a.py").stat().st_mode) == 0o644
    (tmp_path / "a.py").chmod(0o755)
    umask = os.umask(0o077)
    try:
        generate(tmp_path, files(a="2", b="1"))
    finally:
        os.umask(umask)
    assert stat.S_IMODE((tmp_path / "a.py").stat().st_mode) == 0o755
    assert stat.S_IMODE((tmp_path / "b.py").stat().st_mode) == 0o644


def test_compiled_files_of_a_deleted_module_go_with_it(tmp_path: Path) -> None:
    generate(tmp_path, files(pkg__a="1", old__b="2"))
    for cached in ("pkg/__pycache__/a.cpython-311.pyc", "old/__pycache__/b.cpython-311.pyc"):
        (tmp_path / cached).parent.mkdir()
        (tmp_path / cached).write_bytes(b"")
    generate(tmp_path, files(pkg__a="1"))
    assert not (tmp_path / "old").exists()
    assert (tmp_path / "pkg/__pycache__/a.cpython-311.pyc").exists()


def test_a_symbolic_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder, outside = tmp_path / "out", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    (folder / "docs").symlink_to(outside)
    found = plan(folder, files(docs__a="1"), None)
    (finding,) = found.conflicts
    assert finding.code == "OAS0704"
    assert finding.message == "a symbolic link stands where output belongs"
    assert str(finding.location) == str(folder / "docs")
    with pytest.raises(InputError):
        write(found)
    assert tree(outside) == {}


@pytest.mark.parametrize("name", ["a.py", ".oasmith.json"])
def test_a_file_that_is_a_symbolic_link_is_not_written_through(name: str, tmp_path: Path) -> None:
    folder, outside = tmp_path / "out", tmp_path / "outside.json"
    generate(folder, files(a="1"))
    (folder / name).rename(outside)
    (folder / name).symlink_to(outside)
    before = outside.read_bytes()
    found = plan(folder, files(a="2"), load_manifest(folder))
    assert [finding.code for finding in found.conflicts] == ["OAS0704"]
    with pytest.raises(InputError):
        write(found)
    assert outside.read_bytes() == before


def test_a_stale_file_behind_a_symbolic_link_is_not_deleted(tmp_path: Path) -> None:
    folder, outside = tmp_path / "out", tmp_path / "outside"
    generate(folder, files(a="1", sub__b="2"))
    (folder / "sub").rename(outside)
    (folder / "sub").symlink_to(outside)
    generate(folder, files(a="1"))
    assert tree(outside) == {"b.py": b"2"}


def test_the_output_folder_itself_may_be_a_symbolic_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    generate(tmp_path / "link", files(a="1"))
    assert (tmp_path / "real/a.py").read_text() == "1"


def test_a_folder_where_a_file_belongs_is_a_conflict(tmp_path: Path) -> None:
    (tmp_path / "a.py").mkdir()
    (finding,) = plan(tmp_path, files(a="1"), None).conflicts
    assert (finding.code, finding.message) == ("OAS0704", "a folder stands where output belongs")


def test_a_file_where_a_folder_belongs_is_a_conflict(tmp_path: Path) -> None:
    (tmp_path / "sub").write_text("mine")
    (finding,) = plan(tmp_path, files(sub__a="1"), None).conflicts
    assert (finding.code, finding.message) == ("OAS0704", "a file stands where output belongs")


def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.py")
    (finding,) = plan(tmp_path, files(a="1"), None).conflicts
    assert finding.message == "a special file stands where output belongs"


def test_packages_side_by_side_do_not_delete_one_another(tmp_path: Path) -> None:
    for package in ("one", "two", "one"):
        wanted = (EmittedFile(f"{package}/a.py", package), EmittedFile(f"{package}/b/c.py", ""))
        generate(tmp_path / package, below(wanted, package))
    assert sorted(name for name in tree(tmp_path) if name.endswith(".py")) == [
        "one/a.py",
        "one/b/c.py",
        "two/a.py",
        "two/b/c.py",
    ]


def test_only_files_of_a_folder_are_below_it() -> None:
    with pytest.raises(ValueError, match=r"not in one: README.md, ones/a.py"):
        below((EmittedFile("README.md", ""), EmittedFile("ones/a.py", "")), "one")


def test_a_run_is_intact_until_a_file_changes(tmp_path: Path) -> None:
    generate(tmp_path, files(a="1", b="2"))
    manifest = load_manifest(tmp_path)
    assert manifest is not None
    assert is_intact(tmp_path, manifest)
    (tmp_path / "mine.py").write_text("mine")
    assert is_intact(tmp_path, manifest)
    (tmp_path / "b.py").write_text("3")
    assert not is_intact(tmp_path, manifest)
    (tmp_path / "b.py").unlink()
    assert not is_intact(tmp_path, manifest)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc to name open files")
def test_every_byte_is_on_the_disk_before_the_journal_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    generate(tmp_path, files(a="1", gone="1"))
    story: list[str] = []

    def note(descriptor: int) -> None:
        story.append("sync " + Path(os.readlink(f"/proc/self/fd/{descriptor}")).name)

    monkeypatch.setattr(os, "fsync", note)
    wanted = files(a="2", sub__b="1")
    write(plan(tmp_path, wanted, load_manifest(tmp_path)), step=story.append)
    commit = story.index("commit the journal")
    before, after = story[:commit], story[commit:]
    assert before[-6:] == [
        "sync new-1",
        "sync new-2",
        "sync new-3",
        "write the journal",
        "sync journal.draft",
        "sync .oasmith-staging",
    ]
    assert after == [
        "commit the journal",
        "sync .oasmith-staging",
        f"sync {tmp_path.name}",
        "delete gone.py",
        "rename sub/b.py",
        "rename a.py",
        "rename .oasmith.json",
        f"sync {tmp_path.name}",
        "sync sub",
        "drop the journal",
        "remove the staging folder",
    ]
