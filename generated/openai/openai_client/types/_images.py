"""Types of requests: images. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import Literal, TypeAlias


if TYPE_CHECKING:
    CreateImageEditRequestModelParam: TypeAlias = (
        Literal[
            "gpt-image-2",
            "gpt-image-2-2026-04-21",
            "gpt-image-1.5",
            "gpt-image-1",
            "gpt-image-1-mini",
            "chatgpt-image-latest",
            "dall-e-2",
        ]
        | str
    )

    CreateImageEditRequestQualityParam: TypeAlias = Literal[
        "standard",
        "low",
        "medium",
        "high",
        "auto",
    ]

    CreateImageEditRequestSizeParam: TypeAlias = (
        Literal["256x256", "512x512", "1024x1024", "1536x1024", "1024x1536", "auto"]
        | str
    )

    CreateImageRequestModelParam: TypeAlias = (
        Literal[
            "gpt-image-2",
            "gpt-image-2-2026-04-21",
            "gpt-image-1.5",
            "gpt-image-1",
            "gpt-image-1-mini",
            "dall-e-3",
            "dall-e-2",
        ]
        | str
    )

    CreateImageRequestQualityParam: TypeAlias = Literal[
        "standard",
        "hd",
        "low",
        "medium",
        "high",
        "auto",
    ]

    CreateImageRequestSizeParam: TypeAlias = (
        Literal[
            "auto",
            "1024x1024",
            "1536x1024",
            "1024x1536",
            "256x256",
            "512x512",
            "1792x1024",
            "1024x1792",
        ]
        | str
    )

    InputFidelityParam: TypeAlias = Literal["high", "low"]
else:
    CreateImageEditRequestModelParam = Any
    CreateImageEditRequestQualityParam = Any
    CreateImageEditRequestSizeParam = Any
    CreateImageRequestModelParam = Any
    CreateImageRequestQualityParam = Any
    CreateImageRequestSizeParam = Any
    InputFidelityParam = Any
