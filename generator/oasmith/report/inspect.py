"""``oasmith inspect --json``: what would be generated, as one object that stays stable."""

from __future__ import annotations

from oasmith import __version__
from oasmith.ir import (
    EVENTS,
    Answer,
    AnswerKind,
    Api,
    Body,
    NamedType,
    Object,
    Operation,
    Reference,
    Type,
    Union,
    Webhook,
)
from oasmith.naming import Names
from oasmith.python import type_text
from oasmith.source import JsonValue

from .paging import paging


def inspection(api: Api, names: Names) -> dict[str, JsonValue]:
    """The whole report."""
    unions = [
        _union(api, names, named)
        for named in api.types.values()
        if isinstance(named.type, Union)
        and named.id in names.types
        and named.id in api.kept
        and named.id not in EVENTS
    ]
    return {
        "oasmith": __version__,
        "package": names.package,
        "client": names.client,
        "async_client": names.async_client,
        "operations": [_operation(api, names, operation) for operation in api.operations],
        "webhooks": [_webhook(api, names, webhook, "webhooks") for webhook in api.webhooks],
        "callbacks": [_webhook(api, names, webhook, "callbacks") for webhook in api.callbacks],
        "credentials": _credentials(api, names),
        "servers": [
            {"name": name, "url": server.url}
            for name, server in zip(names.servers, api.servers, strict=True)
        ],
        "schemas": sum(1 for named in api.types.values() if named.component is not None),
        "unions": [union for union in unions if union is not None],
        "skipped": [
            {
                "kind": item.kind,
                "what": item.what,
                "why": item.why,
                "source": str(item.location),
            }
            for item in api.skipped
        ],
        "excluded": [
            {"kind": item.kind, "what": item.what, "source": str(item.location)}
            for item in api.excluded
        ],
    }


def _webhook(api: Api, names: Names, webhook: Webhook, module: str) -> dict[str, JsonValue]:
    return {
        "name": webhook.name,
        "operation_id": webhook.operation_id,
        "python": f"{module}.{names.webhooks[webhook.identity]}",
        "type": type_text(api, names, webhook.type),
        "source": str(webhook.location),
    }


def _credentials(api: Api, names: Names) -> list[JsonValue]:
    """The arguments of the client that are credentials, each with its environment variable."""
    return [
        {
            "scheme": credential.scheme.name,
            "kind": credential.scheme.kind,
            "role": role,
            "python": (argument := names.credentials[credential.scheme.name, role]),
            "environment": names.variables.get(argument),
        }
        for credential in api.credentials
        for role in credential.roles
    ]


def _operation(api: Api, names: Names, operation: Operation) -> dict[str, JsonValue]:
    stream = operation.stream
    kind = None if stream is None else "sse" if stream.kind is AnswerKind.EVENTS else "jsonl"
    return {
        "operation_id": operation.operation_id,
        "method": operation.method,
        "path": operation.path,
        "call": names.methods[operation.identity].call,
        "source": str(operation.location),
        "parameters": [
            {
                "in": parameter.place,
                "name": parameter.wire,
                "python": names.arguments[operation.identity, parameter.place, parameter.wire],
                "required": parameter.required,
            }
            for parameter in operation.parameters
        ],
        "body": None if operation.body is None else _body(api, names, operation, operation.body),
        "responses": [_response(api, names, answer) for answer in operation.answers],
        "streaming": kind,
        "pagination": paging(operation.pagination, names, operation),
        "deprecated": operation.deprecated,
    }


def _body(api: Api, names: Names, operation: Operation, body: Body) -> dict[str, JsonValue]:
    fields: dict[str, JsonValue] = {
        field.wire: names.arguments[operation.identity, "body", field.wire]
        for field in body.fields or ()
    }
    whole = names.arguments.get((operation.identity, "body", "body"))
    return {
        "content_types": [body.content_type, *body.alternatives],
        "required": body.required,
        "python": whole if body.fields is None else None,
        "fields": fields,
        "type": type_text(api, names, body.type),
    }


def _response(api: Api, names: Names, answer: Answer) -> dict[str, JsonValue]:
    return {
        "status": answer.status,
        "content_type": answer.content_type,
        "type": _answer_text(api, names, answer),
    }


def _answer_text(api: Api, names: Names, answer: Answer) -> str | None:
    if answer.kind is AnswerKind.TEXT:
        return "str"
    if answer.kind is AnswerKind.BINARY:
        return "BinaryContent"
    return None if answer.type is None else type_text(api, names, answer.type)


def _union(api: Api, names: Names, named: NamedType) -> dict[str, JsonValue] | None:
    union = named.type
    assert isinstance(union, Union)
    if sum(1 for variant in union.variants if _is_object(api, variant.type)) < 2:
        return None
    variants: list[JsonValue] = []
    for variant in union.variants:
        shown = type_text(api, names, variant.type)
        variants += [{"tag": tag, "type": shown} for tag in variant.tags or (None,)]
    return {
        "name": names.types[named.id],
        "tag": union.tag,
        "inferred": union.inferred,
        "untagged": union.untagged,
        "variants": variants,
        "source": str(named.location),
    }


def _is_object(api: Api, type_: Type) -> bool:
    if not isinstance(type_, Reference):
        return False
    return isinstance(api.types[type_.target].type, (Object, Union))
