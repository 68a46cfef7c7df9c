"""Security schemes of 3.x."""

from __future__ import annotations

from pathlib import Path

from oasmith.openapi import Flow
from unit.openapi.documents import read_text


def test_every_kind(tmp_path: Path) -> None:
    result = read_text(
        tmp_path,
        """
        openapi: 3.1.0
        info: {title: T, version: v}
        components:
          securitySchemes:
            key: {type: apiKey, in: cookie, name: sid, description: D, x-env: KEY}
            blank: {type: apiKey, in: header, name: ' X-Key '}
            bearer: {type: http, scheme: Bearer, bearerFormat: JWT}
            digest: {type: http, scheme: digest}
            oauth:
              type: oauth2
              flows:
                clientCredentials: {tokenUrl: t, refreshUrl: r, scopes: {read: Read, write: null}}
                implicit: {authorizationUrl: a}
                x-other: {tokenUrl: t}
            oidc: {type: openIdConnect, openIdConnectUrl: u}
            mutual: {type: mutualTLS}
            alias: {$ref: '#/components/securitySchemes/key'}
        """,
    )
    schemes = {scheme.name: scheme for scheme in result.document.security_schemes}
    names = ["key", "blank", "bearer", "digest", "oauth", "oidc", "mutual", "alias"]
    assert list(schemes) == names
    assert schemes["blank"].parameter == "X-Key"
    key, bearer, oauth = schemes["key"], schemes["bearer"], schemes["oauth"]
    assert (key.kind, key.place, key.parameter, key.description) == ("apiKey", "cookie", "sid", "D")
    assert key.extensions.get("x-env") == "KEY"
    assert (bearer.kind, bearer.scheme, bearer.bearer_format) == ("http", "bearer", "JWT")
    assert oauth.flows == (
        Flow("clientCredentials", None, "t", "r", (("read", "Read"), ("write", ""))),
        Flow("implicit", "a", None, None, ()),
    )
    assert schemes["oidc"].open_id_connect_url == "u"
    assert schemes["mutual"].kind == "mutualTLS"
    assert schemes["alias"].parameter == "sid"
    assert str(key.location) == "api.yaml:5:5"
    assert result.diagnostics == ()


def test_a_requirement_may_name_a_scheme_by_its_uri(tmp_path: Path) -> None:
    """OpenAPI 3.2, 4.30."""
    result = read_text(
        tmp_path,
        """
        openapi: 3.2.0
        info: {title: T, version: v}
        components:
          securitySchemes:
            a/b: {type: http, scheme: bearer}
            meta: {type: oauth2, flows: {}, oauth2MetadataUrl: 'https://a.example/.well-known/o'}
        security:
          - '#/components/securitySchemes/a~1b': [x]
          - '#/components/securitySchemes/c': []
        """,
    )
    assert result.document.security == ((("a/b", ("x",)),),)
    assert [line.partition(" ")[2].partition(" ")[2] for line in result.lines] == [
        "there is no security scheme #/components/securitySchemes/c; the alternative is left out"
    ]
    meta = result.document.security_schemes[1]
    assert meta.open_id_connect_url == "https://a.example/.well-known/o"


def test_schemes_that_say_too_little(tmp_path: Path) -> None:
    result = read_text(
        tmp_path,
        """
        openapi: 3.1.0
        info: {title: T, version: v}
        components:
          securitySchemes:
            a: {type: apiKey, in: body, name: x}
            b: {type: http}
            c: {type: wombat}
            d: {}
            e: {type: basic}
            f: {type: apiKey, in: header, name: 'X: Y'}
        security: [{a: []}, {e: []}]
        """,
    )
    (basic,) = result.document.security_schemes
    assert (basic.name, basic.kind, basic.scheme) == ("e", "http", "basic")
    assert result.document.security == ((("e", ()),),)
    tail = "; it is left out"
    assert result.lines == [
        "OAS0116 5:5 the security scheme a needs an `in` (query, header or cookie) and a `name`"
        + tail,
        "OAS0116 6:5 the security scheme b needs a `scheme`" + tail,
        "OAS0116 7:5 the security scheme c is of no known type (wombat)" + tail,
        "OAS0116 8:5 the security scheme d is of no known type (none is given)" + tail,
        "OAS0116 9:5 the security scheme e is of the type basic; it is read as http",
        "OAS0116 10:5 the security scheme f needs a name that a header can have, not X: Y" + tail,
        "OAS0115 11:13 there is no security scheme a; the alternative is left out",
    ]
