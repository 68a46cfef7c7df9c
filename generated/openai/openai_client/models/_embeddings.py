"""Models: embeddings."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class CreateEmbeddingRequest(ApiModel):
    """Texts to turn into vectors."""

    input: str | list[str] | list[int] | list[list[int]]
    """The text to turn into a vector, or several, given as text or as token ids.

    A text must not be empty nor too long for the model; a list holds at most 2048 of
    them.
    """

    model: (
        str
        | Literal[
            "text-embedding-ada-002",
            "text-embedding-3-small",
            "text-embedding-3-large",
        ]
    )
    """The id of the model that is used. Any text is allowed; the listed ones are
    common.
    """

    encoding_format: Literal["float", "base64"] | str | None = None
    """How the vectors are sent: as lists of numbers, or packed into base64 text.

    The packed form holds 32-bit floats in little-endian order, and is sent in place of
    the list.

    The default is ``"float"``.
    """

    dimensions: int | None = None
    """The length of the vectors. Only newer models can shorten them. At least 1."""
    user: str | None = None
    """A stable name for your end user, so that abuse can be traced to one user."""

    _extra = []


class CreateEmbeddingResponse(ApiModel):
    """The vectors of a request's texts."""

    data: list[Embedding]
    """One vector for each text, in the order of the request."""
    model: str
    """The model that was used."""
    object: Literal["list"] = "list"
    usage: EmbeddingUsage

    _wire = {"data": ("list", "Embedding"), "usage": "EmbeddingUsage"}


class Embedding(ApiModel):
    """The vector of one text."""

    index: int
    """The position of the text in the request, from 0."""
    embedding: list[float]
    """The numbers of the vector. How many there are depends on the model."""
    object: Literal["embedding"] = "embedding"


class EmbeddingUsage(ApiModel):
    """How many tokens the request took."""

    prompt_tokens: int
    """The tokens of the texts."""
    total_tokens: int
    """All tokens of the request."""
