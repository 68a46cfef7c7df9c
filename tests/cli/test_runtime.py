"""``oasmith runtime update``: the runtime of a package, wherever it lies, without its document."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from cli.conftest import Shop
from support.paths import ROOT
from support.programs import python

BROUGHT = ROOT / "templates" / "python" / "runtime"
OLD = '"""The runtime of a generated SDK."""\n\nVERSION = "0.1"\n'


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def age(runtime: Path, version: str = "0.1") -> None:
    """Make a runtime what an older oasmith would have written, with its record."""
    (runtime / "__init__.py").write_text(OLD.replace("0.1", version), encoding="utf-8")
    (runtime / "ancient.py").write_text('"""Gone since."""\n', encoding="utf-8")
    (runtime / "retry.py").write_text('"""A defect."""\n', encoding="utf-8")
    (runtime / "omit.py").unlink()
    files = {path.name: digest(path.read_bytes()) for path in sorted(runtime.glob("*.py"))}
    record = json.dumps({"files": files, "version": version})
    (runtime / "files.json").write_text(record, encoding="utf-8")


@pytest.fixture
def package(shop: Shop) -> Path:
    """A generated package with a runtime that is behind."""
    assert shop.generate().returncode == 0
    package = shop.root / "sdk" / "tea_sdk"
    age(package / "_runtime")
    return package


def texts(runtime: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in runtime.glob("*.py")}


def brought(*, testing: bool = True) -> dict[str, bytes]:
    return {
        name: data
        for name, data in texts(BROUGHT).items()
        if testing or not name.startswith("mock")
    }


@pytest.mark.parametrize("named", ["sdk", "sdk/tea_sdk", "sdk/tea_sdk/_runtime"])
def test_only_the_runtime_is_replaced(named: str, shop: Shop, package: Path) -> None:
    before = shop.files("sdk")
    done = shop.run("runtime", "update", named)
    assert (done.returncode, done.stdout) == (0, "")
    assert "runtime 0.1.0 in place of 0.1: 1 new, 3 changed, 1 removed" in done.stderr
    assert texts(package / "_runtime") == brought()
    after = shop.files("sdk")
    changed = {path for path in before | after if before.get(path) != after.get(path)}
    assert {path.rpartition("/")[0] for path in changed} == {"", "tea_sdk/_runtime"}
    assert {path for path in changed if "/" not in path} == {".oasmith.json"}
    assert shop.check().returncode == 0
    again = shop.run("runtime", "update", named)
    assert again.returncode == 0 and "nothing to do" in again.stderr
    assert shop.files("sdk") == after


def test_a_copy_under_another_name_without_a_record_of_runs(
    shop: Shop, package: Path, tmp_path: Path
) -> None:
    vendored = shop.root / "shop" / "vendor" / "kettle"
    shutil.copytree(package, vendored)
    (vendored / "testing.py").unlink()
    (vendored / "mine.py").write_text("MINE = 1\n", encoding="utf-8")
    (vendored / "_runtime" / "own.py").write_text("OWN = 1\n", encoding="utf-8")
    assert shop.run("runtime", "update", "shop/vendor/kettle").returncode == 0
    found = texts(vendored / "_runtime")
    assert found.pop("own.py") == b"OWN = 1\n"
    assert found == brought(testing=False)
    assert not (vendored / ".oasmith.json").exists()
    assert not (vendored / ".oasmith-staging").exists()
    program = "from shop.vendor.kettle import Tea; print(Tea(base_url='https://a.example'))"
    ran = python("-c", program, cwd=tmp_path, path=shop.root)
    assert (ran.returncode, ran.stdout) == (0, "Tea(base_url='https://a.example')\n"), ran.stderr


def test_line_ends_are_no_edits(shop: Shop, package: Path) -> None:
    for file in (package / "_runtime").glob("*.py"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert shop.run("runtime", "update", "sdk").returncode == 0
    assert texts(package / "_runtime") == brought()


def test_edits_are_told_and_kept_unless_forced(shop: Shop, package: Path) -> None:
    for name in ("access.py", "ancient.py"):
        with (package / "_runtime" / name).open("a", encoding="utf-8") as file:
            file.write("\nMINE = 1\n")
    before = shop.files("sdk")
    done = shop.run("runtime", "update", "sdk")
    assert done.returncode == 2
    assert done.stderr.count("error[OAS0722]") == 2
    assert "_runtime/access.py" in done.stderr and "_runtime/ancient.py" in done.stderr
    assert shop.files("sdk") == before
    assert shop.run("runtime", "update", "sdk", "--force").returncode == 0
    assert texts(package / "_runtime") == brought()


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("0.2.0", "the runtime there is 0.2.0, newer than 0.1.0"),
        ("0.0.9", "the package was made for runtime 0.0.9, and 0.1.0 is made for others"),
    ],
)
def test_another_contract_is_refused(version: str, said: str, shop: Shop, package: Path) -> None:
    age_again = package / "_runtime"
    shutil.copy(BROUGHT / "omit.py", age_again)
    age(age_again, version)
    before = shop.files("sdk")
    done = shop.run("runtime", "update", "sdk", "--force")
    assert done.returncode == 2
    assert "error[OAS0721]" in done.stderr and said in done.stderr
    assert shop.files("sdk") == before


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("from ._runtime.ancient import Kettle", "ancient.Kettle"),
        ("from ._runtime.retry import Retries, Whistle", "retry.Whistle"),
        ('_INDEX = """\n_runtime.pages: Page Leaf\n"""', "pages.Leaf"),
    ],
)
def test_what_the_package_imports_must_be_there(
    line: str, said: str, shop: Shop, package: Path
) -> None:
    (package / "extra.py").write_text(line + "\n", encoding="utf-8")
    done = shop.run("runtime", "update", "sdk")
    assert done.returncode == 2
    assert f"the package uses what runtime 0.1.0 does not have: {said}\n" in done.stderr


def test_check_says_that_it_is_behind(shop: Shop, package: Path) -> None:
    before = shop.files()
    done = shop.run("runtime", "update", "sdk", "--check")
    assert done.returncode == 1
    assert "warning[OAS0723]: this runtime is 0.1, and this oasmith brings 0.1.0" in done.stderr
    done = shop.check()
    assert done.returncode == 1
    assert done.stdout == "different: tea_sdk/_runtime\n"
    assert "warning[OAS0723]" in done.stderr and "`oasmith runtime update`" in done.stderr
    assert shop.files() == before
    assert shop.run("runtime", "update", "sdk").returncode == 0
    assert shop.run("runtime", "update", "sdk", "--check").returncode == 0
    assert "OAS0723" not in shop.check().stderr


@pytest.mark.parametrize("name", ["access.py", "ancient.py"])
def test_check_lists_the_files_of_a_runtime_that_was_touched(
    name: str, shop: Shop, package: Path
) -> None:
    """What was lost or edited there has lines of its own."""
    (package / "_runtime" / name).unlink()
    done = shop.check()
    assert done.returncode == 1
    assert "different: tea_sdk/_runtime/retry.py" in done.stdout
    assert "missing: tea_sdk/_runtime/omit.py" in done.stdout


def test_a_folder_without_one_package(shop: Shop, package: Path) -> None:
    done = shop.run("runtime", "update", "nowhere")
    assert done.returncode == 2
    assert "there is no package with a `_runtime` in this folder" in done.stderr
    shutil.copytree(package, shop.root / "sdk" / "second")
    done = shop.run("runtime", "update", "sdk")
    assert done.returncode == 2
    assert "there are several packages: second, tea_sdk" in done.stderr
    (package / "_runtime" / "__init__.py").write_text("VERSION = 1\n", encoding="utf-8")
    done = shop.run("runtime", "update", "sdk/tea_sdk")
    assert done.returncode == 2
    assert "this is not the runtime of an SDK that oasmith made" in done.stderr


def test_a_link_in_the_way_is_not_followed(shop: Shop, package: Path) -> None:
    (package / "_runtime" / "omit.py").symlink_to("/dev/null")
    done = shop.run("runtime", "update", "sdk")
    assert done.returncode == 2
    assert "OAS0704" in done.stderr
    assert (package / "_runtime" / "omit.py").is_symlink()
