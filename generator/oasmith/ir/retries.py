"""When calls are tried again, as far as the document or an overlay says.

``x-oasmith-retries`` is ours; ``x-speakeasy-retries`` and ``x-fern-retries`` are read as their
tools do. All stand at an operation, or at the top of the document for all operations.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from oasmith.diagnostics import Diagnostic, diagnose
from oasmith.frozen import frozen
from oasmith.openapi import Document, Extensions
from oasmith.source import JsonValue

from .api import Api, Operation
from .retrying import Retries

_STATUS = re.compile(r"[1-5](\d\d|XX)", re.IGNORECASE)
_ENDLESS = 100
"""How often to try again where only time is to end it."""


class _NonsenseError(ValueError):
    """A declaration that makes no sense; the text says why."""


def with_retries(api: Api, document: Document) -> Api:
    """The Api with what is declared about retries; diagnostics tell what makes no sense."""
    sources = {source.identity: source.extensions for source in document.operations}
    if not any(_declares(found) for found in (document.extensions, *sources.values())):
        return api
    operations: list[Operation] = []
    diagnostics: list[Diagnostic] = []
    for operation in api.operations:
        try:
            found = _declared(sources[operation.identity]) or _declared(document.extensions)
            operations.append(replace(operation, retries=found))
        except _NonsenseError as error:
            operations.append(operation)
            diagnostics.append(diagnose("OAS0652", str(error), operation.location))
    every = (*api.diagnostics, *diagnostics)
    return replace(api, operations=tuple(operations), diagnostics=every)


def _declares(extensions: Extensions) -> bool:
    return any(extensions.get(name) is not None for name, _ in _READERS)


def _declared(extensions: Extensions) -> Retries | None:
    for name, read in _READERS:
        value = extensions.get(name)
        if value is None:
            continue
        if value is False:
            return Retries(0)
        if not isinstance(value, dict):
            raise _NonsenseError(f"`{name}` is not an object")
        found = _Members(name, cast("Mapping[str, JsonValue]", value))
        return read(found)
    return None


@frozen
class _Members:
    extension: str
    value: Mapping[str, JsonValue]

    def number(self, name: str, factor: float = 1.0) -> float | None:
        found = self.value.get(name)
        if found is None:
            return None
        if isinstance(found, bool) or not isinstance(found, (int, float)) or found < 0:
            raise _NonsenseError(f"`{self.extension}`: `{name}` is no number from 0 up")
        return found * factor

    def flag(self, name: str) -> bool:
        found = self.value.get(name, True)
        if not isinstance(found, bool):
            raise _NonsenseError(f"`{self.extension}`: `{name}` is neither true nor false")
        return found

    def statuses(self, name: str) -> tuple[str, ...] | None:
        found = self.value.get(name)
        if found is None:
            return None
        texts = tuple(str(entry).upper() for entry in found) if isinstance(found, list) else ()
        if not texts or not all(_STATUS.fullmatch(text) for text in texts):
            raise _NonsenseError(f"`{self.extension}`: `{name}` is no list of statuses")
        return texts

    def known(self, *names: str) -> None:
        unknown = sorted(self.value.keys() - set(names))
        if unknown:
            listed = ", ".join(names)
            text = f"`{self.extension}` has no key `{unknown[0]}`; the keys are {listed}"
            raise _NonsenseError(text)


def _ours(found: _Members) -> Retries:
    found.known(
        "max_retries",
        "statuses",
        "connection_errors",
        "first_delay",
        "factor",
        "longest_delay",
        "longest_wait",
        "stop_after",
    )
    count = found.number("max_retries")
    return Retries(
        max_retries=None if count is None else int(count),
        statuses=found.statuses("statuses"),
        connection_errors=found.flag("connection_errors"),
        first_delay=found.number("first_delay"),
        factor=found.number("factor"),
        longest_delay=found.number("longest_delay"),
        longest_wait=found.number("longest_wait"),
        stop_after=found.number("stop_after"),
    )


def _speakeasy(found: _Members) -> Retries:
    strategy = found.value.get("strategy")
    if strategy == "none":
        return Retries(0)
    if strategy != "backoff":
        raise _NonsenseError(f"`{found.extension}`: the strategy `{strategy}` is not known")
    given = found.value.get("backoff")
    members: Mapping[str, JsonValue] = {}
    if isinstance(given, dict):
        members = cast("Mapping[str, JsonValue]", given)
    backoff = _Members(found.extension, members)
    first = backoff.number("initialInterval", 0.001)
    longest = backoff.number("maxInterval", 0.001)
    factor = backoff.number("exponent")
    stop = backoff.number("maxElapsedTime", 0.001)
    return Retries(
        max_retries=_ENDLESS,
        statuses=found.statuses("statusCodes"),
        connection_errors=found.flag("retryConnectionErrors"),
        first_delay=0.5 if first is None else first,
        factor=1.5 if factor is None else factor,
        longest_delay=60.0 if longest is None else longest,
        stop_after=3600.0 if stop is None else stop,
    )


def _fern(found: _Members) -> Retries | None:
    disabled = found.value.get("disabled")
    if not isinstance(disabled, bool):
        raise _NonsenseError(f"`{found.extension}`: `disabled` is neither true nor false")
    return Retries(0) if disabled else None


_READERS: tuple[tuple[str, Callable[[_Members], Retries | None]], ...] = (
    ("x-oasmith-retries", _ours),
    ("x-speakeasy-retries", _speakeasy),
    ("x-fern-retries", _fern),
)
