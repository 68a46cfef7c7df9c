"""A run that the disk refuses leaves the output byte for byte, and says why."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from oasmith.diagnostics import InputError
from oasmith.output import EmittedFile, load_manifest, plan, recover, write
from unit.output.folders import Tree, files, generate, in_child, tree

OLD = files(keep="k", change="1", gone="g", sub__gone="g")
NEW = files(keep="k", change="2", made__deep__file="n", top="t")
NOBODY = 65534


def old_output(folder: Path) -> Tree:
    generate(folder, OLD, "old")
    (folder / "mine.txt").write_text("mine")
    return tree(folder)


class FailAt:
    """A step that raises at the n-th change on disk."""

    def __init__(self, number: int, error: BaseException) -> None:
        self.left = number
        self.error = error
        self.failed = False

    def __call__(self, _what: str) -> None:
        if self.left == 0:
            self.failed = True
            raise self.error
        self.left -= 1


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "no space left on device"),
        (errno.EACCES, "permission denied"),
        (errno.EROFS, "read-only file system"),
        (errno.EDQUOT, "disk quota exceeded"),
        (errno.EIO, "input/output error"),
    ],
)
def test_an_error_at_any_step_leaves_the_old_output(
    number: int, reason: str, tmp_path: Path
) -> None:
    for at in range(100):
        folder = tmp_path / str(at)
        old = old_output(folder)
        step = FailAt(at, OSError(number, os.strerror(number)))
        found = plan(folder, NEW, load_manifest(folder))
        try:
            write(found, step=step)
        except InputError as error:
            (finding,) = error.diagnostics
            assert finding.code == "OAS0707"
            assert finding.message == (
                f"the output cannot be written: {reason}; nothing was changed"
            )
            assert str(finding.location) == str(folder)
            assert finding.help == (
                "free some space, correct the permissions or choose another folder; then run again"
            )
            assert tree(folder) == old
        if not step.failed:
            break
    assert at > 15
    assert tree(folder) != old


def test_an_interruption_from_the_keyboard_leaves_the_old_output(tmp_path: Path) -> None:
    for at in range(100):
        folder = tmp_path / str(at)
        old = old_output(folder)
        step = FailAt(at, KeyboardInterrupt())
        try:
            write(plan(folder, NEW, load_manifest(folder)), step=step)
        except KeyboardInterrupt:
            # Past the last rename the output is the new one; only the cleaning up is left.
            recover(folder)
            if (folder / "change.py").read_text() == "1":
                assert tree(folder) == old
        if not step.failed:
            break
    assert at > 15


def failing(monkeypatch: pytest.MonkeyPatch, name: str, at: int, number: int) -> Callable[[], bool]:
    """Make the n-th call of ``os.<name>`` fail; tell whether it came to that."""
    real = getattr(os, name)
    calls = 0

    def fail(*arguments: object, **options: object) -> object:
        nonlocal calls
        calls += 1
        if calls == at + 1:
            raise OSError(number, os.strerror(number), arguments[0])
        return real(*arguments, **options)

    monkeypatch.setattr(os, name, fail)
    return lambda: calls > at


@pytest.mark.parametrize("name", ["write", "open", "mkdir", "rename", "replace", "fsync", "chmod"])
def test_any_call_that_fails_once_leaves_the_old_output(name: str, tmp_path: Path) -> None:
    for at in range(200):
        folder = tmp_path / str(at)
        old = old_output(folder)
        found = plan(folder, NEW, load_manifest(folder))
        with pytest.MonkeyPatch.context() as patch:
            reached = failing(patch, name, at, errno.ENOSPC)
            try:
                write(found)
            except InputError as error:
                assert [finding.code for finding in error.diagnostics] == ["OAS0707"]
                failed = True
            else:
                failed = False
        if failed:
            assert tree(folder) == old
        if not reached():
            break
    assert at > 0


def test_without_hard_links_old_bytes_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    old = old_output(folder)
    stamp = (folder / "gone.py").stat().st_mtime_ns

    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "no links")

    monkeypatch.setattr(os, "link", refuse)

    def step(what: str) -> None:
        if what == "rename .oasmith.json":
            raise OSError(errno.EIO, "broken")

    with pytest.raises(InputError):
        write(plan(folder, NEW, load_manifest(folder)), step=step)
    assert tree(folder) == old
    assert (folder / "gone.py").stat().st_mtime_ns == stamp


def test_a_write_in_small_pieces_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda to, data: real(to, data[:3]))
    generate(tmp_path, (EmittedFile("a.py", "0123456789"),))
    assert (tmp_path / "a.py").read_text() == "0123456789"


def test_when_even_undoing_fails_the_next_run_does_it(tmp_path: Path) -> None:
    old = old_output(tmp_path)
    found = plan(tmp_path, NEW, load_manifest(tmp_path))
    with pytest.MonkeyPatch.context() as patch:
        real = os.replace
        calls = 0

        def break_down(*arguments: str) -> None:
            nonlocal calls
            calls += 1
            if calls > 2:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            real(*arguments)

        patch.setattr(os, "replace", break_down)
        with pytest.raises(InputError) as refused:
            write(found)
    (finding,) = refused.value.diagnostics
    assert finding.code == "OAS0710"
    assert finding.message == (
        "an interrupted run can be neither finished nor undone: input/output error"
    )
    assert str(finding.location) == str(tmp_path / ".oasmith-staging")
    recover(tmp_path)
    generate(tmp_path, OLD, "old")
    assert tree(tmp_path) == old


def test_a_failed_first_run_leaves_no_folder(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "out"
    with pytest.raises(InputError):
        write(plan(folder, NEW, None), step=FailAt(4, OSError(errno.ENOSPC, "full")))
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_output(small_disk: Path) -> None:
    old = old_output(small_disk)
    big = (*NEW, *(EmittedFile(f"big{number}.py", "x" * 30_000) for number in range(9)))
    with pytest.raises(InputError) as refused:
        generate(small_disk, big)
    (finding,) = refused.value.diagnostics
    assert finding.code == "OAS0707"
    assert finding.message == (
        "the output cannot be written: no space left on device; nothing was changed"
    )
    assert tree(small_disk) == old
    generate(small_disk, NEW)
    assert (small_disk / "top.py").read_text() == "t"


def test_a_read_only_disk_leaves_the_old_output(small_disk: Path) -> None:
    old = old_output(small_disk)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True, timeout=20)
    with pytest.raises(InputError) as refused:
        generate(small_disk, NEW)
    (finding,) = refused.value.diagnostics
    assert finding.code == "OAS0707"
    assert "read-only file system" in finding.message
    assert tree(small_disk) == old
    # An unchanged run needs no right to write.
    generate(small_disk, OLD, "old")


def test_a_folder_without_permission_leaves_the_old_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    old = old_output(folder)
    folder.chmod(0o555)
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)

    def work() -> None:
        # To root no permission is denied.
        if os.getuid() == 0:
            os.setuid(NOBODY)
        try:
            generate(Path("out"), NEW)
        except InputError as error:
            assert [finding.code for finding in error.diagnostics] == ["OAS0707"]
            assert "permission denied" in error.diagnostics[0].message
        else:
            raise AssertionError("nothing was refused")

    assert in_child(work) == 0
    folder.chmod(0o755)
    assert tree(folder) == old


def test_a_file_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old_output(tmp_path / "out")
    (tmp_path / "out/change.py").chmod(0)
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)

    def work() -> None:
        if os.getuid() == 0:
            os.setuid(NOBODY)
        try:
            plan(Path("out"), NEW, load_manifest(Path("out")))
        except InputError as error:
            (finding,) = error.diagnostics
            assert finding.message == "the output folder cannot be read: permission denied"
            assert str(finding.location) == "out/change.py"
        else:
            raise AssertionError("nothing was refused")

    assert in_child(work) == 0


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    place = tmp_path / "out"
    place.write_text("mine")
    found = plan(place, NEW, load_manifest(place))
    with pytest.raises(InputError) as refused:
        write(found)
    (finding,) = refused.value.diagnostics
    assert finding.code == "OAS0704"
    assert finding.message == "something that is no folder stands where output belongs"
    assert str(finding.location) == str(place)
    assert place.read_text() == "mine"


def test_a_file_in_place_of_a_parent_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    place = tmp_path / "file" / "out"
    with pytest.raises(InputError) as refused:
        write(plan(place, NEW, load_manifest(place)))
    assert [finding.code for finding in refused.value.diagnostics] == ["OAS0707"]
    assert tree(tmp_path) == {"file": b"mine"}


def test_a_name_that_the_disk_finds_too_long_is_told(tmp_path: Path) -> None:
    path = "/".join(["d" * 200] * 30)
    with pytest.raises(InputError) as refused:
        generate(tmp_path, (EmittedFile(path, ""),))
    assert "file name too long" in refused.value.diagnostics[0].message
    assert tree(tmp_path) == {}


def test_the_folder_may_be_on_another_disk_than_its_parent(small_disk: Path) -> None:
    folder = small_disk / "out"
    generate(folder, OLD)
    generate(folder, NEW)
    assert (folder / "made/deep/file.py").read_text() == "n"


def test_a_folder_of_the_output_on_another_disk_is_told(tmp_path: Path, small_disk: Path) -> None:
    folder = tmp_path / "out"
    old = old_output(folder)
    (folder / "made").mkdir()
    bind = ["mount", "--bind", str(small_disk), str(folder / "made")]
    if subprocess.run(bind, capture_output=True, timeout=20, check=False).returncode != 0:
        pytest.skip("a folder cannot be mounted a second time here")
    try:
        with pytest.raises(InputError) as refused:
            generate(folder, NEW)
        assert "cross-device link" in refused.value.diagnostics[0].message
    finally:
        subprocess.run(["umount", str(folder / "made")], check=True, timeout=20)
    shutil.rmtree(folder / "made")
    assert tree(folder) == old
