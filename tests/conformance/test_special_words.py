"""Words that Python keeps for itself, as names of operations, parameters, models and members."""

from __future__ import annotations

import keyword
from collections.abc import Callable

import pytest

from conformance.conftest import Connect
from support.sdk import Sdk, wire
from support.sides import Side

_WORDS = """
    and as assert async await break class constructor continue def del elif else except exec
    finally for from global if import in is lambda not or pass raise return try while with yield
    """.split()
_MEMBERS = "keys items values popitem clear update setdefault pop get copy".split()


def _python(word: str) -> str:
    return f"{word}_" if keyword.iskeyword(word) else word


@pytest.mark.parametrize("word", _WORDS)
def test_operations(connect: Connect, side: Side, word: str) -> None:
    operations = connect("special-words").operations
    side.run(getattr(operations, "delete" if word == "del" else _python(word))())


@pytest.mark.parametrize("word", _WORDS)
def test_parameters(connect: Connect, side: Side, word: str) -> None:
    method = getattr(connect("special-words").parameters, f"with_{word}")
    side.run(method(**{_python(word): "ok"}))


def test_a_word_of_other_languages(connect: Connect, side: Side) -> None:
    parameters = connect("special-words").parameters
    side.run(parameters.with_cancellation_token(cancellation_token="ok"))


@pytest.mark.parametrize("word", _WORDS)
def test_models(connect: Connect, side: Side, word: str, sdk_of: Callable[..., Sdk]) -> None:
    side.run(getattr(connect("special-words").models, f"with_{word}")(name="ok"))
    model = getattr(sdk_of("special-words").models, f"Models{word.title()}")
    assert wire(model(name="ok")) == {"name": "ok"}


def test_members(connect: Connect, side: Side, sdk_of: Callable[..., Sdk]) -> None:
    members = connect("special-words").model_properties
    models = sdk_of("special-words").models
    side.run(members.same_as_model(same_as_model="ok"))
    side.run(members.with_list(list="ok"))
    data = dict.fromkeys(_MEMBERS, "ok")
    side.run(members.dict_methods(**data))
    made = models.ModelPropertiesDictMethods(**data)
    assert wire(made) == data
    assert [getattr(made, name) for name in _MEMBERS] == ["ok"] * len(_MEMBERS)
    assert models.ModelPropertiesModelWithList(list="ok").list == "ok"
