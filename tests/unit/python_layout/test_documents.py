"""Text from a document in TOML files and shell commands."""

from __future__ import annotations

import shutil
import subprocess
import tomllib

import pytest
from hypothesis import given, settings

from oasmith.python.writers import UnsafeText, shell_word, toml_string
from unit.python_layout.oracle import hidden_in
from unit.python_layout.texts import NASTY, texts

_BASH = shutil.which("bash")


def _without_surrogates(text: str) -> str:
    return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)


@settings(max_examples=200, deadline=None)
@given(texts())
def test_toml_strings(text: str) -> None:
    code = toml_string(text)
    assert tomllib.loads(f"x = {code}") == {"x": _without_surrogates(text)}
    assert not hidden_in(code)


def test_shell_words() -> None:
    assert shell_word("https://example.com/v1") == "https://example.com/v1"
    assert shell_word("") == "''"
    assert shell_word("it's $HOME") == "'it'\\''s $HOME'"
    assert shell_word("a\u202eb") == "$'a\\u202eb'"
    with pytest.raises(UnsafeText):
        shell_word("a\0b")


@pytest.mark.skipif(_BASH is None, reason="needs bash, to ask it")
def test_a_shell_passes_every_word() -> None:
    words = [text for text in NASTY if "\0" not in text]
    command = "printf '%s\\0' " + " ".join(shell_word(text) for text in words)
    result = subprocess.run(
        [_BASH or "bash", "-c", command],
        capture_output=True,
        env={"LC_ALL": "C.UTF-8"},
        timeout=20,
        check=True,
    )
    assert result.stdout.decode().split("\0")[:-1] == [_without_surrogates(text) for text in words]
