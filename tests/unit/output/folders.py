"""Real folders, and real processes that die."""

from __future__ import annotations

import os
import signal
import traceback
from collections.abc import Callable
from pathlib import Path

from oasmith.output import EmittedFile, RunRecord, load_manifest, plan, write

Tree = dict[str, bytes]


def files(**contents: str) -> tuple[EmittedFile, ...]:
    """Emitted files; ``__`` in a keyword is ``/`` and a final ``_`` is dropped."""
    return tuple(
        EmittedFile(name.rstrip("_").replace("__", "/") + ".py", content)
        for name, content in contents.items()
    )


def tree(folder: Path) -> Tree:
    """Every file below a folder with its bytes, and every folder as a name that ends in ``/``."""
    found: Tree = {}
    for place in sorted(folder.rglob("*")):
        name = place.relative_to(folder).as_posix()
        if place.is_dir() and not place.is_symlink():
            found[name + "/"] = b""
        else:
            found[name] = place.read_bytes()
    return found


def generate(folder: Path, wanted: tuple[EmittedFile, ...], inputs: str = "") -> None:
    """What one run does; it is patient, since the disk may be busy with other tests."""
    found = plan(folder, wanted, load_manifest(folder), RunRecord(inputs), wait_seconds=60)
    write(found, wait_seconds=60)


def in_child(work: Callable[[], object]) -> int:
    """Run ``work`` in a child process; return its exit status, negative for a signal."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:
            traceback.print_exc()
            os._exit(70)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


class KillAt:
    """A step that kills its own process, without any clean-up, at the n-th change on disk."""

    def __init__(self, number: int) -> None:
        self.left = number

    def __call__(self, _what: str) -> None:
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self.left -= 1
