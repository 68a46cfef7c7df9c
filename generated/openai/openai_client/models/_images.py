"""Models: images."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias


class CreateImageEditRequest(ApiModel):
    """Images to change or combine, and how.

    What ``images.edit`` sends; see its arguments.
    """

    image: str | list[str]
    prompt: str
    mask: str | None = None
    background: Literal["transparent", "opaque", "auto"] | str | None = None
    model: CreateImageEditRequestModel | None = None
    n: int | None = None
    size: CreateImageEditRequestSize | None = None
    response_format: Literal["url", "b64_json"] | str | None = None
    output_format: Literal["png", "jpeg", "webp"] | str | None = None
    output_compression: int | None = None
    input_fidelity: InputFidelity | None = None
    quality: CreateImageEditRequestQuality | None = None
    user: str | None = None

    _nullable = [
        "background",
        "model",
        "n",
        "size",
        "response_format",
        "output_format",
        "output_compression",
        "input_fidelity",
        "quality",
    ]


class CreateImageRequest(ApiModel):
    """An image to draw. What ``images.generate`` sends; see its arguments."""

    prompt: str
    model: CreateImageRequestModel | None = None
    n: int | None = None
    quality: CreateImageRequestQuality | None = None
    response_format: Literal["url", "b64_json"] | str | None = None
    output_format: Literal["png", "jpeg", "webp"] | str | None = None
    output_compression: int | None = None
    size: CreateImageRequestSize | None = None
    moderation: Literal["low", "auto"] | str | None = None
    background: Literal["transparent", "opaque", "auto"] | str | None = None
    style: Literal["vivid", "natural"] | str | None = None
    user: str | None = None

    _nullable = [
        "model",
        "n",
        "quality",
        "response_format",
        "output_format",
        "output_compression",
        "size",
        "moderation",
        "background",
        "style",
    ]


class CreateImageVariationRequest(ApiModel):
    """An image to draw variations of.

    What ``images.create_variation`` sends; see its arguments.
    """

    image: str
    model: str | Literal["dall-e-2"] | None = None
    n: int | None = None
    response_format: Literal["url", "b64_json"] | str | None = None
    size: Literal["256x256", "512x512", "1024x1024"] | str | None = None
    user: str | None = None

    _nullable = ["model", "n", "response_format", "size"]


class Image(ApiModel):
    """An image, either in base64 or by its address."""

    b64_json: str | None = None
    """The image file in base64."""
    url: str | None = None
    """The address of the image file. It stops working after an hour."""
    revised_prompt: str | None = None
    """The prompt that `dall-e-3` made out of yours."""


class ImageGenInputUsageDetails(ApiModel):
    """What the tokens of the input consist of."""

    text_tokens: int
    """The tokens of text."""
    image_tokens: int
    """The tokens of images."""


class ImageGenOutputTokensDetails(ApiModel):
    """What the tokens that the model produced consist of."""

    image_tokens: int
    """The tokens of images."""
    text_tokens: int
    """The tokens of text."""


class ImageGenUsage(ApiModel):
    """How many tokens the drawing took."""

    input_tokens: int
    """The tokens of the prompt and of the given images."""
    total_tokens: int
    """All tokens of the request."""
    output_tokens: int
    """The tokens that the model produced."""
    input_tokens_details: ImageGenInputUsageDetails
    output_tokens_details: ImageGenOutputTokensDetails | None = None
    """What the produced tokens consist of."""

    _wire = {
        "output_tokens_details": "ImageGenOutputTokensDetails",
        "input_tokens_details": "ImageGenInputUsageDetails",
    }


class ImagesResponse(ApiModel):
    """Images that were drawn."""

    created: int
    """When the images were drawn, in seconds since 1970 (UTC)."""
    data: list[Image] | None = None
    """The images."""
    background: Literal["transparent", "opaque"] | str | None = None
    """Whether the background is see-through."""
    output_format: Literal["png", "webp", "jpeg"] | str | None = None
    """The file format of the images."""
    size: Literal["1024x1024", "1024x1536", "1536x1024"] | str | None = None
    """The width and height in pixels."""
    quality: Literal["low", "medium", "high"] | str | None = None
    """How carefully the images were drawn."""
    usage: ImageGenUsage | None = None
    """How many tokens the request took. DALL-E models do not tell."""

    _wire = {"data": ("list", "Image"), "usage": "ImageGenUsage"}


if TYPE_CHECKING:
    CreateImageEditRequestModel: TypeAlias = (
        str
        | Literal[
            "gpt-image-2",
            "gpt-image-2-2026-04-21",
            "gpt-image-1.5",
            "gpt-image-1",
            "gpt-image-1-mini",
            "chatgpt-image-latest",
            "dall-e-2",
        ]
    )
    """The id of the model that draws. Any text is allowed; the listed ones are
    common.
    """

    CreateImageEditRequestQuality: TypeAlias = (
        Literal["standard", "low", "medium", "high", "auto"] | str
    )
    """How carefully to draw. `auto` fits the model."""

    CreateImageEditRequestSize: TypeAlias = (
        str
        | Literal["256x256", "512x512", "1024x1024", "1536x1024", "1024x1536", "auto"]
    )
    """The width and height in pixels.

    The listed sizes do not suit every model; the newest also draw other sizes whose
    sides are multiples of 16. `auto` fits the model.
    """

    CreateImageRequestModel: TypeAlias = (
        str
        | Literal[
            "gpt-image-2",
            "gpt-image-2-2026-04-21",
            "gpt-image-1.5",
            "gpt-image-1",
            "gpt-image-1-mini",
            "dall-e-3",
            "dall-e-2",
        ]
    )
    """The id of the model that draws. Any text is allowed; the listed ones are common.

    Fields that only newer models know make one of those the default.
    """

    CreateImageRequestQuality: TypeAlias = (
        Literal["standard", "hd", "low", "medium", "high", "auto"] | str
    )
    """How carefully to draw.

    `low`, `medium` and `high` are for the newer models, `standard` and `hd` for
    `dall-e-3`; `dall-e-2` knows only `standard`. `auto` fits the model.
    """

    CreateImageRequestSize: TypeAlias = (
        str
        | Literal[
            "auto",
            "1024x1024",
            "1536x1024",
            "1024x1536",
            "256x256",
            "512x512",
            "1792x1024",
            "1024x1792",
        ]
    )
    """The width and height in pixels.

    The listed sizes do not suit every model; the newest also draw other sizes whose
    sides are multiples of 16. `auto` fits the model.
    """

    InputFidelity: TypeAlias = Literal["high", "low"] | str
    """How closely a changed image keeps to the given ones, faces above all."""
else:
    CreateImageEditRequestModel = UnionType(
        "CreateImageEditRequestModel",
        module=__name__,
        members=(
            "@str",
            (
                "literal",
                "gpt-image-2",
                "gpt-image-2-2026-04-21",
                "gpt-image-1.5",
                "gpt-image-1",
                "gpt-image-1-mini",
                "chatgpt-image-latest",
                "dall-e-2",
            ),
        ),
    )
    CreateImageEditRequestQuality = UnionType(
        "CreateImageEditRequestQuality",
        module=__name__,
        members=(("literal", "standard", "low", "medium", "high", "auto"), "@str"),
    )
    CreateImageEditRequestSize = UnionType(
        "CreateImageEditRequestSize",
        module=__name__,
        members=(
            "@str",
            (
                "literal",
                "256x256",
                "512x512",
                "1024x1024",
                "1536x1024",
                "1024x1536",
                "auto",
            ),
        ),
    )
    CreateImageRequestModel = UnionType(
        "CreateImageRequestModel",
        module=__name__,
        members=(
            "@str",
            (
                "literal",
                "gpt-image-2",
                "gpt-image-2-2026-04-21",
                "gpt-image-1.5",
                "gpt-image-1",
                "gpt-image-1-mini",
                "dall-e-3",
                "dall-e-2",
            ),
        ),
    )
    CreateImageRequestQuality = UnionType(
        "CreateImageRequestQuality",
        module=__name__,
        members=(
            ("literal", "standard", "hd", "low", "medium", "high", "auto"),
            "@str",
        ),
    )
    CreateImageRequestSize = UnionType(
        "CreateImageRequestSize",
        module=__name__,
        members=(
            "@str",
            (
                "literal",
                "auto",
                "1024x1024",
                "1536x1024",
                "1024x1536",
                "256x256",
                "512x512",
                "1792x1024",
                "1024x1792",
            ),
        ),
    )
    InputFidelity = UnionType(
        "InputFidelity",
        module=__name__,
        members=(("literal", "high", "low"), "@str"),
    )
