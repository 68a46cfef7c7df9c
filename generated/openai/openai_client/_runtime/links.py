"""Where the next page is: URLs in answers, and ``Link`` headers. No I/O."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from .pagination import LinkedPages


def next_in_header(text: str) -> str | None:
    """Return the target of the link with ``rel="next"`` (RFC 8288, 3).

    Of a repeated ``rel`` the first counts, and a link about another resource
    (``anchor``) is none of this one's. Text that is no link is passed over.

    Args:
        text: a ``Link`` header; several are joined with commas.
    """
    for target, parameters in _links(text):
        relations = parameters.get("rel", "").lower().split()
        if "next" in relations and "anchor" not in parameters:
            return target
    return None


def _links(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    place = text.find("<")
    while place >= 0:
        end = text.find(">", place)
        if end < 0:
            return
        target = text[place + 1 : end].strip()
        parameters, place = _parameters(text, end + 1)
        yield target, parameters
        place = text.find("<", place)


def _parameters(text: str, place: int) -> tuple[dict[str, str], int]:
    """Return the parameters of a link, and where the text goes on after it."""
    found: dict[str, str] = {}
    while place < len(text) and text[place] != ",":
        end = _end(text, place)
        name, _, value = text[place:end].strip(" \t;").partition("=")
        found.setdefault(name.strip().lower(), _unquoted(value.strip()))
        place = end + 1 if text[end : end + 1] == ";" else end
    return found, place


def _end(text: str, place: int) -> int:
    """Return where a parameter ends: at ``;`` or ``,`` outside quotes."""
    quoted = escaped = False
    for index in range(place, len(text)):
        character = text[index]
        if escaped:
            escaped = False
        elif quoted and character == "\\":
            escaped = True
        elif character == '"':
            quoted = not quoted
        elif not quoted and character in ";,":
            return index
    return len(text)


def _unquoted(value: str) -> str:
    if len(value) < 2 or value[0] != '"' or value[-1] != '"':
        return value
    return value[1:-1].replace("\\\\", "\0").replace("\\", "").replace("\0", "\\")


def by_another_call(link: str, first: str, present: str, table: LinkedPages) -> str:
    """Return a link as the call that fetches the next page takes it.

    Args:
        link: what the answer holds.
        first: the URL of the first page.
        present: that of the page which holds the link.
        table: what is told about links.

    Raises:
        ValueError: it is no URL.
    """
    from urllib.parse import unquote, urljoin

    address, _, query = first.partition("?")
    base = present if table.base is None else urljoin(f"{address}/", table.base)
    target = urljoin(base, link)
    given = {_name(pair) for pair in target.partition("?")[2].split("&")}
    pairs = [
        pair
        for pair in query.split("&")
        if unquote(_name(pair)) in table.keeps and _name(pair) not in given
    ]
    separator = "&" if "?" in target else "?"
    return f"{target}{separator}{'&'.join(pairs)}" if pairs else target


def _name(pair: str) -> str:
    return pair.partition("=")[0]


def resolved(base: str, link: str) -> tuple[str, bool]:
    """Return the absolute URL of a link, and whether credentials may go there.

    Args:
        base: the URL of the request whose answer held the link (RFC 3986, 5.1.3).
        link: absolute or relative.

    Raises:
        ValueError: it is no HTTP URL.
    """
    from urllib.parse import urljoin, urlsplit

    from .redirect import same_site

    target = urljoin(base, link)
    parts = urlsplit(target)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("it does not lead to HTTP")
    return target.partition("#")[0], same_site(urlsplit(base), parts)
