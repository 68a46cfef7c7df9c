"""What runs as a client works: pass ``hooks=[...]`` to it."""

from __future__ import annotations

from ._runtime.hooks import (
    AsyncHooks as AsyncHooks,
    Call as Call,
    Hooks as Hooks,
    ResponseHead as ResponseHead,
)
from ._runtime.log import LogHooks as LogHooks
from ._runtime.spans import SpanHooks as SpanHooks
from ._runtime.transport import Request as Request
