"""Classes a user derives from a model: their code, not the server's keys, wins."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import Any, ClassVar, Literal

import pytest
from sample_sdk._runtime.encode import encode, loads
from sample_sdk._runtime.model import ApiModel, UnionType, class_converter
from sample_sdk.models import ChatCompletion, Child, TextPart


class Loud:
    """A mixin."""

    def shout(self) -> str:
        return "!"


class Mine(Loud, ChatCompletion):
    """A completion with conveniences."""

    seen: ClassVar[int] = 0
    _cache: int = 0

    def total(self) -> int:
        return 7

    @property
    def first(self) -> Any:
        return self.choices[0]

    @cached_property
    def text(self) -> str:
        return "cached"

    @classmethod
    def make(cls) -> str:
        return cls.__name__


def test_methods_properties_and_mixins_are_not_shadowed() -> None:
    data = {
        "choices": [{"index": 0, "message": {"role": "user", "content": "x"}}],
        "total": 1,
        "first": 2,
        "text": 3,
        "make": 4,
        "shout": 5,
        "seen": 6,
        "_cache": 7,
    }
    mine = class_converter(Mine)(loads(__import__("json").dumps(data)))
    assert type(mine) is Mine
    assert (mine.total(), mine.text, mine.make(), mine.shout()) == (7, "cached", "Mine", "!")
    assert mine.first.message.content == "x"
    assert encode(mine) == data
    assert mine.model_extra == {key: data[key] for key in data if key != "choices"}


def test_a_cached_property_and_private_attributes_are_not_sent() -> None:
    mine = Mine(id="1", choices=[], created=1, model="m")
    before = encode(mine)
    assert mine.text == "cached"
    mine._cache = 3
    assert encode(mine) == before
    assert mine == Mine(id="1", choices=[], created=1, model="m")
    assert mine.model_extra == {}
    assert "text" not in mine.model_fields_set
    assert "text" not in repr(mine)
    assert set(mine.model_dump(exclude_unset=True)) == set(before)


class Extended(Child):
    """Adds fields; refers to a model of the SDK and to one of this module."""

    local: Local | None = None
    parts: list[TextPart] | None = None
    kind: Literal["extended"] = "extended"
    when: datetime.datetime | None = None

    _wire = {"local": "Local", "parts": ("list", "TextPart"), "when": "@datetime"}  # noqa: RUF012


class Local(ApiModel):
    """Lives outside of the SDK."""

    value: int


def test_added_fields_with_their_own_table() -> None:
    data = {
        "id": "1",
        "local": {"value": 1},
        "parts": [{"type": "text", "text": "a"}],
        "when": "2024-01-01T00:00:00Z",
        "nick-name": "n",
        "message": {"role": "user", "content": "x"},
        "kind": "extended",
    }
    made = Extended.model_validate(data)
    assert type(made.local) is Local
    assert made.parts is not None
    assert type(made.parts[0]) is TextPart
    assert made.when == datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
    assert made.nick_name == "n"
    assert type(made.message).__name__ == "UserMessage"
    assert encode(made) == data
    assert Extended(id="1").kind == "extended"


def test_a_union_of_the_users_own() -> None:
    union = UnionType("Own", module=__name__, tag="kind", table={"l": "Local", "t": "TextPart"})
    assert type(union.validate({"kind": "l", "value": 1})) is Local
    assert type(union.validate({"kind": "t", "text": "x"})) is TextPart


class Small(ApiModel):
    """Told apart by a literal behind an alias."""

    size: Size


class Large(ApiModel):
    """Knows any size."""

    size: str
    extra: int | None = None


Size: Any = UnionType("Size", module=__name__, members=(("literal", "s", "xs"),))
Garment: Any = UnionType("Garment", module=__name__, members=(("either", "Small", "Large"),))


def test_aliases_of_literals_and_inline_unions_in_members() -> None:
    assert type(Garment.validate({"size": "xs"})) is Small
    assert type(Garment.validate({"size": "xl"})) is Large
    assert issubclass(Small, Garment)
    assert issubclass(Large, Garment)
    assert not issubclass(Local, Garment)
    assert [i.message for i in Small(size="xl").model_issues()] == ["expected Size, got 'xl'"]


def test_many_threads_at_first_use() -> None:
    import threading

    class Fresh(Child):
        """Compiled by whoever comes first."""

    results: list[Any] = []
    barrier = threading.Barrier(8)

    def work() -> None:
        barrier.wait(10)
        convert = class_converter(Fresh)
        results.append(convert({"id": "1", "nick-name": "n", "message": {"role": "user"}}))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(results) == 8
    assert {type(item.message).__name__ for item in results} == {"UserMessage"}
    assert all(item == results[0] and item.nick_name == "n" for item in results)


def test_a_name_that_no_model_has_is_reported() -> None:
    class Broken(ApiModel):
        x: int

        _wire = {"x": "Nowhere"}  # noqa: RUF012

    with pytest.raises(LookupError, match="refers to 'Nowhere'"):
        class_converter(Broken)({"x": {}})


def test_annotations_that_are_objects() -> None:
    namespace: dict[str, Any] = {"ApiModel": ApiModel, "TextPart": TextPart}
    source = (
        "import typing\n"
        "class Plain(ApiModel):\n"
        "    a: int\n"
        "    b: typing.Optional[str] = None\n"
        "    c: list[int] | None = None\n"
        "    d: typing.Literal['x', 'y'] = 'x'\n"
        "    e: dict[str, TextPart] | None = None\n"
        "    f: typing.Annotated[int, 'note'] | None = None\n"
        "    g: typing.ClassVar[int] = 3\n"
        "    h: tuple[int, str] | None = None\n"
        "    _wire = {'h': ('tuple', (None, None))}\n"
    )
    exec(compile(source, "<source>", "exec", dont_inherit=True), namespace)
    plain = namespace["Plain"]
    assert plain.model_validate({"a": 1, "c": [1], "f": 2, "h": [1, "x"]}).h == (1, "x")
    made = plain.model_construct(a="x", b=1, c=["x"], d="z", e={"k": 1}, f="x", h=(1, 2))
    pointers = [issue.pointer for issue in made.model_issues()]
    assert pointers == ["/a", "/b", "/c/0", "/d", "/e/k", "/f", "/h/1"]
