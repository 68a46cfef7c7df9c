"""Models: embeddings."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal


class CreateEmbeddingRequest(ApiModel):
    """Texts to turn into vectors.

    What ``embeddings.create`` sends; see its arguments.
    """

    input: str | list[str] | list[int] | list[list[int]]
    model: (
        str
        | Literal[
            "text-embedding-ada-002",
            "text-embedding-3-small",
            "text-embedding-3-large",
        ]
    )
    encoding_format: Literal["float", "base64"] | str | None = None
    dimensions: int | None = None
    user: str | None = None

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
