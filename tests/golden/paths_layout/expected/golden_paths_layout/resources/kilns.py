"""The kilns operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncResource, Resource

if TYPE_CHECKING:
    from .kilns_batches import AsyncKilnsBatches, KilnsBatches
    from .kilns_heat import AsyncKilnsHeat, KilnsHeat


class Kilns(Resource):
    """The kilns operations."""

    @property
    def batches(self) -> KilnsBatches:
        """The operations of ``client.kilns.batches``."""
        from .kilns_batches import KilnsBatches

        return self._client.resource(KilnsBatches)

    @property
    def heat(self) -> KilnsHeat:
        """The operations of ``client.kilns.heat``."""
        from .kilns_heat import KilnsHeat

        return self._client.resource(KilnsHeat)


class AsyncKilns(AsyncResource):
    """The kilns operations."""

    @property
    def batches(self) -> AsyncKilnsBatches:
        """The operations of ``client.kilns.batches``."""
        from .kilns_batches import AsyncKilnsBatches

        return self._client.resource(AsyncKilnsBatches)

    @property
    def heat(self) -> AsyncKilnsHeat:
        """The operations of ``client.kilns.heat``."""
        from .kilns_heat import AsyncKilnsHeat

        return self._client.resource(AsyncKilnsHeat)
