"""Random edits of an OpenAPI document, such as a provider makes from one version to the next."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(slots=True)
class Editor:
    """Changes a document in place, one random edit at a time; what it adds has names of its own.

    ``touched`` are the components and the operations (``GET /path``) that the last edit was
    about; those that only stand elsewhere now are not among them.
    """

    document: Json
    chance: random.Random
    count: int = 0
    touched: set[str] = field(default_factory=set[str])

    def edit(self) -> str:
        """Make one edit; say what it was."""
        self.touched = set()
        while True:
            action = self.chance.choice(ACTIONS)
            done = action(self)
            if done is not None:
                return done

    @property
    def schemas(self) -> Json:
        """The components."""
        schemas: Json = self.document["components"]["schemas"]
        return schemas

    @property
    def tags(self) -> list[Json]:
        """The declared tags."""
        tags: list[Json] = self.document.setdefault("tags", [])
        return tags

    @property
    def webhooks(self) -> Json:
        """The webhooks."""
        webhooks: Json = self.document.setdefault("webhooks", {})
        return webhooks

    def fresh(self, stem: str) -> str:
        """A name that nothing has."""
        self.count += 1
        return f"{stem}{self.count}"

    def schema_with(self, key: str) -> str | None:
        """A component that has a member."""
        found = [name for name, schema in self.schemas.items() if schema.get(key)]
        return self.chance.choice(found) if found else None

    def operations(self) -> list[tuple[str, str]]:
        """Path and method of every operation."""
        return [
            (path, method)
            for path, item in self.document["paths"].items()
            for method in METHODS
            if method in item
        ]

    def operation(self) -> Json:
        """A random operation."""
        path, method = self.chance.choice(self.operations())
        self.touched.add(f"{method.upper()} {path}")
        found: Json = self.document["paths"][path][method]
        return found

    def reference(self) -> Json:
        """A reference to some component."""
        return {"$ref": f"#/components/schemas/{self.chance.choice(list(self.schemas))}"}

    def inserted(self, mapping: Json, key: str, value: object) -> None:
        """Put a member at a random place of a mapping."""
        items = list(mapping.items())
        items.insert(self.chance.randint(0, len(items)), (key, value))
        mapping.clear()
        mapping.update(items)

    def shuffled(self, mapping: Json) -> None:
        """Change the order of a mapping."""
        items = list(mapping.items())
        self.chance.shuffle(items)
        mapping.clear()
        mapping.update(items)


def add_schema(editor: Editor) -> str:
    """Add a component; its name may be that of an inline type, or another one's in other style."""
    stems = ["NewThing", "newThing", "new_thing", "ChatCompletionNews", "Batch", "batch_status"]
    name = editor.fresh(editor.chance.choice(stems))
    value = {
        "type": "object",
        "properties": {
            "id": {"type": "string"},
            "newField": {"type": "integer"},
            "other": editor.reference(),
            "detail": {"type": "object", "properties": {"code": {"type": "string"}}},
        },
        "required": ["id"],
    }
    editor.inserted(editor.schemas, name, value)
    editor.touched.add(name)
    return f"add schema {name}"


def remove_schema(editor: Editor) -> str | None:
    """Remove a component that nothing refers to."""
    text = repr(editor.document)
    unused = [name for name in editor.schemas if f"#/components/schemas/{name}'" not in text]
    if not unused:
        return None
    name = editor.chance.choice(unused)
    del editor.schemas[name]
    editor.touched.add(name)
    return f"remove schema {name}"


def reorder_schemas(editor: Editor) -> str:
    """Change the order of the components."""
    editor.shuffled(editor.schemas)
    return "reorder schemas"


def add_field(editor: Editor) -> str | None:
    """Add a member; its attribute may be one that another member has."""
    name = editor.schema_with("properties")
    if name is None:
        return None
    properties = editor.schemas[name]["properties"]
    near = editor.chance.choice(list(properties))
    wire = editor.chance.choice([editor.fresh("added"), near.upper(), near.replace("_", "-")])
    if wire in properties:
        wire = editor.fresh("added")
    editor.inserted(properties, wire, {"type": "string"})
    editor.touched.add(name)
    return f"add field {name}.{wire}"


