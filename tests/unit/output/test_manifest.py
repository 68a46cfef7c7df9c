"""The record of the last run: readable in a diff, and never trusted."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from oasmith.diagnostics import InputError
from oasmith.output import RunRecord, load_manifest, plan, write
from unit.output.folders import files

DIGEST = hashlib.sha256(b"1").hexdigest()


def test_the_manifest_is_sorted_and_has_one_line_a_file(tmp_path: Path) -> None:
    record = RunRecord("abc", ({"b": 1, "a": "é"}, "two"), 1)
    write(plan(tmp_path, files(b="1", a__z="1"), None, record))
    assert (tmp_path / ".oasmith.json").read_text() == (
        "{\n"
        '  "diagnostics": [\n'
        '    {"a": "\\u00e9", "b": 1},\n'
        '    "two"\n'
        "  ],\n"
        '  "exit_status": 1,\n'
        '  "files": {\n'
        f'    "a/z.py": "{DIGEST}",\n'
        f'    "b.py": "{DIGEST}"\n'
        "  },\n"
        '  "format": 1,\n'
        '  "inputs": "abc"\n'
        "}\n"
    )


def test_an_empty_run_has_a_short_manifest(tmp_path: Path) -> None:
    write(plan(tmp_path, (), None))
    assert json.loads((tmp_path / ".oasmith.json").read_text())["files"] == {}


def test_the_manifest_does_not_depend_on_the_order_of_files(tmp_path: Path) -> None:
    wanted = files(b="1", a="2", c__d="3")
    write(plan(tmp_path / "one", wanted, None))
    write(plan(tmp_path / "two", reversed(wanted), None))
    one, two = (tmp_path / name / ".oasmith.json" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


def test_what_a_run_said_is_read_back(tmp_path: Path) -> None:
    record = RunRecord("abc", ({"code": "OAS0101", "hops": [1, None]},), 1)
    write(plan(tmp_path, files(a="1"), None, record))
    manifest = load_manifest(tmp_path)
    assert manifest is not None
    assert manifest.run == record
    assert dict(manifest.digests) == {"a.py": DIGEST}


def test_a_run_that_says_something_else_rewrites_only_the_manifest(tmp_path: Path) -> None:
    write(plan(tmp_path, files(a="1"), None, RunRecord("old")))
    done = write(plan(tmp_path, files(a="1"), load_manifest(tmp_path), RunRecord("new")))
    assert [change.path for change in done.changes] == [".oasmith.json"]
    manifest = load_manifest(tmp_path)
    assert manifest is not None
    assert manifest.run.inputs == "new"


def test_a_folder_without_manifest_has_none(tmp_path: Path) -> None:
    assert load_manifest(tmp_path) is None
    assert load_manifest(tmp_path / "absent") is None


VALID = {"diagnostics": [], "exit_status": 0, "files": {}, "format": 1, "inputs": ""}

DAMAGED = {
    "[]": "it is not an object",
    "null": "it is not an object",
    json.dumps({**VALID, "format": 2}): "its format is not known to this version of oasmith",
    json.dumps({**VALID, "inputs": 1}): "`exit_status` or `inputs` is missing",
    json.dumps({**VALID, "diagnostics": 1}): "`diagnostics` is not a list",
    json.dumps({**VALID, "files": []}): "`files` is not an object",
    json.dumps({**VALID, "files": {"a": 1}}): "the digest of 'a' is not a SHA-256",
    json.dumps({**VALID, "files": {"../a": DIGEST}}): (
        "the path '../a' is refused: it leaves the output folder"
    ),
    json.dumps({**VALID, "files": {"/etc/passwd": DIGEST}}): (
        "the path '/etc/passwd' is refused: it is absolute"
    ),
    "<<<<<<< ours\n": "it is not JSON",
    "": "it is not JSON",
    "[" * 100_000: "it is nested too deeply",
}


@pytest.mark.parametrize(("text", "reason"), DAMAGED.items(), ids=DAMAGED.values())
def test_a_damaged_manifest_is_told(text: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / ".oasmith.json").write_text(text)
    with pytest.raises(InputError) as refused:
        load_manifest(tmp_path)
    (finding,) = refused.value.diagnostics
    assert finding.code == "OAS0709"
    assert finding.message == f"the record of the last run cannot be read: {reason}"
    assert finding.help == "restore it from version control; after a merge, either side will do"
    assert finding.location is not None
    assert finding.location.file == str(tmp_path / ".oasmith.json")


def test_a_syntax_error_in_the_manifest_is_located(tmp_path: Path) -> None:
    (tmp_path / ".oasmith.json").write_text('{\n  "files": {\n=======\n')
    with pytest.raises(InputError) as refused:
        load_manifest(tmp_path)
    assert str(refused.value.diagnostics[0].location) == f"{tmp_path / '.oasmith.json'}:3:1"


def test_a_manifest_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / ".oasmith.json").write_bytes(b"\xff\xfe")
    with pytest.raises(InputError) as refused:
        load_manifest(tmp_path)
    assert refused.value.diagnostics[0].message.endswith("it is not UTF-8")


def test_a_manifest_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / ".oasmith.json").mkdir()
    with pytest.raises(InputError) as refused:
        load_manifest(tmp_path)
    assert refused.value.diagnostics[0].message.endswith("is a directory")
