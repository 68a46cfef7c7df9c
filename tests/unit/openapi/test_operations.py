"""Paths and operations."""

from __future__ import annotations

from pathlib import Path

from unit.openapi.documents import read_paths, read_text


def test_operations_stand_in_the_order_of_the_document(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /b:
          post: {operationId: second, summary: S, description: D, deprecated: true, x-y: 1}
          get: {}
        x-other: {get: {}}
        /a/b:
          delete: {responses: {}}
          x-more: {}
          summary: not an operation
        """,
    )
    operations = result.document.operations
    assert [(o.method, o.path) for o in operations] == [
        ("POST", "/b"),
        ("GET", "/b"),
        ("DELETE", "/a/b"),
    ]
    first = operations[0]
    assert (first.operation_id, first.summary, first.description) == ("second", "S", "D")
    assert (first.deprecated, first.extensions.get("x-y")) == (True, 1)
    assert [o.identity for o in operations] == [
        "#/paths/~1b/post",
        "#/paths/~1b/get",
        "#/paths/~1a~1b/delete",
    ]
    assert [str(o.location) for o in operations] == ["api.yaml:5:5", "api.yaml:6:5", "api.yaml:9:5"]
    assert result.diagnostics == ()


def test_parameters_of_the_path_are_merged(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a/{id}:
          parameters:
            - {name: id, in: path, schema: {type: string}}
            - {name: limit, in: query, schema: {type: string}}
            - {name: X-Trace, in: header, schema: {type: string}}
          get:
            parameters:
              - {name: limit, in: header, schema: {type: string}}
              - {name: limit, in: query, required: true, schema: {type: integer}}
              - {name: x-trace, in: header, schema: {type: integer}}
        """,
    )
    found = [(p.place, p.name, p.schema and p.schema.types) for p in result.operation.parameters]
    assert found == [
        ("path", "id", ("string",)),
        ("query", "limit", ("integer",)),
        ("header", "x-trace", ("integer",)),
        ("header", "limit", ("string",)),
    ]
    assert [p.required for p in result.operation.parameters] == [True, True, False, False]
    assert result.diagnostics == ()


def test_a_parameter_that_stands_twice(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a:
          get:
            parameters:
              - {name: a, in: query, schema: {type: string}}
              - {name: a, in: query, schema: {type: integer}}
        """,
    )
    (parameter,) = result.operation.parameters
    assert parameter.schema is not None and parameter.schema.types == ("string",)
    assert result.lines == [
        "OAS0110 8:11 the parameter a in query stands twice; the first one is used",
    ]
    (related,) = result.diagnostics[0].related
    assert str(related.location) == "api.yaml:7:11"


def test_shared_parameters_are_one(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a: {get: {parameters: [{$ref: '#/components/parameters/P'}]}}
        /b: {get: {parameters: [{$ref: '#/components/parameters/P'}]}}
        """,
        more="components: {parameters: {P: {name: p, in: query, schema: {type: string}}}}",
    )
    first, second = result.document.operations
    assert first.parameters[0] is second.parameters[0]
    assert first.parameters[0].identity == "#/components/parameters/P"


def test_placeholders_and_parameters_agree(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a/{id}/{id}/v{version}.json:
          get:
            parameters:
              - {name: version, in: path, schema: {type: integer}}
              - {name: other, in: path, schema: {type: integer}}
        """,
    )
    version, added = result.operation.parameters
    assert (version.name, version.required) == ("version", True)
    assert (added.name, added.place, added.required, added.style) == ("id", "path", True, "simple")
    assert added.schema is not None and added.schema.types == ("string",)
    assert result.lines == [
        "OAS0107 8:11 the path /a/{id}/{id}/v{version}.json has no {other}; "
        "the parameter is left out",
        "OAS0106 5:5 {id} of /a/{id}/{id}/v{version}.json is not declared; "
        "a required text parameter was added",
    ]


def test_templates_of_rfc_6570_become_plain_placeholders(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a/{;id*}/{.kind}/{+rest}{?q,r}:
          get:
            parameters:
              - {name: id, in: path, style: matrix, explode: true, schema: {type: array}}
              - {name: kind, in: path, style: label, schema: {type: string}}
              - {name: rest, in: path, schema: {type: string}}
              - {name: q, in: query, schema: {type: string}}
        """,
    )
    assert result.operation.path == "/a/{id}/{kind}/{rest}"
    assert result.diagnostics == ()


