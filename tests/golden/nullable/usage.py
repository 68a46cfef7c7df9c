"""Null is typed where it may stand, and nowhere else."""

from __future__ import annotations

from typing import assert_type

from golden_nullable import OMIT, Profiles, models


def update(client: Profiles) -> models.Profile:
    profile = client.profile.update(
        id="1", nickname=None, age=OMIT, bio=None, visited=[{"name": "Oslo"}, None]
    )
    assert_type(profile.nickname, str | None)
    assert_type(profile.visited, list[models.Place | None] | None)
    return profile
