"""The trial operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncResource, Resource

if TYPE_CHECKING:
    from .trial_kilns import AsyncTrialKilns, TrialKilns


class Trial(Resource):
    """The trial operations."""

    @property
    def kilns(self) -> TrialKilns:
        """The operations of ``client.trial.kilns``."""
        from .trial_kilns import TrialKilns

        return self._client.resource(TrialKilns)


class AsyncTrial(AsyncResource):
    """The trial operations."""

    @property
    def kilns(self) -> AsyncTrialKilns:
        """The operations of ``client.trial.kilns``."""
        from .trial_kilns import AsyncTrialKilns

        return self._client.resource(AsyncTrialKilns)
