"""Several runs on one folder."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
import time
import traceback
from pathlib import Path

import pytest

from oasmith.diagnostics import InputError
from oasmith.output import load_manifest, plan, write
from unit.output.folders import files, generate, tree

OLD = files(a="1", gone="1")
NEW = files(a="2", b="2")


def start_holder(folder: Path, ready: Path) -> int:
    """Start a child that stops in the middle of its renames, with the folder locked."""
    child = os.fork()
    if child:
        deadline = time.monotonic() + 20
        while not ready.exists():
            assert time.monotonic() < deadline
            time.sleep(0.01)
        return child

    def step(what: str) -> None:
        if what == "rename b.py":
            ready.touch()
            time.sleep(60)

    try:
        write(plan(folder, NEW, load_manifest(folder)), step=step)
    finally:
        os._exit(1)


def test_the_second_run_waits_shortly_and_then_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    generate(folder, OLD)
    early = plan(folder, NEW, load_manifest(folder))
    child = start_holder(folder, tmp_path / "ready")
    try:
        before = tree(folder)
        for attempt in (
            lambda: write(early, wait_seconds=0.1),
            lambda: plan(folder, OLD, None, wait_seconds=0.1),
        ):
            with pytest.raises(InputError) as refused:
                attempt()
            (finding,) = refused.value.diagnostics
            assert finding.code == "OAS0708"
            assert finding.message == (
                "another run of oasmith is writing to this folder; nothing was changed"
            )
            assert str(finding.location) == str(folder)
            assert finding.help == "wait until it has finished; then run again"
        assert tree(folder) == before
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    # The lock dies with its holder.
    done = write(early, wait_seconds=0.1)
    assert [note.code for note in done.notes] == ["OAS0711"]
    assert (folder / "b.py").read_text() == "2"


def test_a_run_that_comes_second_sees_what_the_first_wrote(tmp_path: Path) -> None:
    generate(tmp_path, OLD)
    slow = plan(tmp_path, files(a="3", c="3"), load_manifest(tmp_path))
    generate(tmp_path, NEW)
    done = write(slow)
    assert (done.creates, done.updates, done.deletes) == (("c.py",), ("a.py",), ("b.py",))
    assert done.notes == ()
    manifest = load_manifest(tmp_path)
    assert manifest is not None
    assert sorted(manifest.digests) == ["a.py", "c.py"]


def test_a_first_run_that_comes_second_is_no_conflict(tmp_path: Path) -> None:
    generate(tmp_path, OLD)
    # As seen by a run that looked for the record before the other one wrote it.
    slow = plan(tmp_path, NEW, None)
    assert [finding.code for finding in slow.conflicts] == ["OAS0703"]
    assert write(slow).updates == ("a.py",)


def test_many_runs_at_once_leave_the_output_of_one(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    children: list[int] = []
    for number in range(4):
        child = os.fork()
        if child == 0:
            status = 1
            try:
                for turn in range(5):
                    mark = f"{number}-{turn}"
                    own = {f"own_{number}": mark}
                    generate(folder, files(shared=mark, pkg__other=mark, **own), mark)
                status = 0
            except InputError:
                traceback.print_exc()
            finally:
                os._exit(status)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
    remaining = tree(folder)
    manifest = load_manifest(folder)
    assert manifest is not None
    mark = manifest.run.inputs
    assert mark.endswith("-4")
    del remaining[".oasmith.json"]
    assert remaining == {
        "shared.py": mark.encode(),
        "pkg/": b"",
        "pkg/other.py": mark.encode(),
        f"own_{mark[0]}.py": mark.encode(),
    }


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc to name open files")
def test_a_disk_that_cannot_lock_folders_gets_a_lock_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = fcntl.flock
    seen: list[list[str]] = []

    def like_a_network_disk(descriptor: int, operation: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{descriptor}"):
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        real(descriptor, operation)
        seen.append(os.listdir(tmp_path))

    monkeypatch.setattr(fcntl, "flock", like_a_network_disk)
    generate(tmp_path, OLD)
    assert [".oasmith.lock" in names for names in seen] == [True]
    assert ".oasmith.lock" not in tree(tmp_path)

    holder = os.open(tmp_path / ".oasmith.lock", os.O_RDWR | os.O_CREAT)
    real(holder, fcntl.LOCK_EX)
    with pytest.raises(InputError) as refused:
        write(plan(tmp_path, NEW, load_manifest(tmp_path)), wait_seconds=0.1)
    os.close(holder)
    assert refused.value.diagnostics[0].code == "OAS0708"
    generate(tmp_path, NEW)
    assert (tmp_path / "b.py").read_text() == "2"


def test_a_disk_that_cannot_lock_at_all_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int, _operation: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(InputError) as refused:
        generate(tmp_path / "out", NEW)
    assert refused.value.diagnostics[0].message == (
        "the output cannot be written: no locks available; nothing was changed"
    )
