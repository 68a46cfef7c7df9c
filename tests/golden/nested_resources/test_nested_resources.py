"""Resources inside resources, three deep."""

from __future__ import annotations

from support.sdk import Sdk
from support.server import Reply, Server, json_reply
from support.sides import Side


def test_calls_go_where_they_belong(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("GET", "/teams", json_reply([{"id": "t1"}]))
    server.on("GET", "/teams/t1/members", json_reply(["ada", "bob"]))
    server.on("POST", "/teams/t1/members/ada/badges", Reply(204))
    client = side.client(sdk, base_url=server.url)
    (team,) = side.run(client.teams.list())
    members = side.run(client.teams.members.list(team.id))
    assert side.run(client.teams.members.badges.grant(team.id, members[0], title="Poet")) is None
    assert [request.path for request in server.requests] == [
        "/teams",
        "/teams/t1/members",
        "/teams/t1/members/ada/badges",
    ]
    assert server.last.json() == {"title": "Poet"}


def test_a_resource_is_made_once(sdk: Sdk, side: Side) -> None:
    client = side.client(sdk)
    assert client.teams.members is client.teams.members
    assert client.teams.members.badges is client.teams.members.badges
    assert client.teams.__doc__ == "Groups of people."
