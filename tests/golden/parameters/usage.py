"""Every parameter has its type; dates may be texts."""

from __future__ import annotations

import datetime as dt
from typing import assert_type

from golden_parameters import Weather, errors, models


def read(client: Weather) -> float:
    day = client.stations.get_day(
        "oslo",
        dt.date(2024, 10, 1),
        units="metric",
        precise=True,
        since=dt.datetime.now(dt.UTC),
        fields=["rain", "wind"],
        near={"lat": 1.5},
        timeout=3,
        extra_headers={"X-More": "1"},
    )
    assert_type(day, models.StationsGetDayResponse)
    assert_type(day.day, dt.date)
    assert_type(day.values, dict[str, float])
    try:
        client.stations.delete_day("oslo", "2024-10-01")
    except errors.NotFoundError as error:
        print(error.status, error.request_id)
    return day.values["rain"]
