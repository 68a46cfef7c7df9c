"""What the command line tells somebody who does not know it."""

from __future__ import annotations

import pytest

from cli.conftest import Shop
from oasmith import __version__
from oasmith.diagnostics import CODES


@pytest.mark.parametrize("command", ["generate", "check", "inspect", "lint"])
def test_without_arguments_it_says_what_to_write(command: str, shop: Shop) -> None:
    done = shop.run(command)
    assert done.returncode == 2
    assert done.stderr.endswith(
        "Error: name an OpenAPI document (SPEC), or a configuration (--config);"
        f" for the one here: oasmith {command} --config oasmith.toml\n"
    )


def test_the_document_that_is_here_is_named(shop: Shop) -> None:
    (shop.root / "oasmith.toml").unlink()
    assert "instance: oasmith lint openapi.yaml\n" in shop.run("lint").stderr
    (shop.root / "swagger.json").write_text("{}")
    assert "instance: oasmith lint swagger.json\n" in shop.run("lint").stderr


def test_near_misses(shop: Shop) -> None:
    assert "Did you mean 'generate'?" in shop.run("genrate").stderr
    assert "--output" in shop.run("generate", "tea.yaml", "--ouput", "x").stderr


def test_help_of_every_command_fits_a_terminal(shop: Shop) -> None:
    listed = shop.run("--help").stdout
    commands = [line.split()[0] for line in listed.partition("Commands:\n")[2].splitlines()]
    assert {"generate", "check", "inspect", "lint", "explain", "templates"} <= set(commands)
    assert "..." not in listed.partition("Commands:\n")[2], "every command is told in one line"
    for command in commands:
        said = shop.run(command, "--help").stdout
        assert said.startswith(f"Usage: oasmith {command} ")
        assert all(len(line) <= 80 for line in said.splitlines())


def test_the_version(shop: Shop) -> None:
    assert shop.run("--version").stdout == f"oasmith, version {__version__}\n"


@pytest.mark.parametrize("spelling", ["OAS0201", "oas0201", "201", "0201"])
def test_a_code_is_explained(spelling: str, shop: Shop) -> None:
    assert shop.run("explain", spelling).stdout == (
        "OAS0201 (error): The reference leads nowhere\n\n"
        "The file of the `$ref` was read, but nothing stands at the place that it names.\n\n"
        "What to do: correct the `$ref`, or add what it names.\n"
    )


def test_all_codes_are_listed_and_an_unknown_one_is_refused(shop: Shop) -> None:
    lines = shop.run("explain").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(CODES)
    done = shop.run("explain", "OAS9999")
    assert done.returncode == 2 and "there is no code OAS9999" in done.stderr
