"""A name once given stays, whatever comes, goes or moves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oasmith.config import lock_text, parse_lock
from oasmith.naming import Names, Pins, decide, lock_of, renamed
from oasmith.naming.reserved import MODEL_ATTRIBUTES, MODEL_MODULE
from support.naming import api_of, document, named

TEXT = {"type": "string"}


def thing(*wires: str) -> dict[str, Any]:
    """An object with text members."""
    return {"type": "object", "properties": dict.fromkeys(wires, TEXT)}


def classes(
    tmp_path: Path, *versions: dict[str, Any], **pins: dict[str, str]
) -> list[dict[str, str]]:
    """The class names of every version's components and unnamed types."""
    lock = None
    found: list[dict[str, str]] = []
    for schemas in versions:
        api = api_of(tmp_path, document(schemas))
        _, lock = named(api, lock, **(pins if lock is not None else {}))
        entries = {**lock.schemas, **lock.inline}
        found.append({key: entry.class_name for key, entry in entries.items()})
    return found


def test_without_a_lock_a_fitting_name_goes_before_a_changed_one(tmp_path: Path) -> None:
    (names,) = classes(tmp_path, {"pet": thing("a"), "Pet": thing("a")})
    assert names == {"Pet": "Pet", "pet": "PetModel"}


def test_a_new_component_gets_another_name_than_an_old_one(tmp_path: Path) -> None:
    _, names = classes(tmp_path, {"pet": thing("a")}, {"Pet": thing("a"), "pet": thing("a")})
    assert names == {"pet": "Pet", "Pet": "PetModel"}


def test_a_new_component_does_not_take_the_name_of_an_unnamed_type(tmp_path: Path) -> None:
    pet = {"type": "object", "properties": {"owner": thing("a")}}
    _, names = classes(tmp_path, {"Pet": pet}, {"Pet": pet, "PetOwner": thing("b")})
    assert names == {"Pet": "Pet", "Pet > owner": "PetOwner", "PetOwner": "PetOwnerModel"}


def test_what_is_gone_gives_its_name_to_nothing_else_at_once(tmp_path: Path) -> None:
    """Code that says PetOwner would get another thing without noticing."""
    pet = {"type": "object", "properties": {"owner": thing("a")}}
    without = {"Pet": thing("b"), "PetOwner": thing("b")}
    found = classes(tmp_path, {"Pet": pet}, without, without)
    assert found[0] == {"Pet": "Pet", "Pet > owner": "PetOwner"}
    assert found[1] == found[2] == {"Pet": "Pet", "PetOwner": "PetOwnerModel"}


def test_a_component_that_is_only_spelled_in_another_way_is_the_same(tmp_path: Path) -> None:
    _, names = classes(tmp_path, {"chat_message": thing("a")}, {"ChatMessage": thing("a")})
    assert names == {"ChatMessage": "ChatMessage"}


def test_the_configuration_goes_before_the_lock(tmp_path: Path) -> None:
    old = {"Pet": thing("a"), "Dog": thing("a")}
    _, names = classes(tmp_path, old, old, types={"Pet": "Dog"})
    assert names == {"Pet": "Dog", "Dog": "DogModel"}


def test_what_the_configuration_changes_is_told(tmp_path: Path) -> None:
    api = api_of(tmp_path, document({"Pet": thing("a")}))
    _, before = named(api)
    _, after = named(api, before, types={"Pet": "Animal"})
    assert list(renamed(before, after)) == [("Pet", "Pet", "Animal")]


VARIANTS = [thing("id", "first"), thing("id", "second"), thing("id", "third")]


def test_variants_without_names_are_known_by_their_shape(tmp_path: Path) -> None:
    one, two, three = VARIANTS
    versions = [[one, two], [three, two, one], [two, three]]
    found = classes(tmp_path, *({"U": {"anyOf": members}} for members in versions))
    assert found[0] == {
        "U": "U",
        "U > variant {first, id}": "UWithFirst",
        "U > variant {id, second}": "UWithSecond",
    }
    assert found[1] == found[0] | {"U > variant {id, third}": "UWithThird"}
    assert found[2] == {key: name for key, name in found[1].items() if "first" not in key}


def test_a_variant_that_gains_a_member_is_still_the_same(tmp_path: Path) -> None:
    one, two, _ = VARIANTS
    found = classes(
        tmp_path,
        {"U": {"anyOf": [one, two]}},
        {"U": {"anyOf": [thing("id", "second", "more"), thing("id", "first", "less")]}},
    )
    assert found[1] == {
        "U": "U",
        "U > variant {first, id, less}": "UWithFirst",
        "U > variant {id, more, second}": "UWithSecond",
    }


