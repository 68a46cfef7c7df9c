"""A log of what is sent and what comes back: no bodies, and no credentials."""

from __future__ import annotations

import logging

from .errors import ApiStatusError
from .hooks import Hooks
from .redact import shown_headers, shown_url

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from .errors import ApiError
    from .hooks import Call, ResponseHead
    from .transport import Request

PACKAGE = __name__.rpartition("._runtime.")[0]
"""The package, which is also the name of its logger."""


class LogHooks(Hooks):
    """Logs requests: INFO says what was answered, DEBUG shows headers as well.

    Attempts without an answer are WARNING. Headers that may hold credentials are shown
    as ``[hidden]``, and so are such parameters of URLs left out.

    Args:
        logger: where to; None for the logger called after this package.
    """

    def __init__(self, logger: logging.Logger | None = None) -> None:
        self.logger = logger or logging.getLogger(PACKAGE)

    def before_request(self, call: Call, request: Request) -> None:
        """Log what is sent."""
        call.state[self] = shown_url(request.shown or request.url)
        self.logger.debug(
            "%s %s (%s, attempt %d) headers %s",
            request.method,
            call.state[self],
            call.operation_id,
            call.attempt,
            _Headers(request.headers, call),
        )

    def after_response(self, call: Call, response: ResponseHead) -> None:
        """Log what was answered."""
        self.logger.info(
            "%s %s -> %d in %.3f s (%s, request id %s)",
            call.method,
            call.state.get(self, call.url),
            response.status,
            response.seconds,
            call.operation_id,
            response.request_id,
        )
        self.logger.debug("headers %s", _Headers(response.headers, call))

    def on_error(self, call: Call, error: ApiError) -> None:
        """Log that nothing was answered; of an error status there is a line already."""
        if isinstance(error, ApiStatusError):
            return
        # What servers and libraries say may repeat a credential; classes do not.
        cause = type(error.__cause__).__name__ if error.__cause__ else "no cause"
        self.logger.warning(
            "%s %s failed: %s, %s (%s, attempt %d)",
            call.method,
            call.state.get(self, call.url),
            type(error).__name__,
            cause,
            call.operation_id,
            call.attempt,
        )


def log_to_terminal(level: str) -> LogHooks:
    """Return hooks that log from a level on, to stderr where nothing else is set up.

    Args:
        level: its name; INFO where it is none.
    """
    hooks = LogHooks()
    number = logging.getLevelNamesMapping().get(level, logging.INFO)
    hooks.logger.setLevel(number)
    if all(handler.name != _FALLBACK for handler in hooks.logger.handlers):
        handler: logging.StreamHandler[TextIO] = logging.StreamHandler()
        handler.name = _FALLBACK
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))
        handler.addFilter(_nobody_else_listens)
        hooks.logger.addHandler(handler)
    return hooks


_FALLBACK = f"{PACKAGE} to stderr"


def _nobody_else_listens(record: logging.LogRecord) -> bool:
    """Return whether the program has set up no logging of its own."""
    return not logging.getLogger().handlers


class _Headers:
    """Headers that are made into text only if the record is written."""

    def __init__(self, headers: Mapping[str, str], call: Call) -> None:
        self._headers = headers
        self._call = call

    def __str__(self) -> str:
        return str(shown_headers(self._headers, self._call.secret_headers))
