"""Files that take their name only when they are whole."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from os import PathLike
    from types import TracebackType
    from typing import IO


class PartialFile:
    """A file that takes its name only when its block ends well.

    Args:
        path: the name it takes.
        identity: what names the version of the bytes. With one, what was written stays
            when the block ends badly, and the next file of the same path and identity
            begins with it; ``""`` leaves nothing.
    """

    def __init__(self, path: str | PathLike[str], identity: str = "") -> None:
        from os import fspath

        self._path = fspath(path)
        self._kept = f"{self._path}.{_digest(identity)}.part" if identity else ""

    def __enter__(self) -> IO[bytes]:
        """Return the file, open for writing at its end."""
        from os import urandom

        file = _own(self._kept) if self._kept else None
        self._partial = self._kept
        if file is None:
            self._kept = ""
            self._partial = f"{self._path}.{urandom(4).hex()}.part"
            file = open(self._partial, "xb")
        self._file = file
        return file

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Give the file its name, or remove it, or keep it for the next time."""
        from os import name, remove, replace

        keeps = bool(self._kept) and self._file.tell() > 0
        done = False
        try:
            with self._file as file:
                if error is None:
                    file.flush()
                    if name == "nt":
                        # An open file cannot be renamed there. Elsewhere it can, and
                        # is locked until it has its name.
                        file.close()
                    replace(self._partial, self._path)
                    done = True
        finally:
            if not done and not keeps:
                remove(self._partial)


def _digest(identity: str) -> str:
    from hashlib import sha256

    return sha256(identity.encode()).hexdigest()[:16]


def _own(path: str) -> IO[bytes] | None:
    """Open a file for this process alone; None while another one writes it."""
    from os import fstat, stat
    from os.path import samestat

    file = open(path, "ab")
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock

        flock(file, LOCK_EX | LOCK_NB)
        if samestat(fstat(file.fileno()), stat(path)):
            return file
    except ImportError:
        return file
    except OSError:
        # Locked, or renamed by the process that had it.
        pass
    file.close()
    return None
