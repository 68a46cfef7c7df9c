"""Retries can be set for a client and for a call."""

from __future__ import annotations

from golden_retries import AsyncFerry, Ferry, Retries


def cancel() -> None:
    with Ferry(retries=Retries(3, statuses=(429, "5XX")), total_timeout=30) as client:
        client.crossings.cancel(retries=Retries(first_delay=0.1), total_timeout=None)


async def cancel_later(client: AsyncFerry) -> None:
    patient = client.with_options(retries=Retries(longest_wait=600), total_timeout=3600)
    await patient.crossings.cancel(max_retries=1)
