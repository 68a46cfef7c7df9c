"""Whether a text has the form of what it stands for, as ``strict`` clients ask it to."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime, time

from oasmith.ir import ScalarKind


def is_written(kind: ScalarKind, text: str) -> bool:
    """Whether a text is a value of a kind; every text is one of the kinds without a form.

    Documents give date-times as examples of dates, and ``string`` as one of everything.
    """
    form = _FORMS.get(kind)
    if form is not None and form.fullmatch(text) is None:
        return False
    check = _CHECKS.get(kind)
    with suppress(ValueError):
        return check is None or check(text)
    return False


_FORMS: Mapping[ScalarKind, re.Pattern[str]] = {
    kind: re.compile(form, re.ASCII)
    for kind, form in (
        # RFC 3339, 5.6; also without an offset, as many servers send.
        (ScalarKind.DATETIME, r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)?"),
        (ScalarKind.DATE, r"\d{4}-\d\d-\d\d"),
        (ScalarKind.TIME, r"\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)?"),
        # RFC 9562, 4. Examples that people made up by hand often have a digit too few.
        (ScalarKind.UUID, "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
        # RFC 4648, 5 and 8.
        (ScalarKind.BASE64URL, r"[\w-]*={0,2}"),
        (ScalarKind.BASE16, "(?:[0-9a-fA-F]{2})*"),
        # RFC 9110, 5.6.7.
        (ScalarKind.HTTP_DATE, r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT"),
        # RFC 3339, appendix A, without years and months, which are no fixed time.
        (
            ScalarKind.DURATION,
            r"P(?=[\dT])(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,6})?S)?)?",
        ),
        (ScalarKind.DECIMAL, r"-?\d+(\.\d+)?"),
    )
}


def _is_datetime(text: str) -> bool:
    return bool(datetime.fromisoformat(text.upper()))


def _is_date(text: str) -> bool:
    return bool(date.fromisoformat(text))


def _is_time(text: str) -> bool:
    return bool(time.fromisoformat(text.upper()))


def _is_base64(text: str) -> bool:
    return b64encode(b64decode(text, validate=True)).decode("ascii") == text


_CHECKS: Mapping[ScalarKind, Callable[[str], bool]] = {
    ScalarKind.DATETIME: _is_datetime,
    ScalarKind.DATE: _is_date,
    ScalarKind.TIME: _is_time,
    ScalarKind.BASE64: _is_base64,
}

__all__ = ["is_written"]