def attributes(tmp_path: Path, *versions: dict[str, Any]) -> list[dict[str, str]]:
    """The attributes of every version's fields, as ``Pet.name``."""
    lock = None
    found: list[dict[str, str]] = []
    for schemas in versions:
        api = api_of(tmp_path, document(schemas))
        names, lock = named(api, lock)
        found.append(
            {
                f"{api.types[owner].component}.{wire}": attribute
                for (owner, wire), attribute in names.fields.items()
            }
        )
    return found


def test_a_new_field_does_not_take_an_attribute(tmp_path: Path) -> None:
    first, second = attributes(
        tmp_path, {"Pet": thing("petName")}, {"Pet": thing("pet_name", "petName", "pet-name")}
    )
    assert first == {"Pet.petName": "pet_name"}
    assert second == {
        "Pet.petName": "pet_name",
        "Pet.pet_name": "pet_name_2",
        "Pet.pet-name": "pet_name_3",
    }


def derived(*wires: str) -> dict[str, Any]:
    """A dog that inherits from a pet."""
    return {"allOf": [{"$ref": "#/components/schemas/Pet"}, thing(*wires)]}


def test_a_base_does_not_take_an_attribute_of_its_subclass(tmp_path: Path) -> None:
    first, second = attributes(
        tmp_path,
        {"Pet": thing("id"), "Dog": derived("pet_name", "dogName")},
        {"Pet": thing("petName", "id", "dog_name"), "Dog": derived("pet_name", "dogName")},
    )
    assert first["Dog.pet_name"] == "pet_name"
    assert {key: second[key] for key in first} == first
    assert second["Pet.petName"] == second["Dog.petName"] == "petName"
    assert second["Pet.dog_name"] == second["Dog.dog_name"] == "dog_name_2"


def operation(operation_id: str | None, *parameters: str, **more: Any) -> dict[str, Any]:
    """An operation of the tag pets; parameters are ``query:name``."""
    listed = [
        {"in": place, "name": name, "required": place == "path", "schema": TEXT}
        for place, _, name in (parameter.partition(":") for parameter in parameters)
    ]
    known: dict[str, Any] = {"tags": ["pets"], "parameters": listed, "responses": {}, **more}
    return known if operation_id is None else {"operationId": operation_id, **known}


def calls(
    tmp_path: Path, *versions: dict[str, Any], **pins: dict[str, str]
) -> list[dict[str, str]]:
    """The calls of every version's operations, each with the lock of the one before."""
    lock = None
    found: list[dict[str, str]] = []
    for paths in versions:
        api = api_of(tmp_path, document(paths=paths))
        _, lock = named(api, lock, **(pins if lock is not None else {}))
        found.append({key: entry.call for key, entry in lock.operations.items()})
    return found


def test_a_new_operation_does_not_rename_an_old_one(tmp_path: Path) -> None:
    old = {"/pets": {"get": operation(None)}}
    new = {"/more": {"get": operation("listMore")}, "/pets/all": {"get": operation("list")}, **old}
    first, second = calls(tmp_path, old, new)
    assert first == {"GET /pets": "pets.list"}
    assert second == first | {"GET /more": "pets.list_more", "GET /pets/all": "pets.list_pets_all"}


def test_an_operation_whose_path_changes_is_known_by_its_id(tmp_path: Path) -> None:
    old = {"/pets/{id}/toys": {"get": operation("findPetToys", "path:id")}}
    new = {"/v2/toys/{id}": {"get": operation("findPetToys", "path:id", tags=["toys"])}}
    first, second = calls(tmp_path, old, new)
    assert list(second.values()) == list(first.values())


def test_the_name_of_a_method_that_is_gone_is_not_given_at_once(tmp_path: Path) -> None:
    old = {"/pets": {"get": operation(None)}}
    _, second = calls(tmp_path, old, {"/pets/all": {"get": operation("list")}})
    assert second == {"GET /pets/all": "pets.list_pets_all"}


def test_what_the_document_asks_for_anew_goes_before_the_lock(tmp_path: Path) -> None:
    asked: dict[str, Any] = {"x-oasmith-group": "zoo.animals", "x-oasmith-name": "every"}
    plain = {"/pets": {"get": operation("listPets")}}
    wished = {"/pets": {"get": operation("listPets", **asked)}}
    first, second, third = calls(tmp_path, plain, wished, plain)
    assert first == {"GET /pets": "pets.list"}
    assert second == {"GET /pets": "zoo.animals.every"}
    assert third == second


