"""Groups of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import JsonResponse, Operation

if TYPE_CHECKING:
    import builtins
    from typing import Unpack

    from .. import models
    from .._runtime.options import RequestOptions
    from .teams_members import AsyncTeamsMembers, TeamsMembers

_LIST: Operation[list[models.Team]] = Operation(
    "listTeams",
    "GET",
    "/teams",
    responses=(JsonResponse("200", ("list", "Team")),),
)


class Teams(Resource):
    """Groups of people."""

    @property
    def members(self) -> TeamsMembers:
        """Groups of people."""
        from .teams_members import TeamsMembers

        return self._client.resource(TeamsMembers)

    def list(self, **options: Unpack[RequestOptions]) -> builtins.list[models.Team]:
        """Call ``GET /teams``.

        Returns:
            All teams.
        """
        return self._call(_LIST, {}, options)


class AsyncTeams(AsyncResource):
    """Groups of people."""

    @property
    def members(self) -> AsyncTeamsMembers:
        """Groups of people."""
        from .teams_members import AsyncTeamsMembers

        return self._client.resource(AsyncTeamsMembers)

    list = awaited(Teams.list)
