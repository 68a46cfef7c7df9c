"""The trial kilns operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncResource, Resource

if TYPE_CHECKING:
    from .trial_kilns_batches import AsyncTrialKilnsBatches, TrialKilnsBatches


class TrialKilns(Resource):
    """The trial kilns operations."""

    @property
    def batches(self) -> TrialKilnsBatches:
        """The trial kilns batches operations."""
        from .trial_kilns_batches import TrialKilnsBatches

        return self._client.resource(TrialKilnsBatches)


class AsyncTrialKilns(AsyncResource):
    """The trial kilns operations."""

    @property
    def batches(self) -> AsyncTrialKilnsBatches:
        """The trial kilns batches operations."""
        from .trial_kilns_batches import AsyncTrialKilnsBatches

        return self._client.resource(AsyncTrialKilnsBatches)
