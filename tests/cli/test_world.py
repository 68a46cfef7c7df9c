"""The disk, the system and other runs get in the way: the old output stays whole.

Everything goes through the command line, in processes of their own.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from typing import TypeAlias

import pytest

from cli.conftest import DOCUMENT, Shop
from support.paths import GENERATOR
from support.programs import run

GENERATE = ("generate", "--config", "oasmith.toml")
PROGRAM = [sys.executable, "-P", "-c", "from oasmith.cli import main; main(prog_name='oasmith')"]
PATH = {"PYTHONPATH": str(GENERATOR)}
STAGING = ".oasmith-staging"
LONG = "        long: {type: string, description: '" + "Tea is good. " * 40_000 + "'}\n"


Running: TypeAlias = subprocess.Popen[str]


def start(shop: Shop, *arguments: str, before: Callable[[], None] | None = None) -> Running:
    """Start the command line without waiting for it."""
    return subprocess.Popen(
        [*PROGRAM, *arguments],
        cwd=shop.root,
        env={**os.environ, **PATH},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=before,  # noqa: PLW1509 - this process has one thread
    )


def output(shop: Shop) -> dict[str, bytes]:
    """What stands in the output folder."""
    return {name: data for name, (_, data) in shop.files("sdk").items()}


def grow(shop: Shop) -> None:
    """Make one generated file large."""
    shop.change("        litres: {type: number}\n", f"        litres: {{type: number}}\n{LONG}")


def test_a_disk_that_takes_no_large_file(shop: Shop) -> None:
    """RLIMIT_FSIZE: some files can be written, and then one cannot."""
    shop.generate()
    before = shop.files()
    grow(shop)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    process = start(shop, *GENERATE, before=limit)
    out, said = process.communicate(timeout=120)
    assert (process.returncode, out) == (2, "")
    assert said.endswith(
        "error[OAS0707]: the output cannot be written: file too large; nothing was changed\n"
        " --> sdk\n"
        "  = help: free some space, correct the permissions or choose another folder;"
        " then run again\n\n"
    )
    changed = {name for name, file in shop.files().items() if before.get(name) != file}
    assert changed == {"tea.yaml"}
    assert shop.generate().returncode == 0
    assert shop.check().returncode == 0


FULL_DISK = """
set -e
mount -t tmpfs -o size=SIZE none sdk
cp -r old/. sdk
status=0
"$0" "$@" || status=$?
diff -r old sdk > differences || true
umount sdk
exit $status
"""


@pytest.mark.skipif(sys.platform != "linux", reason="tmpfs and mount namespaces are Linux's")
def test_a_disk_that_is_full_half_way(shop: Shop) -> None:
    shop.generate()
    allowed = subprocess.run(
        ["unshare", "-m", "mount", "-t", "tmpfs", "none", str(shop.root / "sdk")],
        capture_output=True,
        check=False,
    )
    if allowed.returncode:
        pytest.skip("no file system can be mounted here; the test above limits file sizes instead")
    shutil.copytree(shop.root / "sdk", shop.root / "old")
    grow(shop)
    # The old output has room, and what is new of it has not.
    pages = sum(-(-path.stat().st_size // 4096) for path in (shop.root / "old").rglob("*"))
    script = FULL_DISK.replace("SIZE", f"{4 * pages + 100}k")
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", script, *PROGRAM, *GENERATE],
        cwd=shop.root,
        env={**os.environ, **PATH},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert done.stderr.endswith(
        "error[OAS0707]: the output cannot be written: no space left on device;"
        " nothing was changed\n"
        " --> sdk\n"
        "  = help: free some space, correct the permissions or choose another folder;"
        " then run again\n\n"
    )
    assert (shop.root / "differences").read_text() == ""


CAPABILITIES = "-dac_override,-dac_read_search"


def bound(*arguments: str) -> list[str]:
    """The command line, run as somebody whom permissions bind: root, too, without its rights."""
    command = [*PROGRAM, *arguments]
    if os.getuid() != 0:
        return command
    if shutil.which("setpriv") is None:
        pytest.skip("root is bound by no permissions here, and there is no setpriv")
    given = [f"--inh-caps={CAPABILITIES}", f"--bounding-set={CAPABILITIES}"]
    return ["setpriv", *given, *command]


def test_a_folder_that_must_not_be_written(shop: Shop) -> None:
    shop.generate()
    shop.change("litres: {type: number}", "litres: {type: integer}")
    before = shop.files()
    folder = shop.root / "sdk"
    folder.chmod(0o555)
    done = run(bound(*GENERATE), shop.root, PATH)
    folder.chmod(0o755)
    assert done.returncode == 2
    assert done.stderr == (
        "error[OAS0707]: the output cannot be written: permission denied; nothing was changed\n"
        " --> sdk\n"
        "  = help: free some space, correct the permissions or choose another folder;"
        " then run again\n\n"
    )
    assert shop.files() == before


def test_a_document_that_must_not_be_read(shop: Shop) -> None:
    (shop.root / "tea.yaml").chmod(0)
    done = run(bound("generate", "tea.yaml", "-o", "sdk"), shop.root, PATH)
    assert done.returncode == 2
    assert done.stderr == (
        "error[OAS0001]: tea.yaml cannot be read: permission denied\n"
        " --> tea.yaml\n"
        "  = help: check the path and its permissions\n\n"
    )


def test_two_runs_at_once(shop: Shop) -> None:
    """Both end well, or one says that it gave way; what stands there is what one run makes."""
    shop.generate()
    for number in range(2):
        (shop.root / "tea.yaml").write_text(DOCUMENT.replace("Pots of", f"{number} pots of"))
        runs = [start(shop, *GENERATE) for _ in range(2)]
        for each in runs:
            _, said = each.communicate(timeout=120)
            assert "Traceback" not in said
            assert each.returncode == 0 or "OAS0708" in said, said
        assert shop.check().returncode == 0
        assert not (shop.root / "sdk" / STAGING).exists()


def test_two_different_runs_at_once(shop: Shop) -> None:
    """Two documents for one folder: it ends with all of one of them, and nothing of the other."""
    other = DOCUMENT.replace("litres: {type: number}", "depth: {type: integer}")
    (shop.root / "other.yaml").write_text(other)
    alone = {}
    for name in ("tea", "other"):
        arguments = ("generate", f"{name}.yaml", "--package", "tea_sdk", "-o", f"alone_{name}")
        assert shop.run(*arguments).returncode == 0
        made = shop.files(f"alone_{name}")
        alone[name] = {path: data for path, (_, data) in made.items() if path.endswith(".py")}
    runs = [
        start(shop, "generate", f"{name}.yaml", "--package", "tea_sdk", "-o", "sdk")
        for name in ("tea", "other")
    ]
    for each in runs:
        _, said = each.communicate(timeout=120)
        assert each.returncode in (0, 2) and "Traceback" not in said
    found = {path: data for path, data in output(shop).items() if path.endswith(".py")}
    assert found in alone.values()


def test_a_run_that_is_killed_while_it_renames(shop: Shop) -> None:
    """kill -9 after the journal stands and before the last file has its name."""
    shop.generate()
    old = output(shop)
    new_text = DOCUMENT.replace("Tea", "Strong Tea").replace("Pots of tea", "Pots of strong tea")
    (shop.root / "new.yaml").write_text(new_text)
    arguments = ("generate", "new.yaml", "--package", "tea_sdk", "-o", "sdk")
    for _ in range(20):
        if killed_while_renaming(shop, arguments):
            break
        restore(shop, old)
    else:
        pytest.fail("no run could be stopped while it renamed")
    assert output(shop) != old
    done = shop.run(*arguments)
    assert done.returncode == 0
    assert done.stderr.startswith(
        "note[OAS0711]: the last run was interrupted while writing; it was finished first\n"
        " --> sdk\n"
        "  = help: nothing needs to be done\n"
    )
    assert not (shop.root / "sdk" / STAGING).exists()
    assert shop.run("check", *arguments[1:]).returncode == 0


def killed_while_renaming(shop: Shop, arguments: tuple[str, ...]) -> bool:
    """Let a run go a little and stop it, again and again, until it is seen half done."""
    process = start(shop, *arguments)
    staging = shop.root / "sdk" / STAGING
    while process.poll() is None and not staging.exists():
        time.sleep(0.0005)
    while process.poll() is None:
        process.send_signal(signal.SIGSTOP)
        waiting = len(list(staging.glob("new-*"))) if staging.exists() else 0
        renaming = (staging / "journal.json").exists() and waiting
        if renaming and any(not (staging / f"new-{rank}").exists() for rank in range(waiting)):
            process.kill()
            break
        process.send_signal(signal.SIGCONT)
        time.sleep(0.0002)
    process.communicate(timeout=120)
    return process.returncode == -signal.SIGKILL


def restore(shop: Shop, files: dict[str, bytes]) -> None:
    """Put an output folder back as it was."""
    shutil.rmtree(shop.root / "sdk")
    for name, data in files.items():
        path = shop.root / "sdk" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def test_foreign_files_in_the_output_folder(shop: Shop) -> None:
    """What is in the way is never overwritten; what is not in the way stays."""
    package = shop.root / "sdk" / "tea_sdk"
    package.mkdir(parents=True)
    (package / "errors.py").write_text("mine\n")
    (shop.root / "sdk" / "NOTES.md").write_text("mine too\n")
    before = shop.files()
    done = shop.generate()
    assert done.returncode == 2
    assert done.stderr.startswith(
        "error[OAS0703]: this file was not written by oasmith and would be overwritten\n"
        " --> sdk/tea_sdk/errors.py\n"
        "  = help: move or delete it, or generate into another folder; then run again\n"
    )
    assert shop.files() == before
    (package / "errors.py").unlink()
    assert shop.generate().returncode == 0
    assert (shop.root / "sdk" / "NOTES.md").read_text() == "mine too\n"


def test_fifty_megabytes_in_bounded_time_and_memory(shop: Shop) -> None:
    """Nearly all of it is one example; memory stays below ten times the file."""
    row = '      {"name": "Tea", "litres": 1.5, "tags": ["a", "b"], "text": "Tea is good."},\n'
    rows = row * (50_000_000 // len(row))
    text = '{"openapi": "3.1.0", "info": {"title": "Tea", "version": "1"}, "paths": {},\n'
    text += f'"x-rows": [\n{rows}      {{}}\n]}}\n'
    (shop.root / "large.json").write_text(text)
    assert (shop.root / "large.json").stat().st_size > 49_900_000
    limit = 1_500_000_000

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CPU, (120, 120))

    process = start(shop, "inspect", "large.json", before=limited)
    _, said = process.communicate(timeout=300)
    assert process.returncode == 0, said[-2000:]
