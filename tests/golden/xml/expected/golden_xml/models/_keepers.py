"""Models: keepers."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Keeper(ApiModel):
    """Keeper."""

    id: int | None = None
    full_name: str | None = None

    _wire = {"full-name": ("=full_name", None)}
    _xml = {
        "": {
            "name": "keeper",
            "namespace": "https://zoo.example/schema",
            "prefix": "z",
        },
        "id": {"attribute": True},
        "full-name": {
            "name": "fullName",
            "namespace": "https://zoo.example/schema",
            "prefix": "z",
        },
    }
