"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._teams import Team as Team
    from ._teams_members_badges import Badge as Badge
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {"Badge": "_teams_members_badges", "Team": "_teams"},
    )
