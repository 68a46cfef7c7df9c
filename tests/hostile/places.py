"""Every place of a document at which a text of its author stands.

``at("operation.summary")`` gives the text for a place; keys are made different by the caller
where two of them would be one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

At: TypeAlias = Callable[[str], str]
Json: TypeAlias = dict[str, Any]


def document(at: At) -> Json:
    """A document of OpenAPI 3.1."""
    return {
        "openapi": "3.1.0",
        "info": _info(at),
        "servers": [_server(at), {"url": at("server.url")}],
        "tags": [
            {
                "name": at("tag.name"),
                "description": at("tag.description"),
                "externalDocs": _external(at),
            },
            {"name": "Plain", "description": at("tag.description 2")},
        ],
        "externalDocs": _external(at),
        "security": [{at("securityScheme key"): [at("security.scope")]}],
        "paths": dict(_paths(at)),
        "webhooks": {at("webhook key"): {"post": _event(at)}},
        "components": _components(at),
        "x-" + at("extension key"): at("extension.value"),
    }


def _info(at: At) -> Json:
    return {
        "title": at("info.title"),
        "version": at("info.version"),
        "summary": at("info.summary"),
        "description": at("info.description"),
        "termsOfService": at("info.termsOfService"),
        "contact": {
            "name": at("contact.name"),
            "url": at("contact.url"),
            "email": at("contact.email"),
        },
        "license": {
            "name": at("license.name"),
            "url": at("license.url"),
            "identifier": at("license.identifier"),
        },
    }


def _server(at: At) -> Json:
    name = at("server.variable key")
    return {
        "url": "https://{" + name + "}.example.com/" + at("server.url part"),
        "description": at("server.description"),
        "variables": {
            name: {
                "default": at("variable.default"),
                "enum": [at("variable.default"), at("variable.enum")],
                "description": at("variable.description"),
            }
        },
    }


def _external(at: At) -> Json:
    return {
        "url": at("externalDocs.url"),
        "description": at("externalDocs.description"),
    }


def _paths(at: At) -> Iterator[tuple[str, Json]]:
    yield "/template/" + at("path template"), {"get": _operation(at, "getTemplate")}
    name = at("parameter.name in path")
    parameter = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
    yield "/named/{" + name + "}", {"parameters": [parameter], "get": _operation(at, "getNamed")}
    yield "/ordinary", {
        "summary": at("path.summary"),
        "description": at("path.description"),
        "get": _read(at),
        "post": _create(at),
        "put": _upload(at),
        "delete": _hinted(at),
        at("path item key"): {"responses": {}},
    }
    yield "/referred", {"$ref": at("path.$ref")}
    yield "/streamed", {"get": _streamed(at)}


def _operation(at: At, name: str) -> Json:
    return {"operationId": name, "tags": ["Plain"], "responses": {"204": {"description": "No."}}}


def _parameter(at: At, where: str, schema: Json) -> Json:
    return {
        "name": at(f"parameter.name in {where}"),
        "in": where,
        "description": at("parameter.description"),
        "schema": schema,
    }


def _read(at: At) -> Json:
    default = {"type": "string", "default": at("parameter.default")}
    pattern = {"type": "string", "pattern": at("parameter.pattern"), "format": at("format")}
    choice = {"type": "string", "enum": [at("parameter.enum"), "other"]}
    examples = {at("example key"): {"summary": at("example.summary"), "value": at("example.value")}}
    return {
        "operationId": at("operationId"),
        "tags": [at("operation.tag"), at("operation.tag 2")],
        "summary": at("operation.summary"),
        "description": at("operation.description"),
        "externalDocs": _external(at),
        "parameters": [
            {**_parameter(at, "query", default), "required": True},
            {**_parameter(at, "header", choice), "example": at("parameter.example")},
            {**_parameter(at, "cookie", pattern), "required": True, "examples": examples},
            {"name": "by", "in": at("parameter.in"), "schema": {"type": at("schema.type")}},
            {"name": "how", "in": "query", "style": at("parameter.style"), "schema": {}},
            {
                "name": "what",
                "in": "query",
                "content": {at("parameter media type"): {"schema": {}}},
            },
        ],
        "responses": {
            "200": {
                "description": at("response.description"),
                "headers": {
                    at("header key"): {"description": at("header.description"), "schema": {}}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
                "links": {
                    at("link key"): {
                        "operationId": at("link.operationId"),
                        "description": at("link.description"),
                        "parameters": {at("link parameter key"): at("link.parameter")},
                    }
                },
            },
            at("response key"): {"description": at("response.description 2")},
            "404": {"description": at("error.description"), "content": {at("media type"): {}}},
        },
    }


def _create(at: At) -> Json:
    callback = {"post": {"responses": {"200": {"description": at("callback.description")}}}}
    return {
        "operationId": "createThing",
        "tags": ["Plain"],
        "requestBody": {
            "description": at("requestBody.description"),
            "required": True,
            "content": {
                "application/json": {
                    "schema": {"$ref": "#/components/schemas/Thing"},
                    "examples": {
                        at("body example key"): {
                            "summary": at("body example.summary"),
                            "description": at("body example.description"),
                            "value": {"required": at("body example.value"), "kind": "one"},
                        }
                    },
                },
                at("body media type"): {"schema": {"type": "string"}},
            },
        },
        "callbacks": {at("callback key"): {at("callback expression"): callback}},
        "responses": {"201": {"description": "Made.", "content": {at("answer media type"): {}}}},
        "security": [{"key": []}, {at("operation.security key"): []}],
        "servers": [{"url": at("operation.server.url")}],
    }


def _upload(at: At) -> Json:
    part = at("multipart property key")
    return {
        "operationId": "uploadThing",
        "tags": ["Plain"],
        "requestBody": {
            "content": {
                "multipart/form-data": {
                    "schema": {
                        "type": "object",
                        "required": ["file"],
                        "properties": {
                            "file": {"type": "string", "format": "binary"},
                            part: {"type": "string", "description": at("part.description")},
                        },
                    },
                    "encoding": {
                        part: {"contentType": at("encoding.contentType")},
                        at("encoding key"): {"style": at("encoding.style")},
                        "file": {
                            "contentType": at("encoding.contentType 2"),
                            "headers": {at("encoding header key"): {"schema": {}}},
                        },
                    },
                }
            }
        },
        "responses": {"204": {"description": "Kept."}},
    }


def _hinted(at: At) -> Json:
    return {
        "operationId": "removeThing",
        "x-speakeasy-group": at("x-speakeasy-group"),
        "x-speakeasy-name-override": at("x-speakeasy-name-override"),
        "x-oasmith-group": at("x-oasmith-group"),
        "x-fern-sdk-group-name": [at("x-fern-sdk-group-name")],
        "x-fern-sdk-method-name": at("x-fern-sdk-method-name"),
        "x-stainless-naming": {"python": {"method_name": at("x-stainless-naming")}},
        "x-oasmith-stream": at("x-oasmith-stream"),
        "x-ms-pageable": {
            "nextLinkName": at("x-ms-pageable"),
            "itemName": at("x-ms-pageable item"),
        },
        "x-codeSamples": [{"lang": at("x-codeSamples.lang"), "source": at("x-codeSamples.source")}],
        "x-oaiMeta": {"name": at("x-oaiMeta.name"), "group": at("x-oaiMeta.group")},
        "x-" + at("operation extension key"): at("operation.extension"),
        "responses": {"204": {"description": "Gone."}},
    }


def _streamed(at: At) -> Json:
    media = {"schema": {"$ref": "#/components/schemas/Thing"}}
    return {
        "operationId": "streamThings",
        "tags": ["Plain"],
        "x-oasmith-sentinel": at("stream.sentinel"),
        "responses": {
            "200": {"description": "Things.", "content": {"text/event-stream": media}},
            "default": {"$ref": at("response.$ref")},
        },
    }


def _event(at: At) -> Json:
    return {
        "operationId": at("webhook.operationId"),
        "summary": at("webhook.summary"),
        "requestBody": {
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
        },
        "responses": {"200": {"description": "Heard."}},
    }


def _components(at: At) -> Json:
    return {
        "schemas": {
            "Thing": _thing(at),
            at("schema key"): {
                "type": "object",
                "description": at("named.description"),
                "properties": {"a": {"type": "string"}},
            },
            at("enum schema key"): {"type": "string", "enum": ["a", "b", at("enum value")]},
            at("alias schema key"): {"$ref": "#/components/schemas/Thing"},
            "Pet": _union(at),
            "Cat": _variant("cat", at("variant tag")),
            "Dog": _variant("dog", at("variant tag 2")),
            "Sizes": {
                "type": "string",
                "enum": [at("enum value 2"), "small", at("enum value 3"), "1", "tall"],
                "x-enum-varnames": [at("x-enum-varnames"), "A", at("x-enum-varnames 2"), "B"],
                "x-enum-descriptions": [at("x-enum-descriptions")],
            },
            "Base": {
                "allOf": [{"$ref": at("schema.$ref")}, {"$ref": "#/components/schemas/Thing"}]
            },
        },
        "parameters": {at("component parameter key"): _parameter(at, "query", {"type": "string"})},
        "responses": {at("component response key"): {"description": at("component.description")}},
        "requestBodies": {at("component body key"): {"content": {}}},
        "headers": {at("component header key"): {"schema": {}}},
        "securitySchemes": dict(_schemes(at)),
    }


def _thing(at: At) -> Json:
    return {
        "title": at("schema.title"),
        "description": at("schema.description"),
        "type": "object",
        "required": ["required", "kind", at("required.value")],
        "properties": {
            "required": {"type": "string", "description": at("property.description")},
            "kind": {"const": at("const")},
            at("property key"): {
                "type": "string",
                "title": at("property.title"),
                "description": at("property.description 2"),
                "default": at("property.default"),
                "pattern": at("property.pattern"),
                "examples": [at("property.example")],
            },
            at("enum property key"): {"enum": [at("property.enum"), "b", "c", "d", "e", "f"]},
            at("object property key"): {
                "type": "object",
                "title": at("inline.title"),
                "properties": {at("inline property key"): {"type": "integer"}},
            },
            "when": {"type": "string", "format": at("property.format")},
            "pet": {"$ref": "#/components/schemas/Pet"},
            "media": {"type": "string", "contentMediaType": at("contentMediaType")},
        },
        "patternProperties": {at("patternProperties key"): {"type": "string"}},
        "additionalProperties": {"type": "string", "description": at("additional.description")},
        "example": {"required": at("schema.example"), "kind": at("schema.example 2")},
        "$comment": at("$comment"),
        "$anchor": at("$anchor"),
        "x-internal": at("schema.extension"),
    }


def _union(at: At) -> Json:
    return {
        "description": at("union.description"),
        "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
        "discriminator": {
            "propertyName": at("discriminator.propertyName"),
            "mapping": {
                at("mapping key"): "#/components/schemas/Cat",
                "dog": at("mapping.value"),
            },
        },
    }


def _variant(tag: str, text: str) -> Json:
    return {
        "type": "object",
        "required": ["sort", "label"],
        "properties": {"sort": {"const": tag}, "label": {"enum": [text]}},
    }


def _schemes(at: At) -> Iterator[tuple[str, Json]]:
    yield at("securityScheme key"), {"type": "http", "scheme": "bearer"}
    described = at("securityScheme.description")
    yield "key", {
        "type": "apiKey",
        "in": "header",
        "name": at("apiKey.name"),
        "description": described,
    }
    yield "query", {"type": "apiKey", "in": "query", "name": at("apiKey.name in query")}
    yield "other", {"type": "http", "scheme": at("http.scheme"), "bearerFormat": at("bearerFormat")}
    yield "open", {"type": "openIdConnect", "openIdConnectUrl": at("openIdConnectUrl")}
    flow = {
        "authorizationUrl": at("flow.authorizationUrl"),
        "tokenUrl": at("flow.tokenUrl"),
        "refreshUrl": at("flow.refreshUrl"),
        "scopes": {at("scope key"): at("scope.description")},
    }
    yield "oauth", {"type": "oauth2", "flows": {"clientCredentials": flow, at("flow key"): flow}}


def swagger(at: At) -> Json:
    """A document of Swagger 2.0, with what only that has."""
    return {
        "swagger": "2.0",
        "info": {"title": at("2.0 info.title"), "version": "1"},
        "host": at("2.0 host"),
        "basePath": at("2.0 basePath"),
        "schemes": [at("2.0 scheme")],
        "consumes": [at("2.0 consumes")],
        "produces": [at("2.0 produces"), "application/json"],
        "paths": {
            "/form": {
                "post": {
                    "parameters": [
                        {"name": at("2.0 formData name"), "in": "formData", "type": "string"},
                        {"name": "file", "in": "formData", "type": "file"},
                        {
                            "name": "many",
                            "in": "query",
                            "type": "array",
                            "items": {"type": "string"},
                            "collectionFormat": at("2.0 collectionFormat"),
                        },
                    ],
                    "responses": {"200": {"$ref": at("2.0 response.$ref")}},
                }
            },
            "/body": {
                "post": {
                    "parameters": [
                        {
                            "name": at("2.0 body name"),
                            "in": "body",
                            "schema": {"$ref": "#/definitions/Animal"},
                        }
                    ],
                    "responses": {
                        "200": {"description": "", "examples": {at("2.0 example key"): {}}}
                    },
                }
            },
        },
        "definitions": {
            "Animal": {
                "type": "object",
                "discriminator": at("2.0 discriminator"),
                "required": [at("2.0 discriminator")],
                "properties": {at("2.0 discriminator"): {"type": "string"}},
            },
            at("2.0 definition key"): {
                "allOf": [{"$ref": "#/definitions/Animal"}],
                "x-discriminator-value": at("x-discriminator-value"),
                "x-ms-enum": {"name": at("x-ms-enum")},
            },
        },
        "securityDefinitions": {
            at("2.0 securityDefinition key"): {
                "type": "apiKey",
                "in": "query",
                "name": at("2.0 key"),
            }
        },
    }


def newest(at: At) -> Json:
    """A document of OpenAPI 3.2, with what only that has."""
    return {
        "openapi": "3.2.0",
        "$self": at("3.2 $self"),
        "info": {"title": "Newest", "version": "1"},
        "tags": [
            {"name": "a", "summary": at("3.2 tag.summary"), "parent": at("3.2 tag.parent")},
            {"name": "b", "kind": at("3.2 tag.kind"), "parent": "a"},
        ],
        "servers": [{"url": "https://example.com", "name": at("3.2 server.name")}],
        "paths": {
            "/any": {
                "query": {"tags": ["b"], "responses": {"200": {"summary": at("3.2 summary")}}},
                "additionalOperations": {
                    at("3.2 method"): {"responses": {"200": {"description": "Done."}}},
                    "LINK": {"operationId": at("3.2 operationId"), "responses": {"200": {}}},
                },
            },
            "/search": {
                "get": {
                    "parameters": [
                        {
                            "name": at("3.2 querystring name"),
                            "in": "querystring",
                            "content": {at("3.2 querystring media type"): {"schema": {}}},
                        }
                    ],
                    "responses": {"200": {"description": "Found."}},
                }
            },
        },
        "components": {"mediaTypes": {at("3.2 media type key"): {}}},
    }


DOCUMENTS: tuple[Callable[[At], Json], ...] = (document, swagger, newest)


@dataclass(slots=True)
class Recorder:
    """Notes the places that are asked for."""

    seen: dict[str, None]

    def __call__(self, place: str) -> str:
        self.seen.setdefault(place)
        return place


def places(make: Callable[[At], Json]) -> tuple[str, ...]:
    """All places of a document, each once."""
    recorder = Recorder({})
    make(recorder)
    return tuple(recorder.seen)


PLACES = tuple(place for make in DOCUMENTS for place in places(make))
