"""The wheel that people install: what is in it, and that it works where nothing else is."""

from __future__ import annotations

import email
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

from oasmith import __version__

ROOT = Path(__file__).parents[2]

TWO_OPERATIONS = """\
openapi: 3.1.0
info: {title: Kennel, version: "1"}
servers: [{url: "https://kennel.example/v1"}]
paths:
  /dogs:
    get:
      operationId: listDogs
      tags: [dogs]
      responses:
        "200":
          description: All of them.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Dog"}}
    post:
      operationId: createDog
      tags: [dogs]
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: "#/components/schemas/Dog"}}
      responses:
        "201":
          description: The new one.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Dog"}}
components:
  schemas:
    Dog:
      type: object
      required: [name]
      properties:
        name: {type: string}
        age: {type: integer}
"""


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command as a user would: no variable of ours, another folder."""
    ours = ("PYTHON", "PIP_", "VIRTUAL_ENV", "COV")
    environment = {name: text for name, text in os.environ.items() if not name.startswith(ours)}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and with the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (found,) = built.glob("*.whl")
    return found


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def in_repository(*patterns: str) -> set[str]:
    """Files of the repository, without what Python and its tools leave there."""
    files = {
        file.relative_to(ROOT)
        for pattern in patterns
        for file in ROOT.glob(pattern)
        if file.is_file()
    }
    return {
        file.as_posix()
        for file in files
        if not any(part.endswith(("_cache", "__pycache__")) for part in file.parts)
    }


def test_the_wheel_holds_the_generator_and_the_templates_and_nothing_else(wheel: Path) -> None:
    modules = {name.removeprefix("generator/") for name in in_repository("generator/oasmith/**/*")}
    templates = {f"oasmith/{name}" for name in in_repository("templates/**/*")}
    packed = {name for name in names_in(wheel) if ".dist-info/" not in name}
    assert "oasmith/py.typed" in packed
    assert "oasmith/templates/python/runtime/model.py" in packed
    assert "oasmith/templates/python/package/_client.py.jinja" in packed
    assert packed == modules | templates


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        info = f"oasmith-{__version__}.dist-info"
        about = email.message_from_bytes(archive.read(f"{info}/METADATA"))
        assert archive.read(f"{info}/licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()
        assert b"oasmith = oasmith.cli:main" in archive.read(f"{info}/entry_points.txt")
    assert about["Name"] == "oasmith"
    assert about["Version"] == __version__
    assert about["License-Expression"] == "MIT"
    assert about["Requires-Python"] == ">=3.11"
    assert str(about.get_payload()).startswith("# oasmith\n")


def test_the_sdist_holds_what_the_wheel_is_built_from(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames()}
    wanted = in_repository("generator/**/*", "templates/**/*")
    wanted |= {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"}
    assert wanted <= names
    assert names - wanted <= {"PKG-INFO", ".gitignore"}


def closure(requirements: list[str]) -> Iterator[metadata.Distribution]:
    """The installed distributions that requirements name, and all that those require."""
    left = list(requirements)
    seen: set[str] = set()
    while left:
        requirement = left.pop()
        # What only an extra or another platform needs is not installed, or does no harm.
        name = re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0]
        if "extra ==" in requirement or name.lower() in seen:
            continue
        seen.add(name.lower())
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        yield found
        left += found.requires or []


def copy_distribution(found: metadata.Distribution, site_packages: Path) -> None:
    for file in found.files or ():
        if ".." in file.parts or "__pycache__" in file.parts:
            continue
        target = site_packages / file
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(str(file.locate()), target)


@pytest.fixture(scope="module")
def empty_environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment outside the repository with the wheel and what it declares.

    The dependencies are copied from the environment of the tests, which spares the network. What
    oasmith uses without declaring it is not there.
    """
    home = tmp_path_factory.mktemp("elsewhere")
    run(sys.executable, "-m", "venv", "--without-pip", home / "venv", cwd=home)
    (site_packages,) = (home / "venv").glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        (about,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
        required = email.message_from_bytes(archive.read(about)).get_all("Requires-Dist", [])
    for found in closure(required):
        copy_distribution(found, site_packages)
    python = home / "venv" / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", wheel, cwd=home)
    return home


def test_the_installed_command_says_its_version(empty_environment: Path) -> None:
    command = empty_environment / "venv" / "bin" / "oasmith"
    said = run(command, "--version", cwd=empty_environment)
    assert said == f"oasmith, version {__version__}\n"


def test_the_installed_command_generates_a_package_that_python_compiles(
    empty_environment: Path,
) -> None:
    (empty_environment / "kennel.yaml").write_text(TWO_OPERATIONS)
    command = empty_environment / "venv" / "bin" / "oasmith"
    arguments = ("generate", "kennel.yaml", "--package", "kennel", "-o", "sdk")
    run(command, *arguments, cwd=empty_environment)
    package = empty_environment / "sdk" / "kennel"
    assert (package / "_runtime" / "model.py").is_file()
    assert (package / "py.typed").is_file()
    python = empty_environment / "venv" / "bin" / "python"
    run(python, "-W", "error", "-m", "compileall", "-q", "sdk", cwd=empty_environment)
    program = (
        "import kennel\n"
        "client = kennel.Kennel()\n"
        "print(callable(client.dogs.list), callable(client.dogs.create))\n"
        "print(kennel.models.Dog(name='Rex').model_dump(exclude_unset=True))\n"
    )
    said = run(python, "-c", program, cwd=empty_environment / "sdk")
    assert said == "True True\n{'name': 'Rex'}\n"


def test_a_second_run_of_the_installed_command_changes_nothing(empty_environment: Path) -> None:
    (empty_environment / "kennel.yaml").write_text(TWO_OPERATIONS)
    command = empty_environment / "venv" / "bin" / "oasmith"
    arguments = ("kennel.yaml", "--package", "kennel", "-o", "twice")
    run(command, "generate", *arguments, cwd=empty_environment)
    before = {file: file.stat().st_mtime_ns for file in (empty_environment / "twice").rglob("*")}
    run(command, "generate", *arguments, cwd=empty_environment)
    after = {file: file.stat().st_mtime_ns for file in (empty_environment / "twice").rglob("*")}
    assert after == before
    run(command, "check", *arguments, cwd=empty_environment)
