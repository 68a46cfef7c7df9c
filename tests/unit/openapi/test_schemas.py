"""The keywords of schemas in the normal form."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.openapi import Constraints, Schema
from unit.openapi.documents import read_schemas


def _only(folder: Path, text: str, version: str = "3.1.0") -> Schema:
    result = read_schemas(folder, f"A: {text}", version=version)
    assert result.diagnostics == ()
    return result.schema("A")


def test_plain_keywords(tmp_path: Path) -> None:
    schema = _only(
        tmp_path,
        "{type: string, format: date, title: T, description: D, deprecated: true, readOnly: true,"
        " writeOnly: false, default: null, x-a: 1, x-b: {c: 2}, contentEncoding: base64,"
        " contentMediaType: image/png, examples: [a, null]}",
    )
    assert schema.identity == "#/components/schemas/A"
    assert (schema.types, schema.format) == (("string",), "date")
    assert (schema.title, schema.description) == ("T", "D")
    assert (schema.deprecated, schema.read_only, schema.write_only) == (True, True, False)
    assert schema.default == (None,)
    assert schema.extensions.members == (("x-a", 1), ("x-b", {"c": 2}))
    assert (schema.content_encoding, schema.content_media_type) == ("base64", "image/png")
    assert schema.examples == ("a", None)
    assert str(schema.location) == "api.yaml:5:5"


def test_bounds(tmp_path: Path) -> None:
    schema = _only(
        tmp_path,
        "{minimum: 1, maximum: 2.5, exclusiveMinimum: 0, multipleOf: 3, minLength: 4, maxLength: 5,"
        " pattern: '^a', minItems: 6, maxItems: 7.0, uniqueItems: true, minProperties: 8,"
        " maxProperties: 9}",
    )
    assert schema.constraints == Constraints(
        minimum=1,
        maximum=2.5,
        exclusive_minimum=0,
        multiple_of=3,
        min_length=4,
        max_length=5,
        pattern="^a",
        min_items=6,
        max_items=7,
        unique_items=True,
        min_properties=8,
        max_properties=9,
    )
    assert _only(tmp_path, "{type: string}").constraints is None


def test_exclusive_bounds_of_3_0(tmp_path: Path) -> None:
    text = "{minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false}"
    schema = _only(tmp_path, text, "3.0.3")
    assert schema.constraints == Constraints(exclusive_minimum=1, maximum=9)


def test_objects(tmp_path: Path) -> None:
    result = read_schemas(
        tmp_path,
        """
        A:
          type: object
          required: [b, zz, b]
          properties:
            a: {type: string}
            b: {type: integer}
            x-c: true
          additionalProperties: {type: number}
          patternProperties: {'^x': {type: boolean}}
        """,
    )
    schema = result.schema("A")
    assert [(p.name, p.schema.types, p.required) for p in schema.properties] == [
        ("a", ("string",), False),
        ("b", ("integer",), True),
        ("x-c", (), False),
    ]
    assert schema.required == ("b", "zz")
    assert isinstance(schema.additional, Schema) and schema.additional.types == ("number",)
    ((pattern, value),) = schema.pattern_properties
    assert (pattern, value.types) == ("^x", ("boolean",))
    assert schema.properties[1].schema.identity == "#/components/schemas/A/properties/b"
    assert result.diagnostics == ()


@pytest.mark.parametrize(
    ("written", "read"), [("true", True), ("false", False), ("{}", True), ("null", None)]
)
@pytest.mark.parametrize("keyword", ["additionalProperties", "unevaluatedProperties"])
def test_additional_properties(
    tmp_path: Path, keyword: str, written: str, read: bool | None
) -> None:
    assert _only(tmp_path, f"{{{keyword}: {written}}}").additional is read


def test_unevaluated_properties_give_way(tmp_path: Path) -> None:
    for text in (
        "{unevaluatedProperties: false, additionalProperties: true}",
        "{additionalProperties: true, unevaluatedProperties: false}",
    ):
        assert _only(tmp_path, text).additional is True


def test_arrays_and_tuples(tmp_path: Path) -> None:
    schema = _only(tmp_path, "{type: array, prefixItems: [{type: string}, true], items: false}")
    assert [item.types for item in schema.prefix_items] == [("string",), ()]
    assert schema.items is not None and schema.items.enum == ()
    old = _only(
        tmp_path, "{type: array, items: [{type: string}], additionalItems: {type: integer}}"
    )
    assert [item.types for item in old.prefix_items] == [("string",)]
    assert old.items is not None and old.items.types == ("integer",)
    assert _only(tmp_path, "{type: array}").items is None


def test_combinations(tmp_path: Path) -> None:
    schema = _only(
        tmp_path,
        "{allOf: [{type: object}], anyOf: [{type: string}, true], oneOf: [{type: 'null'}]}",
    )
    assert [each.types for each in schema.all_of] == [("object",)]
    assert [each.types for each in schema.any_of] == [("string",), ()]
    assert [each.types for each in schema.one_of] == [("null",)]
    assert schema.any_of[1].identity == "#/components/schemas/A/anyOf/1"


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("{type: string, nullable: true}", ("string", "null")),
        ("{type: string, nullable: false}", ("string",)),
        ("{nullable: true, properties: {a: {}}}", ("object", "null")),
        ("{nullable: true, items: {}}", ("array", "null")),
        ("{nullable: true}", ()),
        ("{type: string, enum: [a, null], nullable: true}", ("string", "null")),
    ],
)
def test_nullable_joins_the_types(
    tmp_path: Path, version: str, text: str, types: tuple[str, ...]
) -> None:
    result = read_schemas(tmp_path, f"A: {text}", version=version)
    assert result.schema("A").types == types
    codes = [diagnostic.code for diagnostic in result.diagnostics]
    assert codes == ([] if version == "3.0.3" else ["OAS0406"])


def test_nullable_beside_a_reference_becomes_an_alternative(tmp_path: Path) -> None:
    result = read_schemas(
        tmp_path,
        """
        A:
          description: maybe B
          nullable: true
          $ref: '#/components/schemas/B'
        B: {type: string}
        """,
        version="3.0.3",
    )
    schema = result.schema("A")
    value, null = schema.any_of
    assert (schema.reference, schema.description) == (None, "maybe B")
    assert (value.reference, value.identity) == (
        "#/components/schemas/B",
        "#/components/schemas/A/$ref",
    )
    assert (null.types, null.identity) == (("null",), "#/components/schemas/A/nullable")
    assert (str(value.location), str(null.location)) == ("api.yaml:8:7", "api.yaml:7:7")


def test_nullable_beside_all_of_becomes_an_alternative(tmp_path: Path) -> None:
    text = "{nullable: true, default: null, allOf: [{properties: {a: {}}}], properties: {b: {}}}"
    schema = _only(tmp_path, text, "3.0.3")
    value, null = schema.any_of
    assert (len(value.all_of), len(value.properties)) == (1, 1)
    assert null.types == ("null",)
    assert (schema.all_of, schema.properties, schema.default) == ((), (), (None,))


def test_nullable_unions_get_one_more_alternative_once(tmp_path: Path) -> None:
    one = _only(tmp_path, "{nullable: true, oneOf: [{type: string}, {type: integer}]}", "3.0.3")
    assert [each.types for each in one.one_of] == [("string",), ("integer",), ("null",)]
    text = "{nullable: true, anyOf: [{type: string, nullable: true}, {type: integer}]}"
    assert len(_only(tmp_path, text, "3.0.3").any_of) == 2


@pytest.mark.parametrize(
    ("text", "types", "enum"),
    [
        ("{type: string, enum: [a, b]}", ("string",), ("a", "b")),
        ("{enum: [a, 1]}", (), ("a", 1)),
        ("{enum: [a, 1, null]}", ("string", "integer", "null"), ("a", 1)),
        ("{type: string, enum: [a, null]}", ("string", "null"), ("a",)),
        ("{enum: [null]}", ("null",), None),
        ("{type: [string, 'null'], enum: [null]}", ("null",), None),
        ("{enum: [1, 1.5, true, {a: 1}, [2]]}", (), (1, 1.5, True, {"a": 1}, [2])),
        ("{type: integer, enum: [0, 1]}", ("integer",), (0, 1)),
    ],
)
def test_enums(
    tmp_path: Path, text: str, types: tuple[str, ...], enum: tuple[object, ...] | None
) -> None:
    schema = _only(tmp_path, text)
    assert (schema.types, schema.enum) == (types, enum)


def test_many_repeated_values_are_one_finding(tmp_path: Path) -> None:
    result = read_schemas(tmp_path, "A: {enum: [a, b, a, c, b, a, c, d, d, e, e]}")
    assert result.lines == [
        "OAS0407 5:22 the values 'a', 'b', 'c' and 2 more stand more than once in the enum; once"
        " counts"
    ]


def test_values_that_do_not_fit_their_enum(tmp_path: Path) -> None:
    result = read_schemas(
        tmp_path,
        """
        A: {type: string, enum: [a, 1, true, a]}
        B: {type: integer, enum: ['1', x]}
        C: {enum: []}
        D: {enum: a}
        E: {enum: {a: 1}}
        """,
    )
    assert [result.schema(name).enum for name in "ABCDE"] == [
        ("a", "1", "true"),
        (1, "x"),
        None,
        ("a",),
        None,
    ]
    assert result.lines == [
        "OAS0407 5:42 the value 'a' stands more than once in the enum; once counts",
        "OAS0407 5:33 the value 1 of the enum is a number; it is read as '1', and 1 more in the"
        " same way",
        "OAS0407 6:31 the value '1' of the enum is text; it is read as 1",
        "OAS0407 7:9 the enum has no values; it is ignored",
        "OAS0401 8:9 enum is text, not a list; it is read as a list of one",
        "OAS0401 9:9 enum is an object, not a list; it is ignored",
    ]


def test_one_and_true_are_different_values(tmp_path: Path) -> None:
    schema = _only(tmp_path, "{enum: [1, true, 1.0, 0, false]}")
    assert list(map(repr, schema.enum or ())) == ["1", "True", "1.0", "0", "False"]


def test_constants(tmp_path: Path) -> None:
    assert _only(tmp_path, "{const: null}").constant == (None,)
    assert _only(tmp_path, "{const: a}").constant == ("a",)
    assert _only(tmp_path, "{enum: [a], x-stainless-const: true}").constant == ("a",)
    assert _only(tmp_path, "{x-stainless-const: true, default: d}").constant == ("d",)
    assert _only(tmp_path, "{enum: [a, b], x-stainless-const: true}").constant is None
    assert _only(tmp_path, "{enum: [a], x-stainless-const: false}").constant is None


def test_types(tmp_path: Path) -> None:
    result = read_schemas(
        tmp_path,
        """
        A: {type: [string, 'null', string]}
        B: {type: String}
        C: {type: int}
        D: {type: datetime}
        E: {type: any}
        F: {type: Wombat}
        G: {type: null}
        H: {type: 5}
        I: {type: file}
        J: {type: [integer, 3, null]}
        """,
    )
    types = {name: schema.types for name, schema in result.document.schemas}
    assert types == {
        "A": ("string", "null"),
        "B": ("string",),
        "C": ("integer",),
        "D": ("string",),
        "E": (),
        "F": (),
        "G": ("null",),
        "H": (),
        "I": ("string",),
        "J": ("integer", "null"),
    }
    assert (result.schema("D").format, result.schema("I").format) == ("datetime", "binary")
    assert result.lines == [
        "OAS0402 6:9 String is no type; it is read as string",
        "OAS0402 7:9 int is no type; it is read as integer",
        "OAS0402 8:9 datetime is no type; it is read as a string of format datetime",
        "OAS0402 9:9 any is no type; it is read as any type",
        "OAS0402 10:9 Wombat is no type; it is ignored",
        "OAS0401 11:9 type is null, not text; it is read as the type null",
        "OAS0401 12:9 type is a number, not text; it is ignored",
        "OAS0402 13:9 file is no type; it is read as a string of format binary",
        "OAS0401 14:9 type is a list, not a list of texts; one entry is ignored",
    ]


def test_boolean_schemas(tmp_path: Path) -> None:
    result = read_schemas(tmp_path, "A: true\nB: false\nC: {properties: {a: false}}")
    assert result.schema("A") == Schema("#/components/schemas/A", result.schema("A").origin)
    assert result.schema("B").enum == ()
    assert result.schema("C").properties[0].schema.enum == ()
    assert result.lines == ["OAS0404 7:22 no value is allowed for a"]


def test_what_is_no_schema_allows_everything(tmp_path: Path) -> None:
    result = read_schemas(tmp_path, "A: text\nB: {properties: {a: 5, b: null}, items: 7}")
    assert result.schema("A").types == ()
    assert result.lines == [
        "OAS0403 5:5 A is text, not a schema; every value is allowed here",
        "OAS0403 6:22 a is a number, not a schema; every value is allowed here",
        "OAS0403 6:28 b is null, not a schema; every value is allowed here",
        "OAS0401 6:38 items is a number, not a schema; it is ignored",
    ]


def test_keywords_of_wrong_types(tmp_path: Path) -> None:
    result = read_schemas(
        tmp_path,
        """
        A:
          description: 5
          title: [a]
          deprecated: 'true'
          readOnly: 3
          minimum: '1'
          maximum: x
          minLength: -1
          maxLength: 1.5
          properties: [a]
          required: a
          allOf: {type: object}
          oneOf: 3
          additionalProperties: x
          uniqueItems: 1
          pattern: 4
          discriminator: 3
          patternProperties: 1
          examples: {one: {value: 1}, two: 2}
          nullable: x
        """,
    )
    schema = result.schema("A")
    assert (schema.description, schema.title, schema.deprecated) == ("5", None, True)
    assert schema.constraints == Constraints(minimum=1)
    assert (schema.required, len(schema.all_of), schema.one_of) == (("a",), 1, ())
    assert schema.examples == (1, 2)
    assert [line.partition(" ")[2] for line in result.lines] == [
        "6:7 description is a number; it is read as the text 5",
        "7:7 title is a list, not text; it is ignored",
        "8:7 deprecated is text, not a boolean; it is read as true",
        "9:7 readOnly is a number, not a boolean; it is ignored",
        "10:7 minimum is text, not a number; it is read as 1",
        "11:7 maximum is text, not a number; it is ignored",
        "12:7 minLength is -1, not a count; it is ignored",
        "13:7 maxLength is 1.5, not a count; it is ignored",
        "14:7 properties is a list, not an object; it is ignored",
        "15:7 required is text, not a list; it is read as a list of one",
        "16:7 allOf is an object, not a list; it is read as a list of one",
        "17:7 oneOf is a number, not a list; it is ignored",
        "18:7 additionalProperties is text, not a schema; it is ignored",
        "19:7 uniqueItems is a number, not a boolean; it is ignored",
        "20:7 pattern is a number, not text; it is ignored",
        "21:7 discriminator is a number, not an object; it is ignored",
        "22:7 patternProperties is a number, not an object; it is ignored",
        "23:7 examples is an object, not a list; its members are used",
        "24:7 nullable belongs to OpenAPI 3.0; it is read all the same, here and elsewhere",
        "24:7 nullable is text, not a boolean; it is ignored",
    ]


def test_required_on_a_property_counts_for_its_object(tmp_path: Path) -> None:
    text = "A: {properties: {a: {type: string, required: true}, b: {required: false}}}"
    result = read_schemas(tmp_path, text)
    schema = result.schema("A")
    assert [(p.name, p.required) for p in schema.properties] == [("a", True), ("b", False)]
    assert schema.required == ("a",)
    assert result.lines == [
        "OAS0401 5:40 required is a boolean, not a list; the property counts as required",
    ]


def test_null_keywords_are_absent_ones(tmp_path: Path) -> None:
    words = (
        "title description format enum properties required items allOf minimum pattern readOnly"
        " additionalProperties discriminator nullable uniqueItems maxLength"
    ).split()
    text = ", ".join(f"{word}: null" for word in words)
    schema = _only(tmp_path, f"{{{text}}}", "3.0.3")
    assert schema == Schema("#/components/schemas/A", schema.origin)


def test_newer_keywords_in_3_0_are_read_and_noted_once(tmp_path: Path) -> None:
    text = "A: {const: a}\nB: {const: b}\nC: {type: [string, 'null']}\nD: {exclusiveMinimum: 3}"
    result = read_schemas(tmp_path, text, version="3.0.3")
    assert result.schema("B").constant == ("b",)
    assert result.schema("C").types == ("string", "null")
    assert result.schema("D").constraints == Constraints(exclusive_minimum=3)
    tail = "it is read all the same, here and elsewhere"
    assert result.lines == [
        f"OAS0406 5:9 const belongs to OpenAPI 3.1; {tail}",
        f"OAS0406 7:9 type belongs to OpenAPI 3.1 where it is a list; {tail}",
        f"OAS0406 8:9 exclusiveMinimum belongs to OpenAPI 3.1 where it is a number; {tail}",
    ]


def test_example_is_an_example(tmp_path: Path) -> None:
    assert _only(tmp_path, "{example: null}", "3.0.3").examples == (None,)
    assert _only(tmp_path, "{examples: [1, 2], example: 3}").examples == (1, 2)


def test_discriminators(tmp_path: Path) -> None:
    result = read_schemas(
        tmp_path,
        """
        A:
          oneOf: [{$ref: '#/components/schemas/B'}]
          discriminator:
            propertyName: kind
            mapping:
              b: '#/components/schemas/B'
              c: C
              d: Nowhere
              e: 5
        B: {type: object}
        C: {type: object}
        D: {discriminator: {mapping: {b: B}}}
        E: {discriminator: kind}
        """,
    )
    found = result.schema("A").discriminator
    assert found is not None and found.property_name == "kind"
    assert found.mapping == (("b", "#/components/schemas/B"), ("c", "#/components/schemas/C"))
    assert str(found.location) == "api.yaml:7:7"
    assert result.schema("D").discriminator is None
    last = result.schema("E").discriminator
    assert last is not None and (last.property_name, last.mapping) == ("kind", ())
    assert [line.partition(";")[0] for line in result.lines] == [
        "OAS0405 12:11 the mapping leads to Nowhere, which is no schema",
        "OAS0405 13:11 the mapping leads to a number, not to a schema",
        "OAS0405 16:9 the discriminator has no propertyName",
        "OAS0406 17:9 discriminator is text, as in 2.0",
    ]


def test_schemas_that_nest_as_deep_as_files_may(tmp_path: Path) -> None:
    depth = 190
    text = "A: " + "{items: " * depth + "{type: string}" + "}" * depth
    schema: Schema | None = read_schemas(tmp_path, text).schema("A")
    for _ in range(depth):
        assert schema is not None
        schema = schema.items
    assert schema is not None and schema.types == ("string",)
