"""Tagged unions as real documents write them, beyond the golden cases.

Each case is a list of schemas, of which ``Item`` is the union; an operation returns a list of it.
"""

from __future__ import annotations

import itertools
import textwrap
from typing import Any

import pytest

from support.sdk import Generate, Sdk, wire
from support.server import Server, json_reply

HEAD = """
openapi: 3.1.0
info: {title: Things, version: "1"}
servers: [{url: https://things.example}]
paths:
  /items:
    post:
      operationId: sendItems
      tags: [items]
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: array, items: {$ref: '#/components/schemas/Item'}}
      responses:
        '200':
          description: The same.
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Item'}}
components:
  schemas:
"""
NUMBERS = itertools.count()


@pytest.fixture
def things(generated: Generate) -> Any:
    """``things(schemas)``: the SDK of a document with these schemas."""

    def make(schemas: str) -> Sdk:
        text = HEAD + textwrap.indent(textwrap.dedent(schemas), "    ")
        return generated(text, package=f"things_{next(NUMBERS)}")

    return make


def decoded(sdk: Sdk, server: Server, items: list[Any]) -> list[Any]:
    """What a client makes of items; it must send them again as they came."""
    server.on("POST", "/items", json_reply(items))
    with sdk.client(base_url=server.url) as client:
        found: list[Any] = client.items.send(body=items)
        client.items.send(body=found)
    assert server.last.json() == items
    return found


def kinds(found: list[Any]) -> list[str]:
    return [type(item).__name__ for item in found]


def test_a_mapping_wins_over_an_enum_that_variants_share(things: Any, server: Server) -> None:
    sdk = things("""
        Item:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator:
            propertyName: kind
            mapping: {cat: Cat, dog: Dog}
        Kind: {type: string, enum: [cat, dog]}
        Cat:
          type: object
          required: [kind]
          properties: {kind: {$ref: '#/components/schemas/Kind'}, lives: {type: integer}}
        Dog:
          type: object
          required: [kind]
          properties: {kind: {$ref: '#/components/schemas/Kind'}, tricks: {type: integer}}
        """)
    assert dict(sdk.models.Item.table) == {"cat": "Cat", "dog": "Dog"}
    assert kinds(decoded(sdk, server, [{"kind": "dog", "lives": 9}, {"kind": "cat"}])) == [
        "Dog",
        "Cat",
    ]
    assert wire(sdk.models.Cat(lives=9)) == {"kind": "cat", "lives": 9}


def test_tag_values_that_are_no_schema_names(things: Any, server: Server) -> None:
    """A discriminator without mapping means schema names; what the variants say is truer."""
    sdk = things("""
        Item:
          oneOf: [{$ref: '#/components/schemas/CatItem'}, {$ref: '#/components/schemas/DogItem'}]
          discriminator: {propertyName: kind}
        CatItem:
          type: object
          required: [kind]
          properties: {kind: {type: string, enum: [item.cat]}}
        DogItem:
          type: object
          required: [kind]
          properties: {kind: {const: item.dog}}
        """)
    assert dict(sdk.models.Item.table) == {"item.cat": "CatItem", "item.dog": "DogItem"}
    found = decoded(sdk, server, [{"kind": "item.dog"}, {"kind": "CatItem"}])
    assert kinds(found) == ["DogItem", "UnknownVariant"]


def test_schema_names_are_the_last_resort(things: Any, server: Server) -> None:
    sdk = things("""
        Item:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: petType}
        Cat:
          type: object
          required: [petType]
          properties: {petType: {type: string}}
        Dog:
          type: object
          required: [petType]
          properties: {petType: {type: string}}
        """)
    assert kinds(decoded(sdk, server, [{"petType": "Dog"}, {"petType": "Cat"}])) == ["Dog", "Cat"]
    assert wire(sdk.models.Cat()) == {"petType": "Cat"}


