"""References between schemas are identities, and everything that they name is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.openapi import Document, Schema, read
from oasmith.source import read_document
from unit.openapi.documents import read_paths, read_schemas


def _property(document: Document, name: str) -> Schema:
    (found,) = (p.schema for p in dict(document.schemas)["A"].properties if p.name == name)
    return found


def test_aliases_keep_their_name(tmp_path: Path) -> None:
    result = read_schemas(
        tmp_path,
        """
        A: {$ref: '#/components/schemas/B', description: beside, deprecated: true}
        B: {$ref: '#/components/schemas/C'}
        C: {type: string}
        """,
    )
    schema = result.schema("A")
    assert (schema.reference, schema.description, schema.deprecated) == (
        "#/components/schemas/B",
        "beside",
        True,
    )
    assert result.schema("B").reference == "#/components/schemas/C"
    assert set(result.document.nodes) == {f"#/components/schemas/{name}" for name in "ABC"}
    assert result.document.nodes["#/components/schemas/C"] is result.schema("C")


def test_spellings_of_one_reference_are_one_identity(tmp_path: Path) -> None:
    result = read_schemas(
        tmp_path,
        """
        A:
          properties:
            a: {$ref: '#/components/schemas/a~1b%20c'}
            b: {$ref: '#/components/schemas/a~1b c'}
            c: {$ref: 'api.yaml#/components/schemas/a~1b c'}
            d: {$ref: './api.yaml#/components/schemas/a%7E1b%20c'}
        a/b c: {type: string}
        """,
    )
    assert result.diagnostics == ()
    assert {p.schema.reference for p in result.schema("A").properties} == {
        "#/components/schemas/a~1b c"
    }


def test_references_into_other_places_become_nodes(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a:
          get:
            responses:
              '200': {$ref: '#/components/responses/Ok'}
        """,
        more="""
        components:
          responses:
            Alias: {$ref: '#/components/responses/Ok'}
            Ok:
              description: fine
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      deep: {type: string}
          schemas:
            A:
              properties:
                a: {$ref: '#/components/responses/Alias/content/application~1json/schema'}
                b: {$ref: '#/components/responses/Ok/content/application~1json/schema'}
                c: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'}
                d: {$ref: '#/components/schemas/A/properties/a/properties/deep'}
        """,
    )
    assert result.diagnostics == ()
    document = result.document
    inline = "#/components/responses/Ok/content/application~1json/schema"
    assert {_property(document, name).reference for name in "abc"} == {inline}
    assert _property(document, "d").reference == f"{inline}/properties/deep"
    shown = result.operation.responses[0].content[0].schema
    assert document.nodes[inline] is shown
    assert shown is not None
    assert document.nodes[f"{inline}/properties/deep"] is shown.properties[0].schema


def test_recursion_is_only_identities(tmp_path: Path) -> None:
    result = read_schemas(
        tmp_path,
        """
        A:
          properties:
            next: {$ref: '#/components/schemas/A'}
            b: {$ref: '#/components/schemas/B'}
        B: {items: {$ref: '#/components/schemas/A'}}
        """,
    )
    assert _property(result.document, "next").reference == "#/components/schemas/A"
    assert result.diagnostics == ()


def test_other_files(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "b.yaml").write_text(
        "B: {properties: {c: {$ref: '#/C'}, a: {$ref: '../api.yaml#/components/schemas/A'}}}\n"
        "C: {type: integer}\n"
    )
    (tmp_path / "whole.yaml").write_text("type: boolean\n")
    result = read_schemas(
        tmp_path,
        """
        A:
          properties:
            b: {$ref: 'more/b.yaml#/B'}
            w: {$ref: whole.yaml}
        """,
    )
    assert result.diagnostics == ()
    document = result.document
    assert _property(document, "b").reference == "more/b.yaml#/B"
    assert document.nodes[_property(document, "w").reference or ""].types == ("boolean",)
    foreign = document.nodes["more/b.yaml#/B"]
    assert [p.schema.reference for p in foreign.properties] == [
        "more/b.yaml#/C",
        "#/components/schemas/A",
    ]
    assert document.nodes["more/b.yaml#/C"].types == ("integer",)
    assert str(foreign.properties[0].schema.location) == "more/b.yaml:1:18"


def test_a_reference_to_nowhere_allows_everything(tmp_path: Path) -> None:
    result = read_schemas(
        tmp_path,
        """
        A: {properties: {a: {$ref: '#/components/schemas/Pett'}, b: {$ref: 'no.yaml#/X'}}}
        Pet: {type: string}
        B: {$ref: 5}
        C: {$ref: '#/components/schemas/D'}
        D: {$ref: '#/components/schemas/C'}
        """,
    )
    for name in "ab":
        assert _property(result.document, name).reference is None
    assert [(d.code, d.severity.value) for d in result.diagnostics] == [
        ("OAS0201", "warning"),
        ("OAS0203", "warning"),
        ("OAS0401", "warning"),
        ("OAS0202", "warning"),
        ("OAS0202", "warning"),
    ]
    first = result.diagnostics[0]
    assert first.message.endswith("every value is allowed here")
    assert "Pet" in (first.help or "")
    assert first.location is not None and first.location.line == 5


