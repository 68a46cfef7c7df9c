"""A tag that the document does not declare narrows all the same."""

from __future__ import annotations

from typing import assert_type

from golden_union_inferred_tag import Plans, models


def text(step: models.Step) -> str:
    if step.step == "walk":
        assert_type(step, models.Walk)
        return f"{step.metres} m"
    assert_type(step, models.Ride)
    return step.line


def reach(contact: models.Contact) -> str:
    if isinstance(contact, str):
        return contact
    if isinstance(contact, models.Person):
        return contact.first_name
    assert_type(contact, models.Company)
    return contact.company


def replace(client: Plans) -> models.Plan:
    walk = models.Walk(metres=200)
    return client.plan.replace(
        steps=[walk, {"step": "ride", "line": "U2"}], contact={"company": "Rain Ltd"}
    )