def test_a_tag_that_the_base_declares(things: Any, server: Server) -> None:
    sdk = things("""
        Item:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator:
            propertyName: kind
            mapping: {cat: Cat, dog: Dog}
        Pet:
          type: object
          required: [kind, name]
          properties: {kind: {type: string}, name: {type: string}}
        Cat:
          allOf:
            - $ref: '#/components/schemas/Pet'
            - {type: object, properties: {lives: {type: integer}}}
        Dog:
          allOf:
            - $ref: '#/components/schemas/Pet'
            - {type: object, properties: {tricks: {type: integer}}}
        """)
    items = [{"kind": "cat", "name": "Mia", "lives": 9}, {"kind": "dog", "name": "Rex"}]
    assert kinds(decoded(sdk, server, items)) == ["Cat", "Dog"]
    assert wire(sdk.models.Cat(name="Mia", lives=9)) == items[0]


def test_a_tag_that_no_variant_declares(things: Any, server: Server) -> None:
    sdk = things("""
        Item:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator:
            propertyName: kind
            mapping: {cat: Cat, kitten: Cat, dog: Dog}
        Cat: {type: object, properties: {lives: {type: integer}}}
        Dog: {type: object, properties: {tricks: {type: integer}}}
        """)
    assert kinds(decoded(sdk, server, [{"kind": "dog", "lives": 1}, {"lives": 1}])) == [
        "Dog",
        "UnknownVariant",
    ]
    assert wire(sdk.models.Dog()) == {"kind": "dog"}
    assert '    kind: Literal["cat", "kitten"]\n' in sdk.text("models/_items.py")


def test_tags_of_two_unions_that_no_variant_declares(things: Any, server: Server) -> None:
    sdk = things("""
        Item:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: kind, mapping: {cat: Cat, dog: Dog}}
        Other:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: type, mapping: {c: Cat, d: Dog}}
        Cat: {type: object, properties: {lives: {type: integer}}}
        Dog: {type: object, properties: {friend: {$ref: '#/components/schemas/Other'}}}
        """)
    items = [{"kind": "dog", "friend": {"type": "c", "lives": 9}}, {"kind": "cat"}]
    found = decoded(sdk, server, items)
    assert kinds([*found, found[0].friend]) == ["Dog", "Cat", "Cat"]
    assert [issue for item in found for issue in item.model_issues()] == []
    assert wire(sdk.models.Cat(lives=9)) == {"lives": 9}
    assert wire(sdk.models.Cat(kind="cat")) == {"kind": "cat"}


def test_a_union_inside_a_union(things: Any, server: Server) -> None:
    sdk = things("""
        Item:
          oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Car'}]
        Pet:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: type}
        Cat: {type: object, required: [type], properties: {type: {const: cat}}}
        Dog: {type: object, required: [type], properties: {type: {const: dog}}}
        Car: {type: object, required: [type], properties: {type: {const: car}}}
        """)
    items = [{"type": "dog"}, {"type": "car"}, {"type": "cat", "x": 1}, {"type": "boat"}]
    assert kinds(decoded(sdk, server, items)) == ["Dog", "Car", "Cat", "UnknownVariant"]
    assert sdk.models.Item.tag == "type"


def test_tags_that_are_no_texts(things: Any, server: Server) -> None:
    """1, true and "1" are three tag values."""
    sdk = things("""
        Item:
          oneOf:
            - $ref: '#/components/schemas/One'
            - $ref: '#/components/schemas/Yes'
            - $ref: '#/components/schemas/Text'
        One: {type: object, required: [v], properties: {v: {const: 1}}}
        Yes: {type: object, required: [v], properties: {v: {const: true}}}
        Text: {type: object, required: [v], properties: {v: {const: '1'}}}
        """)
    items: list[Any] = [{"v": True}, {"v": 1}, {"v": "1"}, {"v": 2}, {"v": [1]}]
    unknown = ["UnknownVariant"] * 2
    assert kinds(decoded(sdk, server, items)) == ["Yes", "One", "Text", *unknown]
    assert sdk.models.Yes().v is True