def test_two_paths_share_a_path_item(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a:
          $ref: '#/components/pathItems/Shared'
          post: {operationId: mine}
        /b: {$ref: '#/components/pathItems/Shared'}
        /c: {$ref: '#/paths/~1b'}
        """,
        more="""
        components:
          pathItems:
            Shared:
              parameters: [{name: q, in: query, schema: {type: string}}]
              get: {tags: [t]}
              post: {operationId: theirs}
        """,
    )
    operations = result.document.operations
    assert [(o.path, o.method, o.operation_id) for o in operations] == [
        ("/a", "POST", "mine"),
        ("/a", "GET", None),
        ("/b", "GET", None),
        ("/b", "POST", "theirs"),
        ("/c", "GET", None),
        ("/c", "POST", "theirs"),
    ]
    assert len({o.identity for o in operations}) == 6
    assert all(len(o.parameters) == 1 for o in operations)
    assert [d.code for d in result.diagnostics] == []


def test_operation_ids(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a:
          get: {operationId: twice}
          put: {operationId: twice}
          post: {operationId: 5}
          patch: {operationId: ''}
          delete: {operationId: [a]}
        """,
    )
    ids = [o.operation_id for o in result.document.operations]
    assert ids == ["twice", "twice", "5", None, None]
    assert result.lines == [
        "OAS0105 6:11 the operationId twice stands twice",
        "OAS0103 7:12 operationId is a number; it is read as the text 5",
        "OAS0103 9:14 operationId is a list, not text; it is ignored",
    ]
    assert str(result.diagnostics[0].related[0].location) == "api.yaml:5:11"


