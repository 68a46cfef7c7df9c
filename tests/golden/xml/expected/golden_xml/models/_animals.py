"""Models: animals."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import datetime as dt


class Animal(ApiModel):
    """Animal."""

    id: int
    name: str
    tame: bool | None = None
    weight: float | None = None
    born: dt.date | None = None
    nick_names: list[str] | None = None
    foods: list[str] | None = None
    tags: list[TagModel] | None = None
    young: list[Animal] | None = None
    mother: Parent | None = None
    note: str | None = None

    _wire = {
        "born": "@date",
        "nickNames": ("=nick_names", None),
        "tags": ("list", "TagModel"),
        "young": ("list", "Animal"),
        "mother": "Parent",
    }
    _nullable = ["note"]
    _xml = {
        "": {"name": "animal"},
        "id": {"attribute": True},
        "nickNames": {"name": "nicks", "wrapped": True, "item": {"name": "nick"}},
        "tags": {"wrapped": True, "item": {"name": "tag"}},
        "young": {"item": {"name": "animal"}},
    }


class Parent(ApiModel):
    """Parent."""

    name: str | None = None

    _xml = {"name": {"name": "called", "attribute": True}}


class TagModel(ApiModel):
    """Tag."""

    id: int | None = None
    label: str | None = None

    _xml = {"": {"name": "tag"}, "label": {"name": "text"}}
