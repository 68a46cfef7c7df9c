"""Documents out of nothing but chance: every keyword at every place, and names that collide."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any, TypeAlias

Json: TypeAlias = "dict[str, Any]"

NAMES = (
    *(
        "a",
        "A",
        "a_",
        "a-b",
        "a b",
        "aB",
        "AB",
        "a.b",
        "1",
        "1a",
        "",
        " ",
        "_",
        "__",
        "-",
        "é",
        "ß",
    ),
    *(
        "list",
        "dict",
        "str",
        "int",
        "self",
        "cls",
        "None",
        "class",
        "type",
        "id",
        "models",
        "types",
    ),
    *("errors", "timeout", "body", "data", "options", "model", "Model", "ApiModel", "Any", "OMIT"),
    *("client", "Client", "AsyncClient", "raw", "close", "json", "model_fields_set", "__init__"),
    *(
        "con",
        "AUX",
        "nul.json",
        "CON",
        "index",
        "Index",
        "README",
        "x" * 300,
        "日本",
        "İ",
        "ﬁ",
        "\U0001d431",
    ),
    *("{", "}", "'", '"', "\\", "`", "|", "#", "%s", "{{x}}", "*/", "<b>", "\n", "\u202e", "\x00"),
)
TEXTS = (
    *("", "A text.", "Two.\n\nParagraphs.", "```py\nx\n```", "| a | b |\n|---|---|\n| c | d |"),
    *(
        "* a\n  * b",
        "<p>x</p>",
        "`",
        '"""',
        "\\",
        "x" * 200,
        "e.g. this. And that",
        "[a](b)",
        "# H",
    ),
    *(
        "\u2028",
        "\ud800",
        "\x07",
        "trailing \\",
        "日本語" * 40,
        "http://x/" + "y" * 120,
        "    code",
    ),
)
FORMATS = (
    *("date", "date-time", "time", "duration", "uuid", "byte", "binary", "int32", "int64", "float"),
    *("double", "decimal", "email", "uri", "ipv4", "password", "base64url", "regex", "", "x y"),
)
MEDIA = (
    *("application/json", "application/vnd.a+json", "text/plain", "text/event-stream", "*/*", ""),
    *(
        "application/x-ndjson",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "image/*",
    ),
    *(
        "application/xml",
        "application/octet-stream",
        "text/csv",
        "multipart/mixed",
        "a;b=c",
        "json",
    ),
)
CONSTANTS = (None, True, False, 0, -1, 1.5, 10**30, "", "a", "A", "a b", [], {}, [1], {"a": 1})
TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")
STYLES = ("form", "simple", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject", "x")


class Grammar:
    """One random document."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._schemas = self._some(NAMES, 5)

    def document(self) -> Json:
        """A document of version 3.1 or 3.2, of which a reader can make something at most places."""
        components: Json = {"schemas": {name: self._schema(3) for name in self._schemas}}
        components["securitySchemes"] = {
            name: {"type": "http", "scheme": self._pick(("basic", "bearer", "x"))}
            for name in self._some(NAMES, 2)
        }
        return {
            "openapi": self._pick(("3.1.0", "3.0.3", "3.2.0")),
            "info": {"title": self._pick((*NAMES, *TEXTS)), "version": self._pick(NAMES)},
            "tags": [{"name": name, "description": self._text()} for name in self._some(NAMES, 2)],
            "servers": [{"url": self._pick(("/", "https://a.example/v1", *NAMES))}],
            "paths": {self._path(): self._item() for _ in range(self._chance.randint(0, 3))},
            "webhooks": {name: self._item() for name in self._some(NAMES, 1)},
            "components": components,
        }

    def _path(self) -> str:
        parts = ("{id}", "{" + self._pick(NAMES) + "}", self._pick(NAMES), "things", "a:b")
        return "".join(f"/{part}" for part in self._some(parts, 4))

    def _item(self) -> Json:
        methods = self._some(("get", "post", "put", "delete", "query", "options"), 3)
        return {method: self._operation() for method in methods}

    def _operation(self) -> Json:
        found: Json = {"responses": {}}
        for status in self._some(("200", "201", "204", "4XX", "default", "404", "x"), 3):
            found["responses"][status] = {"description": self._text(), "content": self._content()}
        if self._often():
            found["operationId"] = self._pick(NAMES)
        if self._often():
            found["tags"] = self._some(NAMES, 2)
        if self._often():
            found["parameters"] = [self._parameter() for _ in range(self._chance.randint(1, 5))]
        if self._often():
            required = self._chance.random() < 0.5
            found["requestBody"] = {"required": required, "content": self._content()}
        if self._rarely():
            found["description"] = self._text()
        return found

    def _parameter(self) -> Json:
        found: Json = {"name": self._pick(NAMES), "schema": self._schema(1)}
        found["in"] = self._pick(("query", "path", "header", "cookie"))
        if self._often():
            found["required"] = self._chance.random() < 0.6
        if self._rarely():
            found |= {"style": self._pick(STYLES), "explode": self._chance.random() < 0.5}
        return found

    def _content(self) -> Json:
        return {
            media: {"schema": self._schema(2), "example": self._pick(CONSTANTS)}
            for media in self._some(MEDIA, 2)
        }

    def _schema(self, depth: int) -> Json | bool:
        if self._schemas and self._chance.random() < 0.25:
            return {"$ref": f"#/components/schemas/{_escaped(self._pick(self._schemas))}"}
        if self._chance.random() < 0.03:
            return self._chance.random() < 0.5
        found: Json = {}
        makers = _DEEP if depth > 0 else _FLAT
        for _ in range(self._chance.randint(1, 3)):
            found |= self._pick(makers)(self, depth - 1)
        return found

    def _typed(self, _: int) -> Json:
        if self._rarely():
            return {"type": self._some(TYPES, 3)}
        return {"type": self._pick(TYPES), "format": self._pick(FORMATS)}

    def _valued(self, _: int) -> Json:
        keyword = self._pick(("enum", "const", "default", "example", "examples"))
        listed = keyword in ("enum", "examples")
        return {keyword: self._some(CONSTANTS, 5) if listed else self._pick(CONSTANTS)}

    def _named_values(self, _: int) -> Json:
        return {"type": "string", "enum": self._some(NAMES, 6)}

    def _told(self, _: int) -> Json:
        keyword = self._pick(("title", "description", "x-speakeasy-name-override"))
        return {keyword: self._pick((*TEXTS, *NAMES))}

    def _bounded(self, _: int) -> Json:
        keywords = ("minimum", "maximum", "multipleOf", "minLength", "maxLength", "minItems")
        more = ("maxItems", "uniqueItems", "exclusiveMinimum", "readOnly", "writeOnly", "nullable")
        return {self._pick((*keywords, *more)): self._pick((*CONSTANTS, 3, 10**9, 1e-300))}

    def _object(self, depth: int) -> Json:
        names = self._some(NAMES, 5)
        found: Json = {"type": "object"}
        found["properties"] = {name: self._schema(depth) for name in names}
        if self._often():
            found["required"] = self._some((*names, "elsewhere"), 3)
        if self._rarely():
            found["additionalProperties"] = self._schema(depth)
        return found

    def _array(self, depth: int) -> Json:
        if self._rarely():
            return {"type": "array", "prefixItems": [self._schema(depth) for _ in range(2)]}
        return {"type": "array", "items": self._schema(depth)}

    def _composed(self, depth: int) -> Json:
        count = self._chance.randint(0, 4)
        keyword = self._pick(("allOf", "oneOf", "anyOf"))
        found: Json = {keyword: [self._schema(depth) for _ in range(count)]}
        if self._rarely():
            targets = self._some((*self._schemas, "missing"), 2)
            mapping = {
                self._pick(NAMES): self._pick((name, f"#/components/schemas/{name}"))
                for name in targets
            }
            found["discriminator"] = {"propertyName": self._pick(NAMES), "mapping": mapping}
        return found

    def _text(self) -> str:
        return self._pick(TEXTS)

    def _often(self) -> bool:
        return self._chance.random() < 0.6

    def _rarely(self) -> bool:
        return self._chance.random() < 0.2

    def _pick(self, values: Any) -> Any:
        return self._chance.choice(values)

    def _some(self, values: Any, most: int) -> list[Any]:
        return self._chance.sample(values, self._chance.randint(0, min(most, len(values))))


Maker: TypeAlias = Callable[[Grammar, int], Json]
_FLAT: tuple[Maker, ...] = (
    Grammar._typed,
    Grammar._typed,
    Grammar._valued,
    Grammar._named_values,
    Grammar._told,
    Grammar._bounded,
)
_DEEP: tuple[Maker, ...] = (
    *_FLAT,
    Grammar._object,
    Grammar._object,
    Grammar._array,
    Grammar._composed,
    Grammar._composed,
)


def grown(chance: random.Random) -> Json:
    """A random document."""
    return Grammar(chance).document()


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
