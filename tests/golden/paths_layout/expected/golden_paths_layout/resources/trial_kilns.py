"""The operations of ``client.trial.kilns``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncResource, Resource

if TYPE_CHECKING:
    from .trial_kilns_batches import AsyncTrialKilnsBatches, TrialKilnsBatches


class TrialKilns(Resource):
    """The operations of ``client.trial.kilns``."""

    @property
    def batches(self) -> TrialKilnsBatches:
        """The operations of ``client.trial.kilns.batches``."""
        from .trial_kilns_batches import TrialKilnsBatches

        return self._client.resource(TrialKilnsBatches)


class AsyncTrialKilns(AsyncResource):
    """The operations of ``client.trial.kilns``."""

    @property
    def batches(self) -> AsyncTrialKilnsBatches:
        """The operations of ``client.trial.kilns.batches``."""
        from .trial_kilns_batches import AsyncTrialKilnsBatches

        return self._client.resource(AsyncTrialKilnsBatches)
