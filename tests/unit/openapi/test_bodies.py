"""Request bodies, responses, media types, examples, headers."""

from __future__ import annotations

from pathlib import Path

from oasmith.openapi import Encoding, Header
from unit.openapi.documents import read_paths


def test_a_body(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a:
          post:
            requestBody:
              required: true
              description: D
              content:
                Application/JSON; charset=utf-8:
                  schema: {type: object}
                  example: null
                  examples:
                    one: {value: {a: 1}}
                    two: {$ref: '#/components/examples/Two'}
                    raw: 5
                  x-y: 1
                multipart/form-data:
                  schema: null
                  encoding:
                    file: {contentType: 'image/png, image/jpeg', style: form, explode: false,
                           allowReserved: true}
                    name: {}
                text/event-stream: {itemSchema: {type: string}}
                a/b: null
        """,
        more="components: {examples: {Two: {value: 2, summary: S}}}",
    )
    body = result.operation.body
    assert body is not None
    assert (body.required, body.description) == (True, "D")
    assert body.identity == "#/paths/~1a/post/requestBody"
    assert [media.content_type for media in body.content] == [
        "Application/JSON; charset=utf-8",
        "multipart/form-data",
        "text/event-stream",
        "a/b",
    ]
    json, form, events, bare = body.content
    assert json.schema is not None and json.schema.types == ("object",)
    assert json.extensions.get("x-y") == 1
    assert [(e.name, e.value, e.summary) for e in json.examples] == [
        ("default", (None,), None),
        ("one", ({"a": 1},), None),
        ("two", (2,), "S"),
        ("raw", (5,), None),
    ]
    assert (form.schema, bare.schema) == (None, None)
    assert form.encoding == (
        Encoding("file", "image/png, image/jpeg", "form", False, True),
        Encoding("name"),
    )
    assert events.item_schema is not None and events.item_schema.types == ("string",)
    assert [d.code for d in result.diagnostics] == ["OAS0103"]


def test_bodies_without_content(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a:
          post: {requestBody: {content: {}}}
          put: {requestBody: {}}
          patch: {requestBody: null}
        """,
    )
    bodies = [operation.body for operation in result.document.operations]
    assert [body and (body.content, body.required) for body in bodies] == [
        ((), False),
        ((), False),
        None,
    ]
    assert [d.code for d in result.diagnostics] == ["OAS0104", "OAS0104"]


def test_shared_bodies_and_responses_are_one(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a:
          post:
            requestBody: {$ref: '#/components/requestBodies/B'}
            responses:
              '200': {$ref: '#/components/responses/R'}
              '4xx': {$ref: '#/components/responses/R'}
          put: {requestBody: {$ref: '#/components/requestBodies/B'}}
        """,
        more="""
        components:
          requestBodies: {B: {content: {a/b: {schema: {type: object}}}}}
          responses: {R: {description: D, content: {a/b: {schema: {type: object}}}}}
        """,
    )
    post, put = result.document.operations
    assert post.body is put.body and post.body is not None
    assert post.body.identity == "#/components/requestBodies/B"
    first, second = post.responses
    assert (first.status, second.status) == ("200", "4XX")
    assert first.identity == second.identity == "#/components/responses/R"
    assert first.content[0].schema is second.content[0].schema
    assert result.diagnostics == ()


def test_status_codes(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a:
          get:
            responses:
              200: {description: D, x-y: 1}
              default: {description: other}
              5xx: {}
              4XX: null
              '299': text
              ok: {}
              20X: {}
              x-more: {}
        """,
    )
    responses = result.operation.responses
    assert [(r.status, r.description) for r in responses] == [
        ("200", "D"),
        ("default", "other"),
        ("5XX", None),
        ("4XX", None),
        ("299", None),
    ]
    assert responses[0].extensions.get("x-y") == 1
    assert result.lines == [
        "OAS0103 11:9 the response 299 is text, not an object; what it holds is unknown",
        "OAS0114 12:9 ok is no status code; the response is left out",
        "OAS0114 13:9 20X is no status code; the response is left out",
    ]


def test_headers(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a:
          get:
            responses:
              '200':
                headers:
                  X-Rate: {description: D, required: true, schema: {type: integer}}
                  x-shared: {$ref: '#/components/headers/H'}
                  Content-Type: {schema: {type: string}}
                  Gone: {$ref: '#/components/headers/G'}
        """,
        more="components: {headers: {H: {schema: {type: string}}}}",
    )
    rate, shared = result.operation.responses[0].headers
    assert rate == Header("X-Rate", rate.schema, "D", True)
    assert rate.schema is not None and rate.schema.types == ("integer",)
    assert shared.schema is not None
    assert shared.schema.identity == "#/components/headers/H/schema"
    assert [d.code for d in result.diagnostics] == ["OAS0201"]