def test_variants_written_in_place(things: Any, server: Server) -> None:
    sdk = things("""
        Item:
          oneOf:
            - {type: object, required: [type], properties: {type: {const: wait}, s: {type: number}}}
            - {type: object, required: [type], properties: {type: {const: stop}}}
            - {type: 'null'}
        """)
    found = decoded(sdk, server, [{"type": "wait", "s": 1.5}, {"type": "stop"}, None])
    assert (found[0].type, found[0].s, found[1].type, found[2]) == ("wait", 1.5, "stop", None)
    assert len({type(item) for item in found}) == 3
    union = sdk.models.Item
    assert (union.tag, set(union.table)) == ("type", {"wait", "stop"})


def test_a_tagged_union_beside_texts_and_lists(things: Any, server: Server) -> None:
    sdk = things("""
        Item:
          anyOf:
            - type: string
            - type: array
              items: {$ref: '#/components/schemas/Part'}
            - $ref: '#/components/schemas/Text'
            - $ref: '#/components/schemas/Image'
        Part:
          oneOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Image'}]
          discriminator: {propertyName: type}
        Text:
          type: object
          required: [type, text]
          properties: {type: {const: text}, text: {type: string}}
        Image: {type: object, required: [type], properties: {type: {const: image}}}
        """)
    text, image = {"type": "text", "text": "a"}, {"type": "image"}
    found = decoded(sdk, server, ["a", [text, image], text, image, 7, {"type": "x"}])
    assert kinds(found) == ["str", "list", "Text", "Image", "int", "UnknownVariant"]
    assert kinds(found[1]) == ["Text", "Image"]


def test_a_shared_enum_is_data_and_no_tag(things: Any, server: Server) -> None:
    """What both variants may hold tells nothing; a new value must not hide the class."""
    sdk = things("""
        Item:
          oneOf: [{$ref: '#/components/schemas/Job'}, {$ref: '#/components/schemas/Task'}]
        Job:
          type: object
          required: [status, job]
          properties: {status: {type: string, enum: [on, off]}, job: {type: string}}
        Task:
          type: object
          required: [status, task]
          properties: {status: {type: string, enum: [on, off]}, task: {type: string}}
        """)
    assert sdk.models.Item.tag is None
    items = [{"status": "on", "task": "a"}, {"status": "paused", "job": "b"}]
    assert kinds(decoded(sdk, server, items)) == ["Task", "Job"]


def test_a_model_called_like_its_client(generated: Generate, server: Server) -> None:
    """``things.Ledger`` is the client, ``things.models.Ledger`` the model."""
    text = HEAD.replace("title: Things", "title: Ledger") + textwrap.indent(
        "Item: {$ref: '#/components/schemas/Ledger'}\n"
        "Ledger: {type: object, required: [id], properties: {id: {type: string}}}\n",
        "    ",
    )
    sdk = generated(text, package="ledger_sdk")
    assert kinds(decoded(sdk, server, [{"id": "1"}])) == ["Ledger"]


def test_a_tag_that_may_be_left_out(things: Any, server: Server) -> None:
    """Without it the structure decides, among the variants whose tag is optional."""
    sdk = things("""
        Item:
          oneOf:
            - {$ref: '#/components/schemas/Message'}
            - {$ref: '#/components/schemas/Call'}
            - {$ref: '#/components/schemas/Pointer'}
          discriminator: {propertyName: type}
        Message:
          type: object
          required: [text]
          properties: {type: {const: message}, text: {type: string}}
        Call:
          type: object
          required: [type, name]
          properties: {type: {const: call}, name: {type: string}}
        Pointer:
          type: object
          required: [id]
          properties: {type: {anyOf: [{const: pointer}, {type: 'null'}]}, id: {type: string}}
        """)
    items = [{"text": "Hi"}, {"id": "7", "type": None}, {"id": "8"}, {"name": "f"}, {"type": "x"}]
    found = decoded(sdk, server, items)
    assert kinds(found) == ["Message", "Pointer", "Pointer", "UnknownVariant", "UnknownVariant"]
    assert found[0].type == "message"
    assert found[0].model_issues() == []
    assert wire(sdk.models.Item.validate({"text": "Hi"})) == {"text": "Hi"}
    assert wire(sdk.models.Message(text="Hi")) == {"text": "Hi", "type": "message"}
