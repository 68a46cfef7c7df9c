"""Document -> Api."""

from __future__ import annotations

from oasmith.config import Enums, Formats
from oasmith.openapi import Document

from .api import Api, BodyKind, Operation, TypeTable, Webhook
from .builder import Builder
from .conflicts import conflicts
from .credentials import alternatives_of, credentials_of
from .enums import unknown_enums
from .families import with_families, with_whole_bodies
from .grouping import groups_of
from .media import is_xml
from .nesting import without_deep
from .one_secret import with_one_secret
from .operations import operation
from .reach import Reach, reachable
from .rings import without_rings
from .servers import servers_of, variables_of
from .spelled import spelled_types
from .tags import tagged
from .types import Reference, Type, TypeId
from .unlisted import with_unlisted
from .webhooks import CALLBACKS, WEBHOOKS, callbacks_of, events_of, webhooks_of


def build(document: Document, enums: Enums | None = None, formats: Formats | None = None) -> Api:
    """Make the Api of a document: operations, types, unions with their tags.

    ``enums`` says which of them are closed, by default those that the document marks, ``formats``
    which numbers are not read as times.
    Pure and deterministic. What cannot be expressed is listed in ``Api.skipped``.
    """
    document, too_deep = without_deep(document)
    document, one_secret = with_one_secret(document)
    enums = enums or Enums()
    builder = Builder(document, enums, formats or Formats())
    operations = tuple(operation(builder, document, entry) for entry in document.operations)
    webhooks, callbacks = webhooks_of(builder, document), callbacks_of(builder, document)
    finished, unlisted = with_unlisted(without_rings(builder.finished()))
    webhook_events = events_of(finished, webhooks, WEBHOOKS, "webhook")
    callback_events = events_of(finished, callbacks, CALLBACKS, "callback")
    types: TypeTable = with_families(document, tagged(finished))
    operations = with_whole_bodies(operations, types)
    pruned: tuple[TypeId, ...] = ()
    if document.is_part:
        types, pruned = _used(types, operations, (*webhooks, *callbacks))
    sent, received = _sent(operations), _received(operations, (*webhooks, *callbacks))
    received += [each.type for each in (webhook_events, callback_events) if each is not None]
    reach = Reach(types)
    components = [Reference(named.id) for named in types.values() if named.component is not None]
    return Api(
        info=document.info,
        servers=servers_of(document),
        server_variables=variables_of(document),
        operations=operations,
        groups=groups_of(document, operations),
        webhooks=webhooks,
        callbacks=callbacks,
        webhook_events=webhook_events,
        callback_events=callback_events,
        types=types,
        credentials=credentials_of(document, operations),
        skipped=document.skipped,
        kept=reach.of([*components, *sent, *received, *_written_by_models(operations)]),
        sent=reach.of(sent),
        received=reach.of(received),
        spelled=spelled_types(types),
        numeric_times=builder.numeric_times,
        security=None if document.security is None else alternatives_of(document.security),
        excluded=document.excluded,
        pruned=pruned,
        diagnostics=(
            *too_deep,
            *one_secret,
            *conflicts(builder),
            *unlisted,
            *unknown_enums(document, enums),
        ),
    )


def _used(
    types: TypeTable, operations: tuple[Operation, ...], webhooks: tuple[Webhook, ...]
) -> tuple[TypeTable, tuple[TypeId, ...]]:
    """The types of a part of a document, and the components that the rest alone needs."""
    bodies = [entry.body.type for entry in operations if entry.body is not None]
    roots = [*_sent(operations), *_received(operations, webhooks), *bodies]
    used = reachable(roots, types)
    gone = (entry.id for entry in types.values() if entry.component is not None)
    return (
        {identity: entry for identity, entry in types.items() if identity in used},
        tuple(identity for identity in gone if identity not in used),
    )


def _sent(operations: tuple[Operation, ...]) -> list[Type]:
    roots: list[Type] = []
    for entry in operations:
        roots += [parameter.type for parameter in entry.parameters]
        if entry.body is None:
            continue
        for body in entry.body.all:
            if body.fields is None:
                roots.append(body.type)
            else:
                roots += [field.type for field in body.fields]
    return roots


def _written_by_models(operations: tuple[Operation, ...]) -> list[Type]:
    """The bodies in XML: their models know the elements, also where fields are arguments."""
    bodies = [body for entry in operations if entry.body is not None for body in entry.body.all]
    return [
        body.type for body in bodies if body.kind is BodyKind.JSON and is_xml(body.content_type)
    ]


def _received(operations: tuple[Operation, ...], webhooks: tuple[Webhook, ...]) -> list[Type]:
    roots = [answer.type for entry in operations for answer in entry.answers if answer.type]
    return roots + [webhook.type for webhook in webhooks]
