"""The animals operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonBody, JsonResponse, Operation, Path

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_REPLACE_DOG: Operation[models.Household] = Operation(
    "replaceDog",
    "PUT",
    "/animals/{name}",
    parameters=(Path("name"),),
    body=JsonBody(renamed={"name_body": "name"}),
    responses=(JsonResponse("200", "Household"),),
)


class AnimalsResource(Resource):
    """The animals operations."""

    def replace_dog(
        self,
        name: str,
        *,
        name_body: str,
        owner: models.Owner | types.OwnerParam,
        weight: float = OMIT,
        chip: str | None = OMIT,
        vet: str | None = OMIT,
        collar: str | None = OMIT,
        tricks: Sequence[str] = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Household:
        """Call ``PUT /animals/{name}``.

        Returns:
            The dog, and what swims.
        """
        return self._call(
            _REPLACE_DOG,
            {
                "name": name,
                "name_body": name_body,
                "owner": owner,
                "weight": weight,
                "chip": chip,
                "vet": vet,
                "collar": collar,
                "tricks": tricks,
            },
            options,
        )


class AsyncAnimalsResource(AsyncResource):
    """The animals operations."""

    replace_dog = awaited(AnimalsResource.replace_dog)
