"""Believable scalars: from formats, then names, then constraints."""

from __future__ import annotations

from math import isfinite

from oasmith.frozen import frozen
from oasmith.ir import WHOLE_TIMES, Scalar, ScalarKind
from oasmith.naming import snake, words
from oasmith.openapi import Constraints
from oasmith.source import JsonValue

from .patterns import first_match


@frozen
class Hint:
    """What is known of a value besides its type: name, owner, limits, description."""

    name: str = ""
    owner: str = ""
    constraints: Constraints | None = None
    about: str = ""


_BY_FORMAT = {
    "date-time": "2026-01-15T09:30:00Z",
    "date": "2026-01-15",
    "time": "09:30:00Z",
    "duration": "PT15M",
    "uuid": "3f2b8c1e-5d47-4a9b-8e60-1c7d2f9a4b35",
    "email": "ada@example.com",
    "idn-email": "ada@example.com",
    "hostname": "api.example.com",
    "idn-hostname": "api.example.com",
    "ipv4": "192.0.2.10",
    "ipv6": "2001:db8::10",
    "uri": "https://example.com/harbour",
    "url": "https://example.com/harbour",
    "iri": "https://example.com/harbour",
    "uri-reference": "/harbour",
    "uri-template": "/harbours/{name}",
    "json-pointer": "/harbour/name",
    "regex": "^[a-z]+$",
    "byte": "aGFyYm91cg==",
    "base64url": "aGFyYm91cg",
    "base16": "68617262",
    "http-date": "Thu, 15 Jan 2026 09:30:00 GMT",
    "decimal": "19.99",
    "password": "correct horse battery staple",
}
_BY_KIND = {
    ScalarKind.DATETIME: "date-time",
    ScalarKind.DATE: "date",
    ScalarKind.TIME: "time",
    ScalarKind.UUID: "uuid",
    ScalarKind.BASE64: "byte",
    ScalarKind.BASE64URL: "base64url",
    ScalarKind.BASE16: "base16",
    ScalarKind.HTTP_DATE: "http-date",
    ScalarKind.DURATION: "duration",
    ScalarKind.DECIMAL: "decimal",
}
_TEXTS = {
    "email": "ada@example.com",
    "mail": "ada@example.com",
    "url": "https://example.com/harbour",
    "uri": "https://example.com/harbour",
    "href": "https://example.com/harbour",
    "link": "https://example.com/harbour",
    "website": "https://example.com",
    "domain": "example.com",
    "host": "api.example.com",
    "hostname": "api.example.com",
    "ip": "192.0.2.10",
    "phone": "+4722000000",
    "username": "ada",
    "login": "ada",
    "user": "ada",
    "owner": "ada",
    "author": "Ada Lovelace",
    "password": "correct horse battery staple",
    "title": "Harbour report",
    "subject": "Harbour report",
    "summary": "The ferry leaves at noon.",
    "description": "The ferry leaves at noon.",
    "comment": "The ferry leaves at noon.",
    "message": "The ferry leaves at noon.",
    "text": "The ferry leaves at noon.",
    "content": "The ferry leaves at noon.",
    "body": "The ferry leaves at noon.",
    "input": "The ferry leaves at noon.",
    "note": "The ferry leaves at noon.",
    "reason": "No longer needed.",
    "prompt": "Describe a harbour at dawn.",
    "query": "harbour",
    "instructions": "Answer in one short sentence.",
    "refusal": "I cannot help with that.",
    "question": "When does the ferry leave?",
    "answer": "The ferry leaves at noon.",
    "language": "en",
    "locale": "en-GB",
    "country": "NO",
    "currency": "nok",
    "city": "Oslo",
    "street": "Harbour Road 1",
    "address": "Harbour Road 1, Oslo",
    "timezone": "Europe/Oslo",
    "color": "#1f77b4",
    "colour": "#1f77b4",
    "version": "1.0.0",
    "tag": "harbour",
    "label": "harbour",
    "slug": "harbour-report",
    "filename": "report.txt",
    "file": "report.txt",
    "path": "/harbour/report.txt",
    "date": "2026-01-15",
    "time": "2026-01-15T09:30:00Z",
    "sha": "6dcb09b5b57875f334f61aebed695e2e4193db5e",
    "arguments": "{}",
    "mime_type": "text/plain",
    "content_type": "text/plain",
    "media_type": "text/plain",
}
_NUMBERS: dict[str, int] = {
    "created": 1760000000,
    "updated": 1760000000,
    "timestamp": 1760000000,
    "at": 1760000000,
    "port": 8080,
    "year": 2026,
    "month": 1,
    "day": 15,
    "width": 640,
    "height": 480,
    "age": 42,
    "limit": 20,
    "size": 1024,
    "bytes": 1024,
    "index": 0,
    "offset": 0,
    "amount": 1999,
    "price": 1999,
    "latitude": 59,
    "longitude": 10,
}
_TIMES: dict[ScalarKind, int] = {
    ScalarKind.UNIXTIME: 1760000000,
    ScalarKind.UNIXTIME_FRACTION: 1760000000,
    ScalarKind.SECONDS: 30,
    ScalarKind.SECONDS_FRACTION: 30,
    ScalarKind.MILLISECONDS: 30000,
    ScalarKind.MILLISECONDS_FRACTION: 30000,
}
_CANDIDATES = (
    "harbour",
    "Harbour",
    "HARBOUR",
    "harbour-1",
    "harbour_1",
    "abc123",
    "1",
    "12345",
    "12345678",
    "NOK",
    "NO",
    "en",
    "en-GB",
    "1.0.0",
    "+4722000000",
    "#1f77b4",
    "https://example.com/harbour",
    "ada@example.com",
    "6dcb09b5b57875f334f61aebed695e2e4193db5e",
    "3f2b8c1e-5d47-4a9b-8e60-1c7d2f9a4b35",
    "2026-01-15",
    "2026-01-15T09:30:00Z",
    "/harbour",
)