def remove_field(editor: Editor) -> str | None:
    """Remove a member that is not required."""
    name = editor.schema_with("properties")
    if name is None:
        return None
    schema = editor.schemas[name]
    free = [wire for wire in schema["properties"] if wire not in schema.get("required", ())]
    if len(free) < 2:
        return None
    wire = editor.chance.choice(free)
    del schema["properties"][wire]
    editor.touched.add(name)
    return f"remove field {name}.{wire}"


def reorder_fields(editor: Editor) -> str | None:
    """Change the order of a component's members."""
    name = editor.schema_with("properties")
    if name is None:
        return None
    editor.shuffled(editor.schemas[name]["properties"])
    editor.touched.add(name)
    return f"reorder fields of {name}"


def _union(editor: Editor) -> tuple[str, list[Any]] | None:
    found = [
        (name, schema[keyword])
        for name, schema in editor.schemas.items()
        for keyword in ("oneOf", "anyOf")
        if keyword in schema and "discriminator" not in schema
    ]
    if not found:
        return None
    name, members = editor.chance.choice(found)
    editor.touched.add(name)
    return name, members


def add_variant(editor: Editor) -> str | None:
    """Add an inline variant to a union."""
    found = _union(editor)
    if found is None:
        return None
    name, members = found
    wire = editor.fresh("variant_field")
    variant = {"type": "object", "properties": {wire: {"type": "string"}}, "required": [wire]}
    members.insert(editor.chance.randint(0, len(members)), variant)
    return f"add variant to {name}"


def remove_variant(editor: Editor) -> str | None:
    """Remove a variant from a union of three or more."""
    found = _union(editor)
    if found is None or len(found[1]) < 3:
        return None
    name, members = found
    members.pop(editor.chance.randrange(len(members)))
    return f"remove variant of {name}"


def reorder_variants(editor: Editor) -> str | None:
    """Change the order of a union's variants."""
    found = _union(editor)
    if found is None:
        return None
    editor.chance.shuffle(found[1])
    return f"reorder variants of {found[0]}"


def add_inline(editor: Editor) -> str | None:
    """Add a member that is an object, a list of objects, or a union of objects."""
    name = editor.schema_with("properties")
    if name is None:
        return None
    inner: Json = {"type": "object", "properties": {"depth": {"type": "integer"}}}
    other: Json = {"type": "object", "properties": {"width": {"type": "integer"}}}
    kinds: list[Json] = [inner, {"type": "array", "items": inner}, {"anyOf": [inner, other]}]
    wire = editor.fresh("inline")
    editor.inserted(editor.schemas[name]["properties"], wire, editor.chance.choice(kinds))
    editor.touched.add(name)
    return f"add inline {name}.{wire}"


def add_operation(editor: Editor) -> str:
    """Add an operation to a tag that there is, with a shared and an inline type."""
    path, method = editor.chance.choice(editor.operations())
    tags = editor.document["paths"][path][method].get("tags", [])
    new = f"{path}/{editor.fresh('more')}"
    verb = editor.chance.choice(["create", "list", "delete", "retrieve", "cancel"])
    operation: Json = {
        "operationId": editor.fresh(f"{verb}More"),
        "tags": list(tags),
        "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer"}}],
        "responses": {
            "200": {
                "description": "Done.",
                "content": {"application/json": {"schema": {"type": "object", "properties": {
                    "data": editor.reference(), "found": {"type": "boolean"},
                }}}},
            }
        },
    }  # fmt: skip
    for name in [part[1:-1] for part in path.split("/") if part.startswith("{")]:
        place = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        operation["parameters"].append(place)
    editor.inserted(editor.document["paths"], new, {"get": operation})
    editor.touched.add(f"GET {new}")
    return f"add operation GET {new}"


def remove_operation(editor: Editor) -> str | None:
    """Remove an operation."""
    if len(editor.operations()) < 5:
        return None
    path, method = editor.chance.choice(editor.operations())
    item = editor.document["paths"][path]
    del item[method]
    if not any(other in item for other in METHODS):
        del editor.document["paths"][path]
    editor.touched.add(f"{method.upper()} {path}")
    return f"remove operation {method.upper()} {path}"


