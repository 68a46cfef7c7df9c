"""Models: models."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import datetime as dt
    from typing import Literal


class DeleteModelResponse(ApiModel):
    """Proof that a model was deleted."""

    id: str
    """The id of the model."""
    deleted: bool
    """Whether the model is gone."""
    object: str
    """The kind of object, `model`."""


class ListModelsResponse(ApiModel):
    """The models that can be used."""

    object: Literal["list"] = "list"
    data: list[Model]
    """The models."""

    _wire = {"data": ("list", "Model")}


class Model(ApiModel):
    """A model that can be used."""

    id: str
    """The id of the model, as other operations want it."""
    created: int
    """When the model was made, in seconds since 1970 (UTC)."""
    object: Literal["model"] = "model"
    owned_by: str
    """The organization that owns the model."""
    shutdown_date: dt.date | None = None
    """The day on which the model goes out of service, when that is known."""

    _wire = {"shutdown_date": "@date"}
    _nullable = ["shutdown_date"]
