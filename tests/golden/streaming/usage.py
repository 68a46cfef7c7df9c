"""The flag decides what is returned, for both checkers, also through ``raw``."""

from __future__ import annotations

from typing import assert_type

from golden_streaming import AsyncStories, RawResponse, Stories, models


def read(client: Stories, piecewise: bool) -> str:
    whole = client.stories.create(topic="rain", words=100)
    assert_type(whole, models.Story)
    text = whole.text
    with client.stories.create(topic="rain", stream=True, timeout=5) as pieces:
        for piece in pieces:
            assert_type(piece, models.Piece)
            text += piece.text
    either = client.stories.create(topic="rain", stream=piecewise)
    text += either.text if isinstance(either, models.Story) else next(iter(either)).text
    raw = client.raw(client.stories.create)(topic="rain")
    assert_type(raw, RawResponse[models.Story])
    text += raw.parsed.text
    for piece in client.raw(client.stories.create)(topic="rain", stream=True).parsed:
        assert_type(piece, models.Piece)
    for piece in client.stories.watch("1"):
        assert_type(piece, models.Piece)
    return text


async def read_later(client: AsyncStories) -> None:
    whole = await client.stories.create(topic="rain")
    assert_type(whole, models.Story)
    async for piece in await client.stories.create(topic="rain", stream=True):
        assert_type(piece, models.Piece)
    async for piece in await client.stories.watch("1"):
        assert_type(piece, models.Piece)
    raw = await client.raw(client.stories.create)(topic="rain")
    assert_type(raw.parsed, models.Story)
