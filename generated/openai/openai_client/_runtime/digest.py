"""HTTP Digest authentication (RFC 7616): answering a server's challenge. No I/O."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_ALGORITHMS = {
    "MD5": "md5",
    "SHA-256": "sha256",
    "SHA-512-256": "sha512_256",
}
_STRONGEST = ("SHA-512-256", "SHA-256", "MD5")


class Challenge:
    """What a server asks for, and how often it was answered.

    Args:
        fields: the parameters of ``WWW-Authenticate: Digest``.
    """

    def __init__(self, fields: Mapping[str, str]) -> None:
        from itertools import count

        self._fields = fields
        self.realm = fields.get("realm", "")
        self.nonce = fields.get("nonce", "")
        self.opaque = fields.get("opaque")
        self.named = fields.get("algorithm")
        self.algorithm = (self.named or "MD5").upper()
        offered = [each.strip().lower() for each in fields.get("qop", "").split(",")]
        known = (qop for qop in ("auth", "auth-int") if qop in offered)
        self.qop = next(known, "")
        self.hides_user = fields.get("userhash", "").lower() == "true"
        # Two threads never take one count: next() is one step of the interpreter.
        self._counter = count(1)

    def renewed(self, nonce: str) -> Challenge:
        """Return the same challenge with another nonce."""
        return Challenge({**self._fields, "nonce": nonce})

    def answer(
        self,
        method: str,
        uri: str,
        username: str,
        password: str,
        body: Iterable[bytes] = (),
    ) -> str:
        """Return the ``Authorization`` header for one request.

        Args:
            method: the HTTP method.
            uri: the request target: path and query.
            username: the user name.
            password: the password.
            body: the pieces of the body, which ``auth-int`` protects as well.
        """
        from os import urandom

        client_nonce = urandom(16).hex()
        times = f"{next(self._counter):08x}"
        secret = self._hash(f"{username}:{self.realm}:{password}")
        if self.algorithm.endswith("-SESS"):
            secret = self._hash(f"{secret}:{self.nonce}:{client_nonce}")
        parts = [secret, self.nonce]
        if self.qop:
            parts += [times, client_nonce, self.qop]
        asked = f"{method}:{uri}"
        if self.qop == "auth-int":
            asked += f":{self._hash_of(body)}"
        response = self._hash(":".join([*parts, self._hash(asked)]))
        fields = {**self._user(username), "realm": self.realm, "nonce": self.nonce}
        fields |= {"uri": uri, "response": response}
        if self.opaque is not None:
            fields["opaque"] = self.opaque
        if self.qop or self.algorithm.endswith("-SESS"):
            fields["cnonce"] = client_nonce
        shown = [f"{name}={_quoted(text)}" for name, text in fields.items()]
        return "Digest " + ", ".join([*shown, *self._unquoted(times)])

    def _unquoted(self, times: str) -> list[str]:
        """Return the parameters that RFC 7616, 3.4 wants without quotes."""
        shown = [f"algorithm={self.named}"] if self.named else []
        if self.qop:
            shown += [f"qop={self.qop}", f"nc={times}"]
        return [*shown, "userhash=true"] if self.hides_user else shown

    def _user(self, username: str) -> dict[str, str]:
        if self.hides_user:
            return {"username": self._hash(f"{username}:{self.realm}")}
        if not username.isascii():
            from urllib.parse import quote

            return {"username*": f"UTF-8''{quote(username, safe='')}"}
        return {"username": username}

    def _hash(self, text: str) -> str:
        return self._hash_of((text.encode(),))

    def _hash_of(self, pieces: Iterable[bytes]) -> str:
        from hashlib import new

        name = _ALGORITHMS[self.algorithm.removesuffix("-SESS")]
        found = new(name, usedforsecurity=False)
        for piece in pieces:
            found.update(piece)
        return found.hexdigest()


def challenge_of(headers: Mapping[str, str]) -> Challenge | None:
    """Return the strongest Digest challenge that can be answered; None without one.

    Args:
        headers: of a response with status 401.
    """
    found: dict[str, Challenge] = {}
    for scheme, fields in challenges(headers.get("www-authenticate", "")):
        if scheme.lower() == "digest" and fields.get("nonce"):
            challenge = Challenge(fields)
            asked = fields.get("qop")
            if challenge.qop or not asked:
                found.setdefault(challenge.algorithm.removesuffix("-SESS"), challenge)
    return next((found[name] for name in _STRONGEST if name in found), None)


def next_nonce(headers: Mapping[str, str]) -> str:
    """Return the nonce that the server wants from now on; ``""`` where it says none.

    Args:
        headers: of a response to what was answered (RFC 7616, 3.5).
    """
    for _, fields in challenges("Digest " + headers.get("authentication-info", "")):
        return fields.get("nextnonce", "")
    return ""


def is_stale(headers: Mapping[str, str]) -> bool:
    """Return whether only the nonce was too old, and the password is right."""
    return any(
        fields.get("stale", "").lower() == "true"
        for _, fields in challenges(headers.get("www-authenticate", ""))
    )


def challenges(header: str) -> list[tuple[str, dict[str, str]]]:
    """Return the schemes of ``WWW-Authenticate`` with their parameters (RFC 9110, 11.6)."""
    found: list[tuple[str, dict[str, str]]] = []
    for item in _items(header):
        name, equals, text = item.partition("=")
        scheme, blank, rest = name.strip().partition(" ")
        if blank or not equals:
            found.append((scheme, {}))
            name = rest
        if found and equals:
            found[-1][1][name.strip().lower()] = _unquoted(text.strip())
    return found


def _items(header: str) -> list[str]:
    """Split at commas that do not stand in quotes."""
    items: list[str] = []
    start, quoted, escaped = 0, False, False
    for index, character in enumerate(header):
        if escaped:
            escaped = False
        elif character == "\\" and quoted:
            escaped = True
        elif character == '"':
            quoted = not quoted
        elif character == "," and not quoted:
            items.append(header[start:index])
            start = index + 1
    return [item.strip() for item in [*items, header[start:]] if item.strip()]


def _unquoted(text: str) -> str:
    if len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    kept: list[str] = []
    characters = iter(text[1:-1])
    for character in characters:
        kept.append(next(characters, "") if character == "\\" else character)
    return "".join(kept)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
