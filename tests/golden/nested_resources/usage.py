"""Resources inside resources."""

from __future__ import annotations

from typing import assert_type

from golden_nested_resources import AsyncOffice, Office, models


def walk(client: Office) -> list[str]:
    assert_type(client.teams.list(), list[models.Team])
    client.teams.members.badges.grant("t1", "ada", title="Poet")
    members = client.teams.members.list("t1")
    assert_type(members, list[str])
    return members


async def walk_later(client: AsyncOffice) -> list[str]:
    await client.teams.members.badges.grant("t1", "ada", title="Poet")
    return await client.teams.members.list("t1")
