"""Groups of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import JsonResponse, Operation, Path

if TYPE_CHECKING:
    import builtins
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .teams_members_badges import AsyncTeamsMembersBadges, TeamsMembersBadges

_LIST: Operation[list[str]] = Operation(
    "listMembers",
    "GET",
    "/teams/{team_id}/members",
    parameters=(Path("team_id"),),
    responses=(JsonResponse("200", ("list", "@str")),),
)


class TeamsMembers(Resource):
    """Groups of people."""

    @property
    def badges(self) -> TeamsMembersBadges:
        """The operations of ``client.teams.members.badges``."""
        from .teams_members_badges import TeamsMembersBadges

        return self._client.resource(TeamsMembersBadges)

    def list(
        self,
        team_id: str,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[str]:
        """Call ``GET /teams/{team_id}/members``.

        Returns:
            Their names.
        """
        return self._call(_LIST, {"team_id": team_id}, options)


class AsyncTeamsMembers(AsyncResource):
    """Groups of people."""

    @property
    def badges(self) -> AsyncTeamsMembersBadges:
        """The operations of ``client.teams.members.badges``."""
        from .teams_members_badges import AsyncTeamsMembersBadges

        return self._client.resource(AsyncTeamsMembersBadges)

    list = awaited(TeamsMembers.list)
