"""Class names of what stands inside of other things: words instead of numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from support.naming import api_of, document, named

TEXT: dict[str, Any] = {"type": "string"}


def thing(**fields: dict[str, Any]) -> dict[str, Any]:
    """An object with these members, all of them required."""
    return {"type": "object", "properties": fields, "required": list(fields)}


def classes(folder: Path, schemas: dict[str, Any], paths: dict[str, Any] | None = None) -> set[str]:
    """The names of all classes that are emitted."""
    api = api_of(folder, document(schemas, paths))
    names, _ = named(api)
    return {names.types[identity] for identity in api.kept}


def variants(folder: Path, *members: dict[str, Any]) -> set[str]:
    """The names of the variants of a union called U."""
    return classes(folder, {"U": {"oneOf": list(members)}}) - {"U"}


def test_variants_say_what_they_have(tmp_path: Path) -> None:
    found = variants(tmp_path, thing(id=TEXT, url=TEXT), thing(id=TEXT, image_file=TEXT))
    assert found == {"UWithUrl", "UWithImageFile"}


def test_a_variant_without_a_member_of_its_own_is_plain(tmp_path: Path) -> None:
    assert variants(tmp_path, thing(id=TEXT), thing(id=TEXT, url=TEXT)) == {"UPlain", "UWithUrl"}


def test_variants_that_need_other_members(tmp_path: Path) -> None:
    first, second = thing(a=TEXT, b=TEXT), thing(a=TEXT, b=TEXT)
    found = variants(tmp_path, first | {"required": ["a"]}, second | {"required": ["b"]})
    assert found == {"UWithA", "UWithB"}


def test_variants_that_a_switch_tells_apart(tmp_path: Path) -> None:
    on, off = ({"type": "boolean", "enum": [value]} for value in (True, False))
    assert variants(tmp_path, thing(ok=on), thing(ok=off)) == {"UOk", "UNotOk"}


def test_variants_whose_members_have_other_types(tmp_path: Path) -> None:
    number = {"type": "integer"}
    assert variants(tmp_path, thing(size=TEXT), thing(size=number)) == {
        "UWithStringSize",
        "UWithIntegerSize",
    }


def test_variants_with_one_tag_say_it_and_what_they_have(tmp_path: Path) -> None:
    tag = {"type": "string", "enum": ["SKIP_TO"]}
    found = variants(tmp_path, thing(type=tag, at=TEXT), thing(type=tag, by=TEXT))
    assert found == {"USkipToWithAt", "USkipToWithBy"}


def test_a_common_part_beside_a_union_leaves_its_variants_their_names(tmp_path: Path) -> None:
    def event(tag: str) -> dict[str, Any]:
        return thing(type={"type": "string", "enum": [tag]})

    schemas = {
        "Done": event("stream.done"),
        "Failed": event("stream.failed"),
        "Event": {
            "oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in ("Done", "Failed")]
        },
        "StreamEvent": {"allOf": [{"$ref": "#/components/schemas/Event"}, thing(id=TEXT)]},
    }
    found = classes(tmp_path, schemas)
    assert found == {
        "Done",
        "Failed",
        "Event",
        "StreamEvent",
        "StreamEventDone",
        "StreamEventFailed",
    }


def test_variants_of_components_are_called_after_them(tmp_path: Path) -> None:
    refs = [{"$ref": f"#/components/schemas/{name}"} for name in ("Cat", "Dog")]
    schemas = {
        "Cat": thing(lives=TEXT),
        "Dog": thing(tricks=TEXT),
        "Owned": {"oneOf": refs, **thing(owner=TEXT)},
    }
    assert {"OwnedCat", "OwnedDog"} <= classes(tmp_path, schemas)


def test_a_lone_alternative_lends_itself_to_its_component(tmp_path: Path) -> None:
    nullable = {"anyOf": [thing(id=TEXT), {"type": "null"}]}
    assert classes(tmp_path, {"Prompt": nullable, "Holder": thing(prompt=TEXT)}) == {
        "Prompt",
        "Holder",
    }


def test_errors_of_several_statuses_say_which(tmp_path: Path) -> None:
    def answer(wire: str) -> dict[str, Any]:
        return {
            "description": "",
            "content": {"application/json": {"schema": thing(**{wire: TEXT})}},
        }

    responses = {"204": {"description": ""}, "400": answer("why"), "404": answer("what")}
    paths = {"/pets": {"get": {"operationId": "listPets", "responses": responses}}}
    assert classes(tmp_path, {}, paths) == {"PetsListBadRequestError", "PetsListNotFoundError"}


def test_one_thing_and_many_beside_each_other(tmp_path: Path) -> None:
    many = {"type": "array", "items": thing(id=TEXT)}
    found = classes(tmp_path, {"Task": thing(owner=thing(name=TEXT), owners=many)})
    assert found == {"Task", "TaskOwner", "TaskOwnersItem"}


def test_places_of_a_tuple_are_counted_in_words(tmp_path: Path) -> None:
    pair = {"type": "array", "prefixItems": [thing(x=TEXT), thing(y=TEXT)]}
    found = classes(tmp_path, {"Pair": pair})
    assert found == {"Pair", "PairFirstItem", "PairSecondItem"}


def test_the_kind_of_thing_goes_before_a_number(tmp_path: Path) -> None:
    union = {"oneOf": [thing(a=TEXT), thing(b=TEXT)]}
    found = classes(tmp_path, {"Pet": thing(owner=union), "PetOwner": thing(id=TEXT)})
    assert "PetOwnerUnion" in found
