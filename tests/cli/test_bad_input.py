"""Input that is wrong: what the command line says, word for word, and what it leaves alone.

``tests/cli/expected/*.txt`` hold what stderr said; ``--update-golden`` writes them anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli.conftest import DOCUMENT, Done, Shop

EXPECTED = Path(__file__).parent / "expected"
USABLE, DRIFT, UNUSABLE = 0, 1, 2
FILES = re.compile(r"[1-9][0-9]+ (new|as they were)")
"""Every file that the runtime gains changes these numbers."""
POT = "{$ref: '#/components/schemas/Pot'}"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A document made from a sound one, and the exit status that it leads to."""

    make: Callable[[str], str | bytes]
    status: int = UNUSABLE


def _replaced(old: str, new: str) -> Callable[[str], str]:
    def make(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return make


def _nested(text: str) -> str:
    deep = "{type: array, items: " * 200 + "{type: string}" + "}" * 200
    return f"{text}    Deep: {deep}\n"


def _bomb(text: str) -> str:
    rows = ["x-a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    for name, inner in zip("bcdefghi", "abcdefgh", strict=True):
        rows.append(f"x-{name}: &{name} [{', '.join([f'*{inner}'] * 10)}]")
    return text + "\n".join(rows) + "\n"


MISTAKES = {
    "truncated": Mistake(lambda text: text[: text.index("'#/components") + 12]),
    "empty": Mistake(lambda _: ""),
    "binary": Mistake(lambda _: b"\x7fELF\x02\x01\x01\x00"),
    "list": Mistake(lambda _: "- openapi: 3.1.0\n- info: {}\n"),
    "several_documents": Mistake(lambda text: f"{text}---\n{text}"),
    "nested": Mistake(_nested),
    "alias_bomb": Mistake(_bomb),
    "tab": Mistake(_replaced("  /pots:\n", "\t/pots:\n")),
    "invalid_utf8": Mistake(lambda text: text.encode().replace(b"All pots", b"All \xff pots")),
    "no_version": Mistake(_replaced("openapi: 3.1.0\n", "")),
    "unknown_version": Mistake(_replaced("3.1.0", "4.0.0")),
    "dangling_reference": Mistake(_replaced("schemas/Pot'", "schemas/Pott'"), USABLE),
    "reference_ring": Mistake(
        _replaced(
            "schemas:\n    Pot:\n",
            "schemas:\n    Pot: {$ref: '#/components/schemas/Jug'}\n"
            "    Jug: {$ref: '#/components/schemas/Pot'}\n    Cup:\n",
        ),
        USABLE,
    ),
    "duplicate_operation_id": Mistake(_replaced("createPot", "listPots"), USABLE),
    "duplicate_key": Mistake(
        _replaced("litres: {type: number}", "sort: {type: string}\n        litres: {}"), USABLE
    ),
    "wrong_type": Mistake(_replaced("grams: {type: integer}", "grams: {type: whole}"), USABLE),
    "misspelled_keyword": Mistake(_replaced("operationId: listPots", "operationID: x"), USABLE),
}


def compared(name: str, done: Done, update: bool) -> None:
    """Compare what stderr says with what is committed, but for how many files there are."""
    file = EXPECTED / f"{name}.txt"
    assert "Traceback" not in done.stderr
    said = FILES.sub(r"N \1", done.stderr)
    if update:
        file.write_text(said, encoding="utf-8")
    assert said == FILES.sub(r"N \1", file.read_text(encoding="utf-8"))


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


def spoil(shop: Shop, text: str | bytes) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    (shop.root / "tea.yaml").write_bytes(data)


@pytest.mark.parametrize("name", MISTAKES)
def test_a_bad_document(name: str, shop: Shop, update: bool) -> None:
    """Where it is unusable, every command says so in the same words and nothing is changed."""
    assert shop.generate().returncode == USABLE
    mistake = MISTAKES[name]
    spoil(shop, mistake.make(DOCUMENT))
    before = shop.files()
    done = shop.run("generate", "--config", "oasmith.toml")
    compared(name, done, update)
    assert done.returncode == mistake.status
    if mistake.status == UNUSABLE:
        assert shop.files() == before
        assert shop.check().stderr == shop.run("inspect", "tea.yaml").stderr == done.stderr


def test_json_says_the_same(shop: Shop) -> None:
    """One object a line on stderr and nothing else, for every run, a repeated one too."""
    shop.change("schemas/Pot'", "schemas/Pott'")
    text = shop.generate().stderr
    runs = [shop.generate("--diagnostics", "json") for _ in range(2)]
    assert runs[0].stderr == runs[1].stderr
    found = [json.loads(line) for line in runs[0].stderr.splitlines()]
    assert found and all(
        set(each) == {"code", "severity", "message", "location", "help", "related"}
        for each in found
    )
    for each in found:
        place = each["location"]
        assert f"{each['severity']}[{each['code']}]: {each['message']}\n" in text
        assert f"{place['file']}:{place['line']}:{place['column']}\n" in text
    spoil(shop, "- a list\n")
    for command in (["generate"], ["check"], ["inspect"], ["lint"]):
        done = shop.run(*command, "tea.yaml", "--diagnostics", "json")
        assert done.returncode == UNUSABLE and not done.stdout
        assert [json.loads(line)["code"] for line in done.stderr.splitlines()] == ["OAS0006"]


def test_a_large_document(shop: Shop) -> None:
    """20 MB are read and written, in the time that they take."""
    text = "Tea is good. " * 80 + "\\n"
    long = "".join(f'    T{n}: {{type: string, description: "{text}"}}\n' for n in range(20_000))
    spoil(shop, DOCUMENT + long)
    assert (shop.root / "tea.yaml").stat().st_size > 20_000_000
    done = shop.run("inspect", "tea.yaml")
    assert done.returncode == USABLE, done.stderr


def test_a_document_beyond_the_limit(shop: Shop, update: bool) -> None:
    with (shop.root / "tea.yaml").open("r+b") as file:
        file.truncate(101 * 1024 * 1024)
    done = shop.run("generate", "tea.yaml", "-o", "sdk")
    compared("too_large", done, update)
    assert done.returncode == UNUSABLE
    assert not (shop.root / "sdk").exists()


def test_a_file_in_the_place_of_the_output(shop: Shop, update: bool) -> None:
    (shop.root / "sdk").write_text("in the way", encoding="utf-8")
    done = shop.generate()
    compared("output_is_a_file", done, update)
    assert done.returncode == UNUSABLE
    assert (shop.root / "sdk").read_text(encoding="utf-8") == "in the way"


def test_an_output_that_cannot_be_made(shop: Shop, update: bool) -> None:
    """The folder for it is a file, which root cannot write into either."""
    (shop.root / "sdk").write_text("in the way", encoding="utf-8")
    done = shop.generate("-o", "sdk/deeper")
    compared("output_unwritable", done, update)
    assert done.returncode == UNUSABLE


def test_no_such_folder_of_templates(shop: Shop, update: bool) -> None:
    shop.generate()
    before = shop.files()
    done = shop.generate("--templates", "gone")
    compared("no_templates", done, update)
    assert done.returncode == UNUSABLE
    assert shop.files() == before


def test_an_unknown_key_of_the_configuration(shop: Shop, update: bool) -> None:
    shop.generate()
    config = shop.root / "oasmith.toml"
    config.write_text(config.read_text(encoding="utf-8") + 'outptu = "x"\n', encoding="utf-8")
    before = shop.files()
    done = shop.generate()
    compared("unknown_key", done, update)
    assert done.returncode == UNUSABLE
    assert shop.files() == before