def scalar(type_: Scalar, hint: Hint) -> JsonValue:
    """A believable value of a scalar type."""
    match type_.kind:
        case ScalarKind.NULL:
            return None
        case ScalarKind.BOOLEAN:
            return True
        case ScalarKind.INTEGER:
            return int(_settled(_number(hint), hint.constraints, whole=True))
        case ScalarKind.NUMBER:
            return _settled(_fraction(hint), hint.constraints, whole=False)
        case kind if kind in _TIMES:
            is_whole = kind in WHOLE_TIMES
            return _settled(_TIMES[kind], hint.constraints, whole=is_whole)
        case kind:
            form = _BY_KIND.get(kind, type_.format or "")
            return _bounded(_BY_FORMAT.get(form) or _text(hint), hint.constraints)


def _last_words(name: str) -> list[str]:
    return [word.lower() for word in words(name)]


def _text(hint: Hint) -> str:
    pattern = hint.constraints.pattern if hint.constraints is not None else None
    text = _named_text(hint)
    if pattern is None:
        return text
    return first_match(pattern, (text, *_CANDIDATES)) or text


def _named_text(hint: Hint) -> str:
    found = _last_words(hint.name)
    if not found:
        return "harbour"
    if "_".join(found[-2:]) in _TEXTS:
        return _TEXTS["_".join(found[-2:])]
    *before, last = found
    if last in ("id", "ids", "uid", "key") and (before or hint.owner):
        stem = before or _last_words(hint.owner)[-1:]
        return f"{snake(stem)}_123"
    if last == "name":
        return _name_of(before)
    singular = last[:-1] if last.endswith("s") and last[:-1] in _TEXTS else last
    if singular in _TEXTS:
        return _TEXTS[singular]
    return " ".join(found)


def _name_of(before: list[str]) -> str:
    if before[-1:] == ["first"]:
        return "Ada"
    if before[-1:] == ["last"]:
        return "Lovelace"
    if before[-1:] in (["full"], ["display"], ["user"]):
        return "Ada Lovelace"
    return f"harbour-{before[-1]}" if before else "harbour"


def _bounded(text: str, constraints: Constraints | None) -> str:
    if constraints is None:
        return text
    shortest, longest = constraints.min_length or 0, constraints.max_length
    if len(text) < shortest <= 1000:
        text = (text + " " if " " in text else text) * (shortest // max(1, len(text)) + 1)
        text = text[: max(shortest, 1)].rstrip() or text[:shortest]
        text = text.ljust(shortest, "x")
    return text if longest is None or len(text) <= longest else text[:longest]


def _number(hint: Hint) -> int:
    found = _last_words(hint.name)
    return _NUMBERS.get(found[-1], 1) if found else 1


def _fraction(hint: Hint) -> float:
    found = _last_words(hint.name)
    return float(_NUMBERS.get(found[-1], 1)) if found else 1.0


def _settled(number: float, constraints: Constraints | None, *, whole: bool) -> int | float:
    """The number within its limits, or as it is where no float can say what they ask for."""
    try:
        found = _limited(number, constraints, whole=whole)
        return found if isfinite(found) else number
    except OverflowError:
        return number


def _limited(number: float, constraints: Constraints | None, *, whole: bool) -> int | float:
    if constraints is None:
        return number
    low, high = constraints.minimum, constraints.maximum
    step = 1 if whole else 0.5
    if constraints.exclusive_minimum is not None:
        low = constraints.exclusive_minimum + step
    if constraints.exclusive_maximum is not None:
        high = constraints.exclusive_maximum - step
    multiple = constraints.multiple_of
    if multiple:
        number = max(1, round(number / multiple)) * multiple
        if low is not None and number < low:
            number = -(-low // multiple) * multiple
    elif low is not None and number < low:
        number = low
    return high if high is not None and number > high else number
