"""Names for everybody: valid, unique, and not decided by who comes first."""

from __future__ import annotations

from keyword import iskeyword

from hypothesis import given
from hypothesis import strategies as st

from oasmith.naming import class_name
from oasmith.naming.allocation import allocate, numbered
from oasmith.naming.words import attribute_name

SOUP = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="aA_-. 1é", max_size=8),
    st.sampled_from(["self", "class", "None", "list", "Model", "ApiModel", "", "_", "1", "if"]),
)


@given(SOUP)
def test_any_text_becomes_a_name(text: str) -> None:
    for name in (class_name(text), attribute_name(text)):
        assert name.isidentifier()
        assert not iskeyword(name)


@given(st.dictionaries(st.integers(), st.lists(SOUP.map(class_name), min_size=1, max_size=3)))
def test_everybody_gets_a_name_and_no_two_the_same(candidates: dict[int, list[str]]) -> None:
    names = allocate(candidates)
    assert names.keys() == candidates.keys()
    assert len({name.lower() for name in names.values()}) == len(names)
    backwards = dict(reversed(candidates.items()))
    assert allocate(backwards) == names


@given(st.dictionaries(st.integers(), st.lists(SOUP.map(class_name), min_size=1, max_size=3)))
def test_pinned_names_are_kept_and_taken_ones_are_not_given(
    candidates: dict[int, list[str]],
) -> None:
    pinned = {key: f"Pinned{abs(key)}x{key < 0}" for key in list(candidates)[:2]}
    taken = [bids[0] for bids in candidates.values()]
    names = allocate(candidates, pinned, taken)
    for key, name in names.items():
        if key in pinned:
            assert name == pinned[key]
        else:
            assert name.lower() not in {word.lower() for word in taken}


def test_those_that_want_one_name_all_move_on() -> None:
    candidates = {"a": ["list", "list_a"], "b": ["list", "list_b"], "c": ["get"]}
    assert allocate(candidates) == {"c": "get", "a": "list_a", "b": "list_b"}


def test_numbers_come_last() -> None:
    assert allocate({10: ["X"], 9: ["x"]}) == {9: "x", 10: "X2"}
    assert numbered("Item2", {"item2"}) == "Item2_2"
    assert numbered("item", {"item", "item_2"}) == "item_3"