def reorder_operations(editor: Editor) -> str:
    """Change the order of the paths."""
    editor.shuffled(editor.document["paths"])
    return "reorder operations"


def add_parameter(editor: Editor) -> str:
    """Add a parameter; its argument may be one that the body has."""
    operation = editor.operation()
    name = editor.chance.choice([editor.fresh("extra"), editor.fresh("X-Trace-"), "model", "file"])
    listed = operation.setdefault("parameters", [])
    if any(other.get("name") == name for other in listed):
        name = editor.fresh("extra")
    place = editor.chance.choice(["query", "header"])
    parameter = {"name": name, "in": place, "schema": {"type": "string"}}
    listed.insert(editor.chance.randint(0, len(listed)), parameter)
    return f"add parameter {name}"


def reorder_parameters(editor: Editor) -> str:
    """Change the order of an operation's parameters."""
    listed = editor.operation().get("parameters", [])
    editor.chance.shuffle(listed)
    return "reorder parameters"


def remove_parameter(editor: Editor) -> str | None:
    """Remove a parameter that is in no path."""
    operation = editor.operation()
    listed = operation.get("parameters", [])
    free = [rank for rank, each in enumerate(listed) if each.get("in") in ("query", "header")]
    if not free:
        return None
    removed = listed.pop(editor.chance.choice(free))
    return f"remove parameter {removed['name']}"


def add_tag(editor: Editor) -> str:
    """Declare a tag, and give it an operation; its resource may be called like another one's."""
    near = editor.chance.choice([tag["name"] for tag in editor.tags] or ["Chat"])
    name = editor.chance.choice([editor.fresh("Tag"), near.upper(), f"{near} {editor.fresh('v')}"])
    editor.tags.insert(editor.chance.randint(0, len(editor.tags)), {"name": name})
    said = add_operation(editor)
    path = said.rpartition(" ")[2]
    editor.document["paths"][path]["get"]["tags"] = [name]
    return f"add tag {name}, and {said}"


def remove_tag(editor: Editor) -> str | None:
    """Remove the declaration of a tag; its operations keep the tag."""
    if len(editor.tags) < 2:
        return None
    removed = editor.tags.pop(editor.chance.randrange(len(editor.tags)))
    return f"remove the declaration of tag {removed['name']}"


def reorder_tags(editor: Editor) -> str:
    """Change the order of the declared tags."""
    editor.chance.shuffle(editor.tags)
    return "reorder tags"


def add_webhook(editor: Editor) -> str:
    """Add a webhook with an inline payload; it may be called like another one in other style."""
    stems = ["orderShipped", "order_shipped", "order.shipped", "batchDone"]
    name = editor.fresh(editor.chance.choice(stems))
    payload = {
        "type": "object",
        "properties": {
            "data": editor.reference(),
            "detail": {"type": "object", "properties": {"sort": {"type": "string"}}},
        },
    }
    content = {"application/json": {"schema": payload}}
    operation = {"requestBody": {"content": content}, "responses": {"204": {"description": "Ok."}}}
    editor.inserted(editor.webhooks, name, {"post": operation})
    editor.touched.add(f"webhook {name}")
    return f"add webhook {name}"


def remove_webhook(editor: Editor) -> str | None:
    """Remove a webhook."""
    if not editor.webhooks:
        return None
    name = editor.chance.choice(list(editor.webhooks))
    del editor.webhooks[name]
    editor.touched.add(f"webhook {name}")
    return f"remove webhook {name}"


def reorder_webhooks(editor: Editor) -> str:
    """Change the order of the webhooks."""
    editor.shuffled(editor.webhooks)
    return "reorder webhooks"


ACTIONS: tuple[Callable[[Editor], str | None], ...] = (
    add_schema,
    remove_schema,
    reorder_schemas,
    add_field,
    remove_field,
    reorder_fields,
    add_variant,
    remove_variant,
    reorder_variants,
    add_inline,
    add_operation,
    remove_operation,
    reorder_operations,
    add_parameter,
    remove_parameter,
    reorder_parameters,
    add_tag,
    remove_tag,
    reorder_tags,
    add_webhook,
    remove_webhook,
    reorder_webhooks,
)
