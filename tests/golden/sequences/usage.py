"""A sequence is read as it comes; where it may come whole, the type says so."""

from __future__ import annotations

from golden_sequences import AsyncWeather, Weather, models


def warmest(client: Weather) -> float:
    return max(reading.celsius for reading in client.readings.list())


def replayed(client: Weather) -> list[models.Reading]:
    return [reading for reading in client.readings.replay()]


async def storm(client: AsyncWeather) -> str:
    async for alarm in await client.alarms.watch():
        if alarm.event == "storm":
            return alarm.data
    return ""
