"""Absent, null and a value are three things, both ways."""

from __future__ import annotations

import pytest

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side


def test_null_is_sent_and_what_is_left_out_is_not(sdk: Sdk, side: Side, server: Server) -> None:
    sent = {"id": "1", "nickname": None, "bio": None, "visited": [{"name": "Oslo"}, None]}
    server.on("PATCH", "/profile", json_reply(sent))
    omit = sdk.module().OMIT
    client = side.client(sdk, base_url=server.url)
    profile = side.run(
        client.profile.update(
            id="1", nickname=None, age=omit, bio=None, visited=[sdk.models.Place(name="Oslo"), None]
        )
    )
    assert server.last.json() == sent
    assert wire(profile) == sent
    assert profile.model_fields_set == {"id", "nickname", "bio", "visited"}
    assert (profile.nickname, profile.bio, profile.age, profile.home) == (None, None, None, None)
    assert profile.visited[0].name == "Oslo"
    assert profile.model_issues() == []


def test_null_where_it_must_not_stand_is_kept_and_told(
    sdk: Sdk, side: Side, server: Server
) -> None:
    sent = {"id": None, "nickname": "Ada", "home": {"name": None}}
    server.on("PATCH", "/profile", json_reply(sent))
    client = side.client(sdk, base_url=server.url)
    profile = side.run(client.profile.update(id="1", nickname="Ada"))
    assert wire(profile) == sent
    assert [issue.pointer for issue in profile.model_issues()] == ["/id", "/home/name"]
    errors = sdk.module("errors")
    with pytest.raises(errors.ValidationError, match="/home/name"):
        side.run(client.profile.update(id="1", nickname="Ada", strict=True))


def test_deleting_a_field_makes_it_absent(sdk: Sdk) -> None:
    profile = sdk.models.Profile(id="1", nickname="Ada", bio=None)
    del profile.bio
    assert wire(profile) == {"id": "1", "nickname": "Ada"}


def test_null_where_a_member_may_only_be_absent_is_kept_and_told(
    sdk: Sdk, side: Side, server: Server
) -> None:
    sent = {"id": "1", "nickname": None, "age": None, "bio": None}
    server.on("PATCH", "/profile", json_reply(sent))
    client = side.client(sdk, base_url=server.url)
    profile = side.run(client.profile.update(id="1", nickname=None))
    assert wire(profile) == sent
    assert [issue.pointer for issue in profile.model_issues()] == ["/age"]
    with pytest.raises(sdk.module("errors").ValidationError, match="/age"):
        side.run(client.profile.update(id="1", nickname=None, strict=True))


def test_what_a_dump_says_of_absent_members_is_no_mistake(sdk: Sdk) -> None:
    """A dump gives None for what is absent, as pydantic's does, and can be read again."""
    profile = sdk.models.Profile(id="1", nickname="Ada")
    assert profile.model_dump()["age"] is None
    assert sdk.models.Profile.model_validate(profile.model_dump()).age is None
