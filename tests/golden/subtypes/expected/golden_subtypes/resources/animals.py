"""The animals operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, JsonBody, JsonResponse, Operation

if TYPE_CHECKING:
    import builtins
    from typing import Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_ADD: Operation[models.Animal | models.Statue] = Operation(
    "addAnimal",
    "POST",
    "/animals",
    body=JsonBody(),
    responses=(JsonResponse("200", "Animal"),),
)
_REPLACE: Operation[None] = Operation(
    "replaceAnimal",
    "PUT",
    "/animals",
    body=JsonBody("body"),
    responses=(EmptyResponse("204"),),
)
_LIST: Operation[list[models.Animal | models.Statue]] = Operation(
    "listAnimals",
    "GET",
    "/animals",
    responses=(JsonResponse("200", ("list", "Animal")),),
)


class Animals(Resource):
    """The animals operations."""

    def add(
        self,
        *,
        animal: (
            models.Animal
            | models.Statue
            | types.AnimalParam
            | types.CatParam
            | types.DogParam
            | types.StatueParam
            | types.PuppyParam
        ),
        **options: Unpack[RequestOptions],
    ) -> models.Animal | models.Statue:
        """Call ``POST /animals``.

        Args:
            animal: Any animal.

        Returns:
            The animal.
        """
        return self._call(_ADD, {"animal": animal}, options)

    def replace(
        self,
        *,
        body: (
            models.Animal
            | models.Statue
            | types.AnimalParam
            | types.CatParam
            | types.DogParam
            | types.StatueParam
            | types.PuppyParam
        ),
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``PUT /animals``."""
        return self._call(_REPLACE, {"body": body}, options)

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Animal | models.Statue]:
        """Call ``GET /animals``.

        Returns:
            All of them.
        """
        return self._call(_LIST, {}, options)


class AsyncAnimals(AsyncResource):
    """The animals operations."""

    add = awaited(Animals.add)
    replace = awaited(Animals.replace)
    list = awaited(Animals.list)
