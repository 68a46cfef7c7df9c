"""Types of requests: moderations. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from .. import models


class ModerationImageURLParam(TypedDict):
    url: str


class ModerationImageURLInputParam(TypedDict):
    type: Literal["image_url"]
    image_url: models.ModerationImageURL | ModerationImageURLParam


class ModerationTextInputParam(TypedDict):
    type: Literal["text"]
    text: str


if TYPE_CHECKING:
    ModerationInputParam: TypeAlias = (
        models.ModerationImageURLInput
        | ModerationImageURLInputParam
        | models.ModerationTextInput
        | ModerationTextInputParam
    )
else:
    ModerationInputParam = Any
