"""The profile operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonBody, JsonResponse, Operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_UPDATE: Operation[models.Profile] = Operation(
    "updateProfile",
    "PATCH",
    "/profile",
    body=JsonBody(),
    responses=(JsonResponse("200", "Profile"),),
)


class Profile(Resource):
    """The profile operations."""

    def update(
        self,
        *,
        id: str,
        nickname: str | None,
        age: int = OMIT,
        bio: str | None = OMIT,
        home: models.Place | types.PlaceParam | None = OMIT,
        visited: Sequence[models.Place | types.PlaceParam | None] | None = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Profile:
        """Call ``PATCH /profile``.

        Returns:
            The profile now.
        """
        return self._call(
            _UPDATE,
            {
                "id": id,
                "nickname": nickname,
                "age": age,
                "bio": bio,
                "home": home,
                "visited": visited,
            },
            options,
        )


class AsyncProfile(AsyncResource):
    """The profile operations."""

    update = awaited(Profile.update)
