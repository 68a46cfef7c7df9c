"""Types of requests: moderations. The models say what keys mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from .. import models


class ModerationImageURLParam(TypedDict):
    """Where an image to check is."""

    url: str


class ModerationImageURLInputParam(TypedDict):
    """An image to check."""

    type: Literal["image_url"]
    image_url: models.ModerationImageURL | ModerationImageURLParam


class ModerationTextInputParam(TypedDict):
    """A text to check."""

    type: Literal["text"]
    text: str


if TYPE_CHECKING:
    ModerationInputParam: TypeAlias = (
        models.ModerationImageURLInput
        | ModerationImageURLInputParam
        | models.ModerationTextInput
        | ModerationTextInputParam
    )
    """A part of the content to check, either text or an image."""
else:
    ModerationInputParam = Any
