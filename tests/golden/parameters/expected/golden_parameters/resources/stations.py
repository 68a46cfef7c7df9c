"""The stations operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import (
    Cookie,
    EmptyResponse,
    Header,
    JsonResponse,
    Operation,
    Path,
    Query,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    import datetime as dt
    from typing import Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_GET_DAY: Operation[models.StationsGetDayResponse] = Operation(
    "getDay",
    "GET",
    "/stations/{station_id}/days/{day}",
    parameters=(
        Path("station_id"),
        Path("day"),
        Query("units"),
        Query("limit"),
        Query("precise"),
        Query("since"),
        Query("fields"),
        Query("near", style="deepObject"),
        Header("X-Trace-Id", "x_trace_id"),
        Cookie("session"),
    ),
    responses=(
        JsonResponse("200", "StationsGetDayResponse"),
        JsonResponse("404", "StationsGetDayError"),
    ),
)
_DELETE_DAY: Operation[None] = Operation(
    "deleteDay",
    "DELETE",
    "/stations/{station_id}/days/{day}",
    parameters=(Path("station_id"), Path("day")),
    responses=(EmptyResponse("204"),),
)


class Stations(Resource):
    """The stations operations."""

    def get_day(
        self,
        station_id: str,
        day: dt.date | str,
        *,
        units: str,
        limit: int = OMIT,
        precise: bool = OMIT,
        since: dt.datetime | str = OMIT,
        fields: Sequence[str] = OMIT,
        near: models.StationsGetDayNear | types.StationsGetDayNearParam = OMIT,
        x_trace_id: str = OMIT,
        session: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.StationsGetDayResponse:
        """Call ``GET /stations/{station_id}/days/{day}``.

        Args:
            fields: Only these.

        Returns:
            The measurements of a day.

        Raises:
            NotFoundError: No such station.
        """
        return self._call(
            _GET_DAY,
            {
                "station_id": station_id,
                "day": day,
                "units": units,
                "limit": limit,
                "precise": precise,
                "since": since,
                "fields": fields,
                "near": near,
                "x_trace_id": x_trace_id,
                "session": session,
            },
            options,
        )

    def delete_day(
        self,
        station_id: str,
        day: dt.date | str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``DELETE /stations/{station_id}/days/{day}``."""
        return self._call(_DELETE_DAY, {"station_id": station_id, "day": day}, options)


class AsyncStations(AsyncResource):
    """The stations operations."""

    get_day = awaited(Stations.get_day)
    delete_day = awaited(Stations.delete_day)
