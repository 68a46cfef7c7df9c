"""Names and other wishes that a document expresses for us or for other generators."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from oasmith import ir, openapi
from oasmith.ir import Api
from oasmith.source import read_document
from support.naming import api_of, document, named
from support.reading import START

TEXT = {"type": "string"}


def operation_with(**hints: Any) -> dict[str, Any]:
    """An operation of the tag Pets with extensions, whose keys are written with underscores."""
    extensions = {key.replace("_", "-"): value for key, value in hints.items()}
    return {"tags": ["Pets"], "operationId": "listPets", "responses": {}, **extensions}


def calls(api: Api) -> list[str]:
    names, _ = named(api)
    return [method.call for method in names.methods.values()]


@pytest.mark.parametrize(
    ("hints", "call"),
    [
        ({"x_oasmith_group": "zoo.pets", "x_oasmith_name": "all"}, "zoo.pets.all"),
        ({"x_speakeasy_group": "zoo", "x_speakeasy_name_override": "fetchAll"}, "zoo.fetch_all"),
        (
            {"x_fern_sdk_group_name": ["zoo", "pets"], "x_fern_sdk_method_name": "all"},
            "zoo.pets.all",
        ),
        ({"x_fern_sdk_group_name": "zoo"}, "zoo.list"),
        ({"x_stainless_naming": {"python": {"method_name": "every"}}}, "pets.every"),
        ({"x_oasmith_name": "ours", "x_speakeasy_name_override": "theirs"}, "pets.ours"),
        ({"x_speakeasy_name_override": 7, "x_fern_sdk_group_name": [1]}, "pets.list"),
        ({"x_stainless_naming": {"go": {"method_name": "Every"}}}, "pets.list"),
    ],
)
def test_calls(tmp_path: Path, hints: dict[str, Any], call: str) -> None:
    api = api_of(tmp_path, document(paths={"/pets": {"get": operation_with(**hints)}}))
    assert calls(api) == [call]


@pytest.mark.parametrize(
    "hints",
    [
        {"x_oasmith_ignore": True},
        {"x_speakeasy_ignore": True},
        {"x_fern_ignore": True},
        {"x_stainless_skip": True},
        {"x_stainless_skip": ["go", "python"]},
    ],
)
def test_what_asks_to_be_left_out_is_excluded(tmp_path: Path, hints: dict[str, Any]) -> None:
    api = api_of(tmp_path, document(paths={"/pets": {"get": operation_with(**hints)}}))
    assert api.operations == ()
    assert [excluded.what for excluded in api.excluded] == ["GET /pets"]


def test_what_others_leave_out_stays(tmp_path: Path) -> None:
    hints = operation_with(x_stainless_skip=["go"], x_fern_ignore=False)
    assert calls(api_of(tmp_path, document(paths={"/pets": {"get": hints}}))) == ["pets.list"]


@pytest.mark.parametrize(
    "hint",
    [
        {"x-oasmith-name": "kind"},
        {"x-speakeasy-name-override": "kind"},
        {"x-fern-property-name": "kind"},
        {"x-ms-client-name": "kind"},
        {"x-stainless-naming": {"python": {"property_name": "kind"}}},
    ],
)
def test_attributes(tmp_path: Path, hint: dict[str, Any]) -> None:
    pet = {"type": "object", "properties": {"schema": TEXT | hint, "id": TEXT}}
    api = api_of(tmp_path, document({"Pet": pet}))
    names, lock = named(api)
    assert sorted(names.fields.values()) == ["id", "kind"]
    assert named(api, lock)[1] == lock


@pytest.mark.parametrize(
    "hint",
    [
        {"x-oasmith-name": "kind"},
        {"x-speakeasy-name-override": "kind"},
        {"x-fern-parameter-name": "kind"},
        {"x-ms-client-name": "kind"},
    ],
)
def test_arguments(tmp_path: Path, hint: dict[str, Any]) -> None:
    operation = operation_with()
    operation["parameters"] = [{"name": "$filter", "in": "query", "schema": TEXT, **hint}]
    body = {"type": "object", "properties": {"class": TEXT | {"x-oasmith-name": "grade"}}}
    operation["requestBody"] = {"content": {"application/json": {"schema": body}}}
    names, _ = named(api_of(tmp_path, document(paths={"/pets": {"post": operation}})))
    assert list(names.arguments.values()) == ["kind", "grade"]


@pytest.mark.parametrize(
    "hint",
    [
        {"x-oasmith-name": "Animal"},
        {"x-speakeasy-name-override": "Animal"},
        {"x-fern-type-name": "Animal"},
        {"x-ms-client-name": "Animal"},
        {"x-ms-enum": {"name": "animal", "modelAsString": True}},
        {"x-stainless-naming": {"python": {"type_name": "Animal"}}},
    ],
)
def test_classes(tmp_path: Path, hint: dict[str, Any]) -> None:
    names, _ = named(api_of(tmp_path, document({"pet_model": {"type": "object", **hint}})))
    assert list(names.types.values()) == ["Animal"]


@pytest.mark.parametrize(
    "hint",
    [
        {"x-enum-descriptions": ["Not yet.", "Over."]},
        {"x-enumDescriptions": {"open": "Not yet.", "shut": "Over."}},
        {"x-fern-enum": {"open": {"description": "Not yet."}, "shut": {"description": "Over."}}},
        {
            "x-ms-enum": {
                "values": [
                    {"value": "open", "description": "Not yet."},
                    {"value": "shut", "description": "Over."},
                ]
            }
        },
    ],
)
def test_values_are_described(tmp_path: Path, hint: dict[str, Any]) -> None:
    state = {"type": "string", "enum": ["open", "shut"], "description": "The state.", **hint}
    api = api_of(tmp_path, document({"State": state}))
    (named_,) = api.types.values()
    assert named_.description == "The state.\n\n* `open`: Not yet.\n* `shut`: Over."


def test_descriptions_of_another_number_of_values_say_nothing(tmp_path: Path) -> None:
    state = {"type": "string", "enum": ["open", "shut"], "x-enum-descriptions": ["Not yet."]}
    (named_,) = api_of(tmp_path, document({"State": state})).types.values()
    assert named_.description is None


@pytest.mark.parametrize("owner", ["speakeasy", "stainless", "oasmith"])
def test_why_something_is_deprecated(tmp_path: Path, owner: str) -> None:
    hint = {f"x-{owner}-deprecation-message": "Too slow.", "deprecated": True}
    operation = operation_with() | hint
    pet = {"type": "object", "properties": {"age": TEXT | hint}}
    api = api_of(tmp_path, document({"Pet": pet}, {"/pets": {"get": operation}}))
    (pet_type,) = api.types.values()
    assert isinstance(pet_type.type, ir.Object)
    assert pet_type.type.fields[0].description == "Too slow."
    assert api.operations[0].description == "Too slow."


def test_what_to_take_instead(tmp_path: Path) -> None:
    hints = {"x_speakeasy_deprecation_replacement": "listAnimals", "deprecated": True}
    api = api_of(tmp_path, document(paths={"/pets": {"get": operation_with(**hints)}}))
    assert api.operations[0].description == "Deprecated. Use `listAnimals` instead."


def test_a_hint_that_is_not_honoured_is_told(tmp_path: Path) -> None:
    file = tmp_path / "api.yaml"
    file.write_text(
        START + "paths:\n  /pets:\n    get:\n      x-fern-sdk-return-value: items\n"
        "      responses: {}\n",
        encoding="utf-8",
    )
    tree, _ = read_document(file)
    _, found = openapi.read(tree)
    assert [
        (entry.code, entry.location and entry.location.line, entry.message)
        for entry in found
        if entry.code == "OAS0502"
    ] == [
        (
            "OAS0502",
            6,
            "`x-fern-sdk-return-value` is not honoured, here and elsewhere: the whole response is"
            " returned",
        )
    ]
