"""What a discriminator's mapping says, and what counts beside it (OpenAPI 3.1, 4.8.25)."""

from __future__ import annotations

import itertools
import textwrap
from pathlib import Path
from typing import Any

from oasmith.config import Config
from support.one_schema import document, received, said
from support.sdk import Generate, Sdk, emitted, wire
from support.server import Server

PETS = """
Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
Bird: {type: object, required: [kind], properties: {kind: {type: string}, need: {type: string}}}
"""
NUMBERS = itertools.count()


def pets(generated: Generate, discriminator: str, version: str = "3.1.0", more: str = PETS) -> Sdk:
    """An SDK of which ``Item`` is one of two pets."""
    union = f"""
Item:
  oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}]
  discriminator: {discriminator}
"""
    return generated(document(union + more, version), package=f"mapped_pets_{next(NUMBERS)}")


def kinds(sdk: Sdk, server: Server, *items: Any) -> list[str]:
    return [type(received(sdk, server, item)).__name__ for item in items]


def test_names_of_schemas_count_beside_a_mapping(generated: Generate, server: Server) -> None:
    sdk = pets(generated, "{propertyName: kind, mapping: {cat: Cat, Cat: Dog}}")
    items = [{"kind": "cat"}, {"kind": "Cat"}, {"kind": "Dog"}, {"kind": "dog"}]
    assert kinds(sdk, server, *items) == ["Cat", "Dog", "Dog", "UnknownVariant"]
    assert [said(sdk, server, item) for item in items[:3]] == [[], [], []]
    assert type(received(sdk, server, items[2], strict=True)).__name__ == "Dog"
    assert wire(sdk.models.Cat()) == {"kind": "cat"}


def test_names_do_not_count_where_the_tag_is_fixed(generated: Generate, server: Server) -> None:
    fixed = PETS.replace("kind: {type: string}", "kind: {type: string, enum: [cat, dog]}")
    sdk = pets(generated, "{propertyName: kind, mapping: {cat: Cat, dog: Dog}}", more=fixed)
    assert kinds(sdk, server, {"kind": "cat"}, {"kind": "Cat"}) == ["Cat", "UnknownVariant"]


def test_a_mapping_to_what_no_alternative_is(generated: Generate, server: Server) -> None:
    sdk = pets(generated, "{propertyName: kind, mapping: {cat: Cat, dog: Dog, bird: Bird}}")
    assert "OAS0405" in {found.code for found in sdk.diagnostics}
    assert kinds(sdk, server, {"kind": "bird"}, {"kind": "dog"}) == ["Bird", "Dog"]
    assert "Item: TypeAlias = Cat | Dog | Bird\n" in sdk.text("models/_items.py")


def test_a_mapping_to_a_union(generated: Generate, server: Server) -> None:
    schemas = """
        Item:
          oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Car'}]
          discriminator: {propertyName: kind, mapping: {pet: Pet, car: Car}}
        Pet:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: species, mapping: {cat: Cat, dog: Dog}}
        Cat:
          type: object
          required: [kind, species]
          properties: {kind: {type: string}, species: {type: string}}
        Dog:
          type: object
          required: [kind, species]
          properties: {kind: {type: string}, species: {type: string}}
        Car: {type: object, required: [kind], properties: {kind: {type: string}}}
        """
    sdk = generated(document(schemas), package="mapped_unions")
    items = [{"kind": "pet", "species": "dog"}, {"kind": "car"}, {"kind": "Pet", "species": "Cat"}]
    assert kinds(sdk, server, *items) == ["Dog", "Car", "Cat"]
    assert said(sdk, server, items[0]) == []
    assert wire(sdk.models.Dog()) == {"kind": "pet", "species": "dog"}


def test_a_tag_beside_the_alternatives(generated: Generate, server: Server) -> None:
    """An envelope: the tag stands in the schema around the alternatives."""
    schemas = """
        Item:
          type: object
          required: [type]
          properties: {type: {type: string}}
          oneOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Picture'}]
          discriminator: {propertyName: type, mapping: {text: Text}}
        Text: {type: object, required: [data], properties: {data: {type: string}}}
        Picture: {type: object, required: [data], properties: {data: {type: string}}}
        """
    sdk = generated(document(schemas), package="mapped_envelopes")
    items = [{"type": "text", "data": "a"}, {"type": "Picture", "data": "b"}]
    assert kinds(sdk, server, *items) == ["ItemText", "ItemPicture"]
    assert wire(sdk.models.ItemText(data="a")) == items[0]


def test_a_default_mapping(generated: Generate, server: Server) -> None:
    choice = "{propertyName: kind, mapping: {cat: Cat, dog: Dog}, defaultMapping: Bird}"
    free = PETS.replace("Bird: {type: object, required: [kind]", "Bird: {type: object")
    sdk = pets(generated, choice, version="3.2.0", more=free)
    items = [{"kind": "fish"}, {"need": "x"}, {}, {"kind": "cat"}]
    assert kinds(sdk, server, *items) == ["Bird", "Bird", "Bird", "Cat"]
    assert [said(sdk, server, item) for item in items] == [[], [], [], []]


def test_the_default_has_any_tag(generated: Generate, server: Server) -> None:
    sdk = pets(
        generated,
        "{propertyName: kind, mapping: {cat: Cat, dog: Dog}, defaultMapping: Dog}",
        version="3.2.0",
    )
    assert kinds(sdk, server, {"kind": "fish"}, {"kind": "dog"}) == ["Dog", "Dog"]
    assert said(sdk, server, {"kind": "fish"}) == []
    assert said(sdk, server, {}) == ["/kind"]


def test_a_default_among_subtypes(generated: Generate, server: Server) -> None:
    schemas = """
        Item:
          type: object
          properties: {kind: {type: string}}
          discriminator: {propertyName: kind, mapping: {cat: Cat}, defaultMapping: Other}
        Cat:
          allOf:
            - $ref: '#/components/schemas/Item'
            - {type: object, properties: {lives: {type: integer}}}
        Other:
          allOf:
            - $ref: '#/components/schemas/Item'
            - {type: object, properties: {name: {type: string}}}
        """
    sdk = generated(document(schemas, "3.2.0"), package="mapped_subtypes")
    items = [{"kind": "cat"}, {"kind": "fish"}, {}, {"kind": "Other"}]
    assert kinds(sdk, server, *items) == ["Cat", "Other", "Other", "Other"]


def test_a_mapping_to_another_file(tmp_path: Path, server: Server) -> None:
    pets = "components:\n  schemas:\n" + textwrap.indent(PETS, "    ")
    (tmp_path / "pets.yaml").write_text(pets)
    text = document("""
        Item:
          oneOf:
            - $ref: 'pets.yaml#/components/schemas/Cat'
            - $ref: './pets.yaml#/components/schemas/Dog'
          discriminator:
            propertyName: kind
            mapping:
              c: './pets.yaml#/components/schemas/Cat'
              d: 'pets.yaml#/components/schemas/Dog'
        """)
    (tmp_path / "api.yaml").write_text(text)
    config = Config(spec=tmp_path / "api.yaml", package="mapped_files", package_only=True)
    sdk = emitted(config, tmp_path / "out")
    assert kinds(sdk, server, {"kind": "c"}, {"kind": "d"}) == ["Cat", "Dog"]
