"""Types of requests: moderations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from .. import models


class ModerationImageURLParam(TypedDict):
    """Where an image to check is."""

    url: str
    """The address of the image, or a `data:` URL that holds the image in base64."""


class ModerationImageURLInputParam(TypedDict):
    """An image to check."""

    type: Literal["image_url"]
    """The kind of part. Always `image_url`."""

    image_url: models.ModerationImageURL | ModerationImageURLParam
    """Where the image is."""


class ModerationTextInputParam(TypedDict):
    """A text to check."""

    type: Literal["text"]
    """The kind of part. Always `text`."""

    text: str
    """The text itself."""


if TYPE_CHECKING:
    ModerationInputParam: TypeAlias = (
        models.ModerationImageURLInput
        | ModerationImageURLInputParam
        | models.ModerationTextInput
        | ModerationTextInputParam
    )
    """A part of the content to check, either text or an image.

    Told apart by ``type``:
        ``image_url``: ModerationImageURLInput
        ``text``: ModerationTextInput
    """
else:
    ModerationInputParam = Any
