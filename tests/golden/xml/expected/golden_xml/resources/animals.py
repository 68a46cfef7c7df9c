"""The animals operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import AnyBody, JsonBody, JsonResponse, Operation
from .._runtime.xmlbody import XmlBody

if TYPE_CHECKING:
    import builtins
    from collections.abc import Sequence
    import datetime as dt
    from typing import Literal, Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_ADD: Operation[models.Animal] = Operation(
    "addAnimal",
    "POST",
    "/animals",
    body=AnyBody(
        JsonBody(renamed={"nick_names": "nickNames"}),
        XmlBody(spec="Animal", renamed={"nick_names": "nickNames"}),
    ),
    responses=(
        JsonResponse("200", "Animal", content_type="application/xml"),
        JsonResponse("200", "Animal"),
    ),
)
_LIST: Operation[list[models.Animal]] = Operation(
    "listAnimals",
    "GET",
    "/animals",
    responses=(JsonResponse("200", ("list", "Animal"), content_type="text/xml"),),
)


class Animals(Resource):
    """The animals operations."""

    def add(
        self,
        *,
        id: int,
        name: str,
        tame: bool = OMIT,
        weight: float = OMIT,
        born: dt.date | str = OMIT,
        nick_names: Sequence[str] = OMIT,
        foods: Sequence[str] = OMIT,
        tags: Sequence[models.TagModel | types.TagModelParam] = OMIT,
        young: Sequence[models.Animal | types.AnimalParam] = OMIT,
        mother: models.Parent | types.ParentParam = OMIT,
        note: str | None = OMIT,
        content_type: Literal["application/json", "application/xml"] = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Animal:
        """Call ``POST /animals``.

        Args:
            content_type: The media type of the body; application/json if not given.

        Returns:
            As it was stored.
        """
        return self._call(
            _ADD,
            {
                "id": id,
                "name": name,
                "tame": tame,
                "weight": weight,
                "born": born,
                "nick_names": nick_names,
                "foods": foods,
                "tags": tags,
                "young": young,
                "mother": mother,
                "note": note,
                "content_type": content_type,
            },
            options,
        )

    def list(self, **options: Unpack[RequestOptions]) -> builtins.list[models.Animal]:
        """Call ``GET /animals``.

        Returns:
            All of them.
        """
        return self._call(_LIST, {}, options)


class AsyncAnimals(AsyncResource):
    """The animals operations."""

    add = awaited(Animals.add)
    list = awaited(Animals.list)
