"""One class, narrowed to by two different fields."""

from __future__ import annotations

from typing import assert_type

from golden_union_two_tags import Records, models


def event_text(event: models.Event) -> str:
    if event.kind == "created":
        assert_type(event, models.Created)
        return event.id
    assert_type(event, models.Deleted)
    return event.reason or ""


def audit_text(audit: models.Audit) -> str:
    if audit.action == "login":
        assert_type(audit, models.Login)
        return audit.user
    assert_type(audit, models.Created)
    return audit.id


def every(client: Records) -> list[str]:
    made = models.Created(id="1")
    records = client.records.list()
    return [event_text(made), *map(event_text, records.events), *map(audit_text, records.audits)]
