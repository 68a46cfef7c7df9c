"""The operations of ``client.teams.members.badges``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, JsonBody, Operation, Path

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_GRANT: Operation[None] = Operation(
    "grantBadge",
    "POST",
    "/teams/{team_id}/members/{member}/badges",
    parameters=(Path("team_id"), Path("member")),
    body=JsonBody(),
    responses=(EmptyResponse("204"),),
)


class TeamsMembersBadges(Resource):
    """The operations of ``client.teams.members.badges``."""

    def grant(
        self,
        team_id: str,
        member: str,
        *,
        title: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``POST /teams/{team_id}/members/{member}/badges``."""
        return self._call(
            _GRANT,
            {"team_id": team_id, "member": member, "title": title},
            options,
        )


class AsyncTeamsMembersBadges(AsyncResource):
    """The operations of ``client.teams.members.badges``."""

    grant = awaited(TeamsMembersBadges.grant)
