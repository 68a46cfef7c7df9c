"""Objects: their members, what extends what, constants, what the description does not name."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from conformance.conftest import Call, Connect
from support.sides import Side

LONG = (
    "field56_zeros_after_the_dot_and_negative_zero_before_dot"
    "_and_this_is_a_long_field_name_on_purpose"
)
UTC = dt.UTC
PRIMITIVE: dict[str, dict[str, Any]] = {
    "int": {"field1": -1, "field2": 2},
    "long": {"field1": 1099511627775, "field2": -999511627788},
    "float": {"field1": 1.05, "field2": -0.003},
    "double": {"field1": 3e-100, LONG: -5e-57},
    "bool": {"field_true": True, "field_false": False},
    "string": {"field": "goodrequest", "empty": ""},
    "date": {"field": dt.date.min, "leap": dt.date(2016, 2, 29)},
    "date_time": {
        "field": dt.datetime.min.replace(tzinfo=UTC),
        "now": dt.datetime(2015, 5, 18, 18, 38, tzinfo=UTC),
    },
    "date_time_rfc1123": {
        "field": dt.datetime.min.replace(tzinfo=UTC),
        "now": dt.datetime(2015, 5, 18, 11, 38, tzinfo=UTC),
    },
    "duration": {"field": dt.timedelta(123, hours=22, minutes=14, seconds=12, milliseconds=11)},
    "byte": {"field": bytes([255, 254, 253, 252, 0, 250, 249, 248, 247, 246])},
}


@pytest.mark.parametrize("kind", PRIMITIVE)
def test_members(kind: str, call: Call) -> None:
    found = call("body-complex", f"complex.primitive_get_{kind}")
    assert {name: getattr(found, name) for name in PRIMITIVE[kind]} == PRIMITIVE[kind]
    call("body-complex", f"complex.primitive_put_{kind}", **PRIMITIVE[kind])


def test_basic(call: Call) -> None:
    found = call("body-complex", "complex.basic_get_valid")
    assert (found.id, found.name, found.color) == (2, "abc", "YELLOW")
    call("body-complex", "complex.basic_put_valid", id=2, name="abc", color="Magenta")


def test_basic_with_less(call: Call) -> None:
    assert call("body-complex", "complex.basic_get_empty").model_fields_set == set()
    null = call("body-complex", "complex.basic_get_null")
    assert (null.id, null.name, null.model_fields_set) == (None, None, {"id", "name"})
    assert call("body-complex", "complex.basic_get_invalid").id == "a"
    with pytest.raises(Exception, match="expected JSON"):
        call("body-complex", "complex.basic_get_not_provided")


def test_array_member(call: Call) -> None:
    found = call("body-complex", "complex.array_get_valid").array
    assert found[:4] == ["1, 2, 3, 4", "", None, "&S#$(*Y"]
    call("body-complex", "complex.array_put_valid", array=found)
    assert call("body-complex", "complex.array_get_empty").array == []
    call("body-complex", "complex.array_put_empty", array=[])
    assert call("body-complex", "complex.array_get_not_provided").array is None


def test_dictionary_member(call: Call) -> None:
    found = call("body-complex", "complex.dictionary_get_valid").default_program
    assert (found["exe"], found[""]) == ("", None)
    call("body-complex", "complex.dictionary_put_valid", default_program=found)
    assert call("body-complex", "complex.dictionary_get_empty").default_program == {}
    call("body-complex", "complex.dictionary_put_empty", default_program={})
    null = call("body-complex", "complex.dictionary_get_null")
    assert null.model_fields_set == {"default_program"}
    absent = call("body-complex", "complex.dictionary_get_not_provided")
    assert absent.model_fields_set == set()


def test_read_only_member(call: Call) -> None:
    assert call("body-complex", "complex.readonlyproperty_get_valid").size == 2
    call("body-complex", "complex.readonlyproperty_put_valid", size=2)


def test_inheritance(call: Call) -> None:
    cat = call("body-complex", "complex.inheritance_get_valid")
    assert [type(dog).__name__ for dog in cat.hates] == ["Dog", "Dog"]
    members = {name: getattr(cat, name) for name in ("id", "name", "color", "hates", "breed")}
    call("body-complex", "complex.inheritance_put_valid", **members)


def test_polymorphism(call: Call) -> None:
    fish = call("body-complex", "complex.polymorphism_get_valid")
    kinds = [type(each).__name__ for each in (fish, *fish.siblings)]
    assert kinds == ["Salmon", "Shark", "Sawshark", "Goblinshark"]
    call("body-complex", "complex.polymorphism_put_valid", body=fish)


def test_subtype_of_a_subtype(call: Call) -> None:
    fish = call("body-complex", "complex.polymorphism_get_complicated")
    assert type(fish).__name__ == "SmartSalmon"
    assert fish.model_extra["additionalProperty1"] == 1
    call("body-complex", "complex.polymorphism_put_complicated", body=fish)


def test_tag_is_filled_in(call: Call, swagger_client: Connect, side: Side) -> None:
    client = swagger_client("body-complex")
    models = __import__(f"{type(client).__module__.split('.')[0]}.models", fromlist=["models"])
    fish = call("body-complex", "complex.polymorphism_get_valid")
    salmon = models.Salmon(
        location="alaska", iswild=True, species="king", length=1.0, siblings=fish.siblings
    )
    side.run(client.complex.polymorphism_put_missing_discriminator(body=salmon))


def test_recursion(call: Call) -> None:
    fish = call("body-complex", "complex.polymorphicrecursive_get_valid")
    assert type(fish.siblings[0].siblings[0].siblings[1]).__name__ == "Sawshark"
    call("body-complex", "complex.polymorphicrecursive_put_valid", body=fish)


def test_tag_with_a_dot(call: Call) -> None:
    assert type(call("body-complex", "complex.polymorphism_get_dot_syntax")).__name__ == "DotSalmon"
    with_tag = call("body-complex", "complex.polymorphism_get_composed_with_discriminator")
    assert [type(each).__name__ for each in with_tag.fishes] == ["DotSalmon", "DotSalmon"]
    assert type(with_tag.sample_fish).__name__ == "DotSalmon"
    without = call("body-complex", "complex.polymorphism_get_composed_without_discriminator")
    assert type(without.sample_salmon).__name__ == "DotSalmon"
    assert [type(each).__name__ for each in without.fishes] == ["DotFish", "DotFish"]


INHERITING: dict[str, dict[str, Any]] = {
    "horse": {"name": "Fred", "is_a_show_horse": True},
    "pet": {"name": "Peanut"},
    "feline": {"meows": True, "hisses": True},
    "cat": {"name": "Whiskers", "likes_milk": True, "meows": True, "hisses": True},
    "kitten": {
        "name": "Gatito",
        "likes_milk": True,
        "meows": True,
        "hisses": True,
        "eats_mice_yet": False,
    },
}
SENT: dict[str, dict[str, Any]] = {
    "horse": {"name": "General", "is_a_show_horse": False},
    "pet": {"name": "Butter"},
    "feline": {"meows": False, "hisses": True},
    "cat": {"name": "Boots", "meows": True, "hisses": False, "likes_milk": False},
    "kitten": {
        "name": "Kitty",
        "meows": True,
        "hisses": False,
        "likes_milk": False,
        "eats_mice_yet": True,
    },
}


@pytest.mark.parametrize("kind", INHERITING)
def test_several_bases(kind: str, call: Call) -> None:
    found = call("multiple-inheritance", f"multiple_inheritance.get_{kind}")
    assert {name: getattr(found, name) for name in INHERITING[kind]} == INHERITING[kind]
    call("multiple-inheritance", f"multiple_inheritance.update_{kind}", **SENT[kind])


BORN = "2017-12-13T02:29:51Z"
RED = {"color": "Red"}
MORE: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "true": ({"id": 1, "name": "Puppy"}, {"birthdate": BORN, "complexProperty": RED}),
    "object": (
        {"id": 2, "name": "Hira"},
        {
            "siblings": [{"id": 1, "name": "Puppy", "birthdate": BORN, "complexProperty": RED}],
            "picture": "//////4=",
        },
    ),
    "string": ({"id": 3, "name": "Tommy"}, {"color": "red", "weight": "10 kg", "city": "Bombay"}),
    "in_properties": (
        {
            "id": 4,
            "name": "Bunny",
            "additional_properties": {"height": 5.61, "weight": 599, "footsize": 11.5},
        },
        {},
    ),
    "in_properties_with_ap_string": (
        {
            "id": 5,
            "name": "Funny",
            "odata_location": "westus",
            "additional_properties": {"height": 5.61, "weight": 599, "footsize": 11.5},
        },
        {"color": "red", "city": "Seattle", "food": "tikka masala"},
    ),
}


@pytest.mark.parametrize("kind", MORE)
def test_additional_properties(kind: str, call: Call) -> None:
    members, extra = MORE[kind]
    sent = {**members, "extra_body": extra} if extra else members
    found = call("additionalProperties", f"pets.create_ap_{kind}", **sent)
    assert (found.id, found.status, found.model_extra or {}) == (members["id"], True, extra)


def test_additional_properties_of_a_subtype(call: Call) -> None:
    found = call(
        "additionalProperties",
        "pets.create_cat_ap_true",
        id=1,
        name="Lisa",
        friendly=True,
        extra_body={"birthdate": BORN, "complexProperty": RED},
    )
    assert (found.friendly, found.model_extra["complexProperty"]) == (True, RED)


@pytest.mark.parametrize(("kind", "found"), [("array", ["foo", "bar"]), ("string", "anything")])
def test_any_value(kind: str, found: object, call: Call) -> None:
    assert call("any-type", f"anything.get_{kind}") == found
    call("any-type", f"anything.update_{kind}", body=found)


def test_any_object(call: Call) -> None:
    found = call("any-type", "anything.get_object")
    assert found == {"message": "An object was successfully returned"}
    call("any-type", "anything.update_object", body={"foo": "bar"})
    assert call("object-type", "object_type.get") == found
    call("object-type", "object_type.replace_put", body={"foo": "bar"})
    with pytest.raises(Exception, match="400"):
        call("object-type", "object_type.replace_put", body={"foo": "other"})


def test_enums_of_numbers(call: Call) -> None:
    assert call("non-string-enum", "int.get") == 429
    assert call("non-string-enum", "float.get") == 429.1
    assert call("non-string-enum", "int.update", body=200)
    assert call("non-string-enum", "float.update", body=200.4)


@pytest.mark.parametrize(
    ("pet", "day", "number"),
    [("tommy", "Monday", "1"), ("casper", "Weekend", "2"), ("scooby", "Thursday", "2.1")],
)
def test_values_that_are_not_listed(pet: str, day: str, number: str, call: Call) -> None:
    found = call("extensible-enums-swagger", "pet.get", pet)
    assert (found.days_of_week, found.int_enum) == (day, number)


def test_extensible_enum_is_sent(call: Call) -> None:
    found = call(
        "extensible-enums-swagger",
        "pet.add",
        name="Retriever",
        days_of_week="Friday",
        int_enum="3",
    )
    assert (found.name, found.days_of_week) == ("Retriever", "Friday")


def test_merge_patch(call: Call) -> None:
    call("merge-patch", "merge_patch_json.patch", body={"foo": "bars"})


def test_constants(call: Call) -> None:
    call("validation", "validation.get_with_constant_path", "constant")
    made = call(
        "validation",
        "validation.create_with_constant_body",
        "constant",
        child={"constProperty": "constant"},
        const_child={"constProperty": "constant", "constProperty2": "constant2"},
        const_int=0,
        const_string="constant",
    )
    assert made is not None


def nested(name: str, **members: Any) -> dict[str, Any]:
    return {**members, "properties": {"p.name": name, "type": "Flat"}}


TAGS = {"tag1": "value1", "tag2": "value3"}
FIRST = nested("Product1", location="West US", tags=TAGS)
BY_NAME = {"Resource1": FIRST, "Resource2": nested("Product2", location="Building 44")}
FLATTEN = "model_flatten"


def test_nested_properties(call: Call) -> None:
    def ask(method: str, *arguments: Any, **named: Any) -> Any:
        return call("model-flattening", f"{FLATTEN}.{method}", *arguments, **named)

    assert ask("get_array")[0].properties.p_name == "Product1"
    ask("update_array", body=[{"location": "West US", "tags": TAGS}, {"location": "Building 44"}])
    assert ask("get_dictionary")["Product1"].properties.type == "Flat"
    ask("update_dictionary", body=BY_NAME)
    assert ask("get_resource_collection").productresource.id == "7"
    ask(
        "update_resource_collection",
        arrayofresources=[FIRST, nested("Product2", location="East US")],
        dictionaryofresources=BY_NAME,
        productresource=nested("Azure", location="India"),
    )


def test_nested_details(call: Call) -> None:
    image = {"@odata.value": "http://foo"}
    details = {
        "max_product_display_name": "max name",
        "max_product_capacity": "Large",
        "max_product_image": image,
    }
    product = {"product_id": "123", "description": "product description", "details": details}
    method = f"{FLATTEN}.create_flattened_simple_product"
    assert call("model-flattening", method, **product).details.capacity == "Large"
    method = f"{FLATTEN}.update_simple_product_with_grouping"
    call("model-flattening", method, "groupproduct", **product)
    details["max_product_image"] = {**image, "generic_value": "https://generic"}
    call("model-flattening", f"{FLATTEN}.update_simple_product", **product)