def test_the_configuration_names_calls_before_the_lock(tmp_path: Path) -> None:
    paths = {"/pets": {"get": operation("listPets")}, "/dogs": {"get": operation("listDogs")}}
    _, second = calls(tmp_path, paths, paths, operations={"listDogs": "pets.list"})
    assert second["GET /dogs"] == "pets.list"
    assert second["GET /pets"] != "pets.list"


def test_a_new_resource_does_not_hide_a_method(tmp_path: Path) -> None:
    old = {"/pets": {"get": operation("toys")}}
    new = {**old, "/toys": {"get": operation("listToys", **{"x-oasmith-group": "pets.toys"})}}
    first, second = calls(tmp_path, old, new)
    assert first == {"GET /pets": "pets.toys"}
    assert second == {"GET /pets": "pets.toys", "GET /toys": "pets.toys_.list"}


def arguments(tmp_path: Path, *versions: dict[str, Any]) -> list[dict[str, str]]:
    """The arguments of every version's only operation, by place and wire name."""
    lock = None
    found: list[dict[str, str]] = []
    for one in versions:
        api = api_of(tmp_path, document(paths={"/pets/{id}": {"post": one}}))
        names, lock = named(api, lock)
        found.append(
            {f"{place} {wire}": name for (_, place, wire), name in names.arguments.items()}
        )
    return found


def test_a_new_parameter_does_not_take_an_argument(tmp_path: Path) -> None:
    body = {"content": {"application/json": {"schema": thing("name")}}}
    first, second = arguments(
        tmp_path,
        operation("x", "path:id", requestBody=body),
        operation("x", "query:name", "query:id", "path:id", requestBody=body),
    )
    assert first == {"path id": "id", "body name": "name"}
    assert {key: second[key] for key in first} == first
    assert second == first | {"query id": "id_query", "query name": "name_query"}


def test_credentials_keep_their_arguments(tmp_path: Path) -> None:
    key = {"type": "apiKey", "in": "header", "name": "X-Key"}
    source = document(paths={"/a": {"get": operation("a")}})
    source["components"]["securitySchemes"] = {"Key": key}
    first, lock = named(api_of(tmp_path, source))
    source["components"]["securitySchemes"] = {"Other": key, "Key": key}
    second, _ = named(api_of(tmp_path, source), lock)
    assert first.credentials == {("Key", "value"): "api_key"}
    assert second.credentials["Key", "value"] == "api_key"
    assert len(set(second.credentials.values())) == 2


def test_servers_keep_their_names_and_variables(tmp_path: Path) -> None:
    """Neither a new credential nor a server described alike takes what was given."""
    source = document(paths={"/a": {"get": operation("a")}})
    region = {"region": {"default": "eu"}, "token": {"default": "x"}}
    main = {"url": "https://{region}.a.example/{token}", "variables": region, "description": "Live"}
    source["servers"] = [main, {"url": "https://test.a.example", "description": "Test"}]
    first, lock = named(api_of(tmp_path, source))
    assert (first.servers, first.server_arguments) == (
        ("live", "test"),
        {"region": "region", "token": "token"},
    )
    source["servers"] = [{"url": "https://new.a.example", "description": "Live"}, main]
    source["servers"].append({"url": "https://test.a.example", "name": "other"})
    source["components"]["securitySchemes"] = {
        name: {"type": "apiKey", "in": "header", "name": name} for name in ("token", "region")
    }
    second, _ = named(api_of(tmp_path, source), lock)
    assert second.servers == ("https://new.a.example", "live", "other")
    assert second.server_arguments == first.server_arguments
    assert len({*second.credentials.values(), "region", "token"}) == 4


def test_package_and_client_outlive_the_title(tmp_path: Path) -> None:
    source = document({"Pet": thing("a")})
    first, lock = named(api_of(tmp_path, source))
    source["info"]["title"] = "Quite another name"
    second, _ = named(api_of(tmp_path, source), lock)
    assert (first.package, first.client) == ("small_client", "Small")
    assert (second.package, second.client) == ("small_client", "Small")


SOUP = st.one_of(
    st.text(alphabet="aB_-. 1é/{}~", min_size=1, max_size=6),
    st.sampled_from(
        ["class", "self", "None", "ApiModel", "model_dump", "list", "A > B", "variant1"]
    ),
)
SCHEMAS = st.dictionaries(SOUP, st.lists(SOUP, max_size=4, unique=True), min_size=1, max_size=8)
OPERATION_IDS = st.one_of(st.none(), SOUP)
PATHS = st.dictionaries(
    SOUP, st.tuples(OPERATION_IDS, SOUP, st.lists(SOUP, max_size=3, unique=True)), max_size=4
)