def test_a_reference_to_what_is_no_schema(tmp_path: Path) -> None:
    result = read_schemas(tmp_path, "A: {$ref: '#/info/title'}")
    assert result.document.nodes["#/info/title"].types == ()
    assert result.lines == [
        "OAS0403 2:8 title is text, not a schema; every value is allowed here",
    ]


def test_anchors_and_definitions(tmp_path: Path) -> None:
    result = read_schemas(
        tmp_path,
        """
        A:
          properties:
            a: {$ref: '#named'}
            b: {$dynamicRef: '#node'}
            c: {$ref: '#/components/schemas/A/$defs/Inner'}
          $defs:
            Inner: {$anchor: named, type: string}
        B: {$dynamicAnchor: node, type: object}
        """,
    )
    assert result.diagnostics == ()
    inner = "#/components/schemas/A/$defs/Inner"
    references = [p.schema.reference for p in result.schema("A").properties]
    assert references == [inner, "#/components/schemas/B", inner]
    assert result.document.nodes[inner].types == ("string",)


def test_identifiers(tmp_path: Path) -> None:
    result = read_schemas(
        tmp_path,
        """
        A:
          properties:
            a: {$ref: 'https://example.com/schemas/tree'}
            b: {$ref: 'https://example.com/schemas/tree#/properties/leaf'}
            c: {$ref: 'https://example.com/schemas/leaf#mark'}
        B:
          $id: https://example.com/schemas/tree
          properties:
            leaf: {type: string}
            own: {$ref: '#'}
            inner: {$ref: '#/properties/leaf'}
            sibling: {$ref: leaf}
            document: {$ref: '#/components/schemas/A'}
        C: {$id: 'https://example.com/schemas/leaf#', $anchor: mark}
        """,
    )
    assert result.diagnostics == ()
    b, c = "#/components/schemas/B", "#/components/schemas/C"
    assert [p.schema.reference for p in result.schema("A").properties] == [
        b,
        f"{b}/properties/leaf",
        c,
    ]
    assert [p.schema.reference for p in result.schema("B").properties] == [
        None,
        b,
        f"{b}/properties/leaf",
        c,
        "#/components/schemas/A",
    ]


def test_the_whole_document_is_no_schema(tmp_path: Path) -> None:
    result = read_schemas(tmp_path, "A: {properties: {child: {$ref: '#'}}}")
    assert _property(result.document, "child").reference == "#/components/schemas/A"
    assert [d.code for d in result.diagnostics] == ["OAS0408"]


def test_recursive_anchors(tmp_path: Path) -> None:
    result = read_schemas(
        tmp_path,
        """
        A: {$recursiveAnchor: true, properties: {a: {items: {$recursiveRef: '#'}}}}
        B: {properties: {b: {$recursiveRef: '#'}}}
        """,
    )
    items = _property(result.document, "a").items
    assert items is not None and items.reference == "#/components/schemas/A"
    assert result.lines == [
        "OAS0408 6:26 $recursiveRef # stands in no schema with $recursiveAnchor; it is ignored",
    ]


@pytest.mark.parametrize("version", ["2.0", "3.0.3"])
def test_what_stands_beside_a_reference_is_read_in_every_version(
    tmp_path: Path, version: str
) -> None:
    field, place = ("swagger", "definitions") if version == "2.0" else ("openapi", "components")
    inner = "A: {$ref: '#/%s/B', description: mine}\n  B: {type: string}"
    path = tmp_path / "api.yaml"
    if version == "2.0":
        body = f"{place}:\n  " + inner % place
    else:
        body = "components:\n schemas:\n  " + inner % "components/schemas"
    path.write_text(f"{field}: '{version}'\ninfo: {{title: T, version: v}}\n{body}\n")
    document, diagnostics = read(read_document(path)[0])
    schema = dict(document.schemas)["A"]
    assert schema.reference is not None and schema.reference.endswith("/B")
    assert schema.description == "mine"
    assert diagnostics == ()


def test_keywords_beside_a_reference_are_told_where_they_do_not_count(tmp_path: Path) -> None:
    beside = "{$ref: '#/components/schemas/B', type: object, properties: {y: {type: string}}}"
    schemas = f"""\
        A: {beside}
        B: {{type: object, properties: {{x: {{$ref: '#/components/schemas/B', description: d}}}}}}
        C: {beside}
        """
    result = read_schemas(tmp_path, schemas, version="3.0.3")
    told = [str(found.location) for found in result.diagnostics if found.code == "OAS0406"]
    assert len(told) == 1
    assert not [
        found for found in read_schemas(tmp_path, schemas).diagnostics if found.code == "OAS0406"
    ]


def test_properties_may_stand_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "members.yaml").write_text("x: {type: string}\ny: {$ref: '#/x'}\n")
    result = read_schemas(
        tmp_path,
        """\
        A: {type: object, required: [x], properties: {$ref: members.yaml}}
        B: {type: object, properties: {$ref: {type: string}}}
        """,
    )
    schemas = dict(result.document.schemas)
    assert [(each.name, each.required) for each in schemas["A"].properties] == [
        ("x", True),
        ("y", False),
    ]
    assert schemas["A"].properties[0].schema.identity == "members.yaml#/x"
    assert schemas["A"].properties[1].schema.reference == "members.yaml#/x"
    assert [each.name for each in schemas["B"].properties] == ["$ref"]
