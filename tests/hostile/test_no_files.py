"""What stands where a file should, and is none: nobody waits for it to end."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hostile.running import run

SECONDS = 60
DOCUMENT = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n"


def bound(place: Path) -> None:
    """A socket."""
    here = os.open(".", os.O_RDONLY)
    os.chdir(place.parent)  # the name of a socket may only be short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(place.name)
    os.fchdir(here)
    os.close(here)


KINDS: dict[str, Callable[[Path], None]] = {
    "pipe": os.mkfifo,
    "endless device": lambda place: place.symlink_to("/dev/zero"),
    "socket": bound,
    "ring of links": lambda place: place.symlink_to(place.name),
    "folder": lambda place: place.mkdir(),
}
PLACES = (
    "api.yaml",
    "overlay.yaml",
    "oasmith.toml",
    "out",
    "out/oasmith.lock",
    "out/.oasmith.json",
)


@pytest.fixture(autouse=True)
def impatient() -> Iterator[None]:
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("place", PLACES)
def test_it_ends(place: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(DOCUMENT, encoding="utf-8")
    if place.startswith("out/"):
        (tmp_path / "out").mkdir()
    (tmp_path / place).unlink(missing_ok=True)
    KINDS[kind](tmp_path / place)
    arguments = [str(tmp_path / "api.yaml"), "-o", str(tmp_path / "out")]
    if place == "overlay.yaml":
        arguments += ["--overlay", str(tmp_path / place)]
    elif place == "oasmith.toml":
        arguments = ["--config", str(tmp_path / place)]
    done = run("generate", *arguments, folder=tmp_path)
    fine = (place, kind) == ("out", "folder")
    assert done.status == (0 if fine else 2), done.said