def soup(
    schemas: dict[str, list[str]], paths: dict[str, tuple[str | None, str, list[str]]]
) -> dict[str, Any]:
    """A document in which everything may be called anything."""
    components: dict[str, Any] = {}
    for name, wires in schemas.items():
        inner = [thing(wire) for wire in wires[1:]]
        own = thing(*wires[:2])
        if inner:
            own["properties"]["inner"] = {"anyOf": inner} if len(inner) > 1 else inner[0]
        components[name] = own
    found: dict[str, Any] = {}
    for path, (operation_id, tag, parameters) in paths.items():
        plain = path.replace("{", "").replace("}", "")
        listed = [f"{place}:{wire}" for wire in parameters for place in ("query", "header")]
        entry = operation(operation_id, *listed, tags=[tag] if tag else [])
        found[f"/{plain}"] = {"get": entry}
        if parameters:
            found[f"/{plain}/{{id}}"] = {"delete": entry}
    return document(components, found)


def assert_sound(names: Names, kept: frozenset[str]) -> None:
    """Every name can be written, and no two things in one place share one."""
    types = [name for identity, name in names.types.items() if identity in kept]
    assert all(name.isidentifier() for name in types)
    assert len({name.lower() for name in types}) == len(types)
    assert MODEL_MODULE.isdisjoint(types)
    assert MODEL_ATTRIBUTES.isdisjoint(names.fields.values())
    by_owner: dict[str, list[str]] = {}
    for (owner, *_), name in [*names.fields.items(), *names.arguments.items()]:
        by_owner.setdefault(owner, []).append(name)
    for found in by_owner.values():
        assert all(name.isidentifier() for name in found)
        assert len(set(found)) == len(found)
    called = [method.call for method in names.methods.values()]
    assert len(set(called)) == len(called)
    assert all(part.isidentifier() for call in called for part in call.split("."))
    homes = {resource.path for resource in names.resources}
    assert homes.isdisjoint(tuple(call.split(".")) for call in called)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SCHEMAS, PATHS, SCHEMAS, PATHS)
def test_any_names_are_sound_and_stable_under_insertion(
    tmp_path: Path,
    schemas: dict[str, list[str]],
    paths: dict[str, tuple[str | None, str, list[str]]],
    more: dict[str, list[str]],
    other: dict[str, tuple[str | None, str, list[str]]],
) -> None:
    api = api_of(tmp_path, soup(schemas, paths))
    first, lock = named(api)
    assert_sound(first, api.kept)
    assert named(api, lock)[1] == lock
    larger = api_of(tmp_path, soup({**more, **schemas}, {**other, **paths}))
    second, after = named(larger, lock)
    assert_sound(second, larger.kept)
    assert list(renamed(lock, after)) == []
    assert {key: after.schemas[key] for key in lock.schemas} == lock.schemas
    assert named(larger, after)[1] == after


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PATHS, PATHS)
def test_any_paths_give_sound_calls_in_their_layout(
    tmp_path: Path,
    paths: dict[str, tuple[str | None, str, list[str]]],
    other: dict[str, tuple[str | None, str, list[str]]],
) -> None:
    api = api_of(tmp_path, soup({}, paths))
    first = decide(api, Pins(), layout="paths")
    assert_sound(first, api.kept)
    lock = lock_of(api, first)
    larger = api_of(tmp_path, soup({}, {**other, **paths}))
    second = decide(larger, Pins(lock=lock), layout="paths")
    assert_sound(second, larger.kept)
    assert list(renamed(lock, lock_of(larger, second))) == []


def test_another_layout_gives_all_calls_anew(tmp_path: Path) -> None:
    """Calls of one layout do not stay in the other, and what else was named does."""
    paths = {"/pets/{id}/toys": {"get": operation("listPetToys", "path:id")}}
    api = api_of(tmp_path, document({"Pet": thing("a")}, paths))
    (operation_,) = api.operations
    _, lock = named(api)
    first = decide(api, Pins(lock=lock), layout="paths")
    assert first.methods[operation_.identity].call == "pets.toys.list"
    kept = parse_lock(lock_text(lock_of(api, first)), "oasmith.lock")
    assert kept.layout == "paths"
    assert kept.schemas == lock.schemas
    again = decide(api, Pins(lock=kept), layout="paths")
    assert lock_of(api, again) == kept