def test_tags(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a:
          get: {tags: [a, 5, a, null, {name: b}, [c]]}
          put: {tags: one}
        """,
    )
    assert [o.tags for o in result.document.operations] == [("a", "5", "b"), ("one",)]
    assert [line.partition(" ")[2] for line in result.lines] == [
        "5:21 entry 2 of tags is a number; it is read as the text 5",
        "5:44 entry 6 of tags is a list, not text; it is ignored",
        "6:11 tags is text; it is read as a list of one",
    ]


def test_security_and_servers(tmp_path: Path) -> None:
    result = read_text(
        tmp_path,
        """
        openapi: 3.1.0
        info: {title: T, version: v}
        servers:
          - url: https://{region}.example.com:{port}/{missing}
            description: main
            variables:
              region: {default: eu, enum: [eu, us]}
              port: {default: 443}
              missing: {enum: [x]}
          - {description: no url}
        security: [{key: []}, {}]
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
            o: {type: oauth2, flows: {}}
        paths:
          /a:
            servers: [{url: /path}]
            get: {security: []}
            put: {security: [{key: [], o: [read, write]}, {unknown: []}], servers: [{url: /own}]}
            post: {}
        """,
    )
    document = result.document
    (server,) = document.servers
    assert (server.url, server.description) == (
        "https://{region}.example.com:{port}/{missing}",
        "main",
    )
    assert server.variables == (
        ("region", "eu", ("eu", "us")),
        ("port", "443", ()),
        ("missing", "x", ("x",)),
    )
    assert document.security == ((("key", ()),), ())
    get, put, post = document.operations
    assert (get.security, post.security) == ((), None)
    assert put.security == ((("key", ()), ("o", ("read", "write"))),)
    assert [[s.url for s in o.servers] for o in document.operations] == [
        ["/path"],
        ["/own"],
        ["/path"],
    ]
    assert [line.partition(" ")[2] for line in result.lines] == [
        "20:52 there is no security scheme unknown; the alternative is left out",
        "8:14 default is a number; it is read as the text 443",
        "9:7 the server variable missing has no default; 'x' is used",
        "10:5 the server has no url; it is left out",
    ]


def test_what_cannot_be_read_is_listed(tmp_path: Path) -> None:
    result = read_paths(
        tmp_path,
        """
        /a: text
        /b: {$ref: '#/nowhere'}
        /c: null
        /d:
          get: [a]
          put: {requestBody: {$ref: '#/components/requestBodies/Gone'}}
          post: {requestBody: text}
          patch: {parameters: [{$ref: '#/gone'}, 5], responses: {'200': {$ref: '#/gone'}}}
        """,
    )
    assert [(o.method, o.path) for o in result.document.operations] == [("PATCH", "/d")]
    assert result.operation.parameters == ()
    assert [(r.status, r.content) for r in result.operation.responses] == [("200", ())]
    skipped = [(s.what, s.why, str(s.location)) for s in result.document.skipped]
    assert skipped == [
        ("the path /a", "it is text", "api.yaml:4:3"),
        ("the path /b", "its reference leads nowhere", "api.yaml:5:3"),
        ("GET /d", "it is a list, not an object", "api.yaml:8:5"),
        ("PUT /d", "the reference of its body leads nowhere", "api.yaml:9:5"),
        ("POST /d", "its body is text, not an object", "api.yaml:10:5"),
    ]
    errors = [d for d in result.diagnostics if d.severity.value == "error"]
    assert [d.code for d in errors] == ["OAS0113"] * 5
    codes = [d.code for d in result.diagnostics if d.severity.value == "warning"]
    assert codes == ["OAS0201", "OAS0201", "OAS0201", "OAS0119", "OAS0201"]


def test_what_holds_no_operation_is_none(tmp_path: Path) -> None:
    """A key that is no path, and null as serializers write it for what is not there."""
    result = read_paths(
        tmp_path,
        """
        description: All paths
        /a: null
        /b: {get: null, put: {responses: {'200': {description: x}}}, post: null}
        """,
    )
    assert [(o.method, o.path) for o in result.document.operations] == [("PUT", "/b")]
    assert result.document.skipped == ()
    assert not [d for d in result.diagnostics if d.severity.value == "error"]


def test_webhooks_and_callbacks(tmp_path: Path) -> None:
    result = read_text(
        tmp_path,
        """
        openapi: 3.1.0
        info: {title: T, version: v}
        webhooks:
          pinged/{x}:
            post: {operationId: onPing, requestBody: {content: {application/json: {schema: true}}}}
          other: {$ref: '#/components/pathItems/Other'}
        x-webhooks:
          old: {post: {}, put: {}}
        components:
          pathItems: {Other: {post: {}}}
          callbacks:
            Done: {'{$request.body#/url}': {post: {summary: done}}, x-skip: 1}
        paths:
          /a:
            post:
              callbacks:
                done: {$ref: '#/components/callbacks/Done'}
                gone: {$ref: '#/components/callbacks/Gone'}
        """,
    )
    webhooks = result.document.webhooks
    assert [(w.name, w.operation.method) for w in webhooks] == [
        ("pinged/{x}", "POST"),
        ("other", "POST"),
        ("old", "POST"),
        ("old", "PUT"),
    ]
    first = webhooks[0].operation
    assert (first.operation_id, first.parameters) == ("onPing", ())
    assert first.body is not None and first.body.content[0].content_type == "application/json"
    assert first.identity == "#/webhooks/pinged~1{x}/post"
    ((name, (callback,)),) = result.operation.callbacks
    assert (name, callback.path, callback.summary) == ("done", "{$request.body#/url}", "done")
    assert callback.parameters == ()
    assert [d.code for d in result.diagnostics] == ["OAS0201"]


def test_methods_of_3_2(tmp_path: Path) -> None:
    text = """
    /a:
      query: {operationId: asked}
      additionalOperations:
        LINK: {operationId: linked}
        get: {operationId: lower}
    """
    newer = read_paths(tmp_path, text, version="3.2.0")
    assert [(o.method, o.identity) for o in newer.document.operations] == [
        ("QUERY", "#/paths/~1a/query"),
        ("LINK", "#/paths/~1a/additionalOperations/LINK"),
        ("GET", "#/paths/~1a/additionalOperations/get"),
    ]
    assert newer.diagnostics == ()
    older = read_paths(tmp_path, text, version="3.1.0")
    assert len(older.document.operations) == 3
    assert [d.code for d in older.diagnostics] == ["OAS0117", "OAS0117"]
