"""Digest authentication, against a server that checks it by the formulas of RFC 7616."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runtime.client.loopback import Answer, Loopback, Received, answer
from runtime.client.sides import Side
from runtime.client.test_servers import client_of

HASHES: dict[str, Callable[..., Any]] = {
    "MD5": hashlib.md5,
    "SHA-256": hashlib.sha256,
    "SHA-512-256": lambda data: hashlib.new("sha512_256", data),
}
REALM = r"r, \"x\""
FIELD = re.compile(r'(\w+\*?)=(?:"((?:[^"\\]|\\.)*)"|([^,\s]+))')


class Guard:
    """Checks requests; ``accepted`` holds the fields of those that passed."""

    def __init__(self, password: str, **challenge: str) -> None:
        self.password = password
        self.challenge = {"realm": REALM, "nonce": "n1"} | challenge
        self.accepted: list[dict[str, str]] = []
        self.next_nonce: list[str] = []

    def __call__(self, request: Received) -> Answer:
        sent = request.headers.get("authorization", "")
        if sent and self._is_right(request, sent):
            if not self.next_nonce:
                return answer(200, {})
            self.challenge["nonce"] = self.next_nonce.pop(0)
            wanted = f'qop=auth, nextnonce="{self.challenge["nonce"]}"'
            return answer(200, {}, authentication_info=wanted)
        offered = ", ".join(f'{name}="{text}"' for name, text in self.challenge.items())
        return answer(401, {}, www_authenticate=f'Basic realm="b, c", Digest {offered}')

    def _is_right(self, request: Received, sent: str) -> bool:
        assert sent.startswith("Digest ")
        fields = {name: quoted or plain for name, quoted, plain in FIELD.findall(sent)}
        named = self.challenge.get("algorithm", "MD5")
        make = HASHES[named.removesuffix("-sess")]

        def digest(text: str) -> str:
            return str(make(text.encode()).hexdigest())

        assert fields["uri"] == request.target
        realm = 'r, "x"'
        assert fields["realm"].replace("\\", "") == realm
        user = digest(f"Mufasa:{realm}") if "userhash" in fields else "Mufasa"
        assert fields["username"] == user
        first = digest(f"Mufasa:{realm}:{self.password}")
        if named.endswith("-sess"):
            first = digest(f"{first}:{fields['nonce']}:{fields['cnonce']}")
        asked = f"{request.method}:{request.target}"
        if fields.get("qop") == "auth-int":
            asked += f":{make(request.body).hexdigest()}"
        second = digest(asked)
        middle = [fields["nonce"]]
        if "qop" in self.challenge:
            middle += [fields["nc"], fields["cnonce"], fields["qop"]]
            assert fields["qop"] in self.challenge["qop"].split(", ")
        right = digest(":".join([first, *middle, second])) == fields["response"]
        if right and fields["nonce"] == self.challenge["nonce"]:
            self.accepted.append(fields)
            return True
        return False


def ask(side: Side, client: Any, path: str = "/a/b", **arguments: Any) -> Any:
    from sample_sdk._runtime.operation import JsonBody, Operation, Query

    body = JsonBody() if arguments else None
    operation: Operation[Any] = Operation(
        "op", "POST", path, body=body, parameters=(Query("q"),), security=(("d",),)
    )
    return side.call(operation, client, q="1 2", **arguments)


def digest_client(side: Side, server: Loopback, password: str = "Circle of Life") -> Any:
    from sample_sdk._runtime.security import Digest

    return client_of(
        side,
        base_url=server.url,
        schemes={"d": Digest("username", "password")},
        credentials={"username": "Mufasa", "password": password},
        max_retries=0,
    )


@pytest.mark.parametrize("algorithm", [None, "MD5", "MD5-sess", "SHA-256", "SHA-512-256"])
@pytest.mark.parametrize(
    "more",
    [
        {},
        {"qop": "auth, auth-int"},
        {"qop": "auth", "userhash": "true"},
        {"qop": "auth-int"},
    ],
)
def test_a_challenge_is_answered(
    side: Side, server: Loopback, algorithm: str | None, more: dict[str, str]
) -> None:
    named = {"algorithm": algorithm} if algorithm else {}
    guard = Guard("Circle of Life", **named, **more, opaque="o")
    server.answer(guard)
    ask(side, digest_client(side, server), field=1)
    assert len(server.received) == 2
    assert server.received[0].body == server.received[1].body == b'{"field":1}'
    assert guard.accepted[0]["opaque"] == "o"


def test_a_challenge_is_remembered_and_counted(side: Side, server: Loopback) -> None:
    guard = Guard("Circle of Life", qop="auth")
    server.answer(guard)
    client = digest_client(side, server)
    for path in ("/1", "/2", "/3"):
        ask(side, client.with_options(timeout=3), path)
    assert len(server.received) == 4
    assert [fields["nc"] for fields in guard.accepted] == ["00000001", "00000002", "00000003"]
    guard.challenge |= {"nonce": "n2", "stale": "true"}
    ask(side, client, "/4")
    assert len(server.received) == 6
    assert guard.accepted[-1]["nc"] == "00000001"


def test_the_next_nonce_is_used_at_once(side: Side, server: Loopback) -> None:
    """RFC 7616, 3.5: what was asked for ahead costs no further request."""
    guard = Guard("Circle of Life", qop="auth")
    guard.next_nonce = ["n2", "n3"]
    server.answer(guard)
    client = digest_client(side, server)
    for _ in range(3):
        ask(side, client)
    assert len(server.received) == 4
    assert [(f["nonce"], f["nc"]) for f in guard.accepted] == [
        ("n1", "00000001"),
        ("n2", "00000001"),
        ("n3", "00000001"),
    ]


@pytest.mark.parametrize("size", [0, 3, 200_000])
def test_a_file_is_protected_as_well(
    side: Side, server: Loopback, tmp_path: Path, size: int
) -> None:
    from sample_sdk._runtime.operation import BinaryBody, Operation

    file = tmp_path / "file"
    file.write_bytes(b"x" * size)
    guard = Guard("Circle of Life", qop="auth-int")
    server.answer(guard)
    operation: Operation[Any] = Operation(
        "op", "PUT", "/file", body=BinaryBody("body"), security=(("d",),)
    )
    side.call(operation, digest_client(side, server), body=file)
    assert [len(request.body) for request in server.received] == [size, size]
    assert len(guard.accepted) == 1


def test_a_wrong_password_is_tried_once(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import AuthenticationError

    server.answer(Guard("other", qop="auth"))
    with pytest.raises(AuthenticationError) as caught:
        ask(side, digest_client(side, server))
    assert len(server.received) == 2
    assert "Circle" not in str(caught.value) + str(vars(caught.value))


def test_a_server_that_never_has_enough(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import AuthenticationError

    server.answer(Guard("other", qop="auth", stale="true"))
    with pytest.raises(AuthenticationError):
        ask(side, digest_client(side, server))
    assert len(server.received) == 4


@pytest.mark.parametrize(
    "header",
    [
        'Digest realm="r", nonce="n", algorithm=SHA-1',
        'Digest realm="r", nonce="n", qop="auth-conf"',
        'Digest realm="r"',
        "Basic",
        ",,",
        "",
    ],
)
def test_challenges_that_cannot_be_answered(side: Side, server: Loopback, header: str) -> None:
    from sample_sdk._runtime.errors import AuthenticationError

    server.answer(answer(401, {}, www_authenticate=header))
    with pytest.raises(AuthenticationError):
        ask(side, digest_client(side, server))
    assert len(server.received) == 1


def test_the_strongest_is_answered(side: Side, server: Loopback) -> None:
    offered = ", ".join(f'Digest realm="r", nonce="n", algorithm={a}' for a in ("MD5", "SHA-256"))
    server.answer(answer(401, {}, www_authenticate=offered), answer(200, {}))
    ask(side, digest_client(side, server))
    assert "algorithm=SHA-256" in server.received[1].headers["authorization"]


def test_names_beyond_ascii(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.digest import Challenge

    text = Challenge({"nonce": "n"}).answer("GET", "/", "J\u00e4s\u00f8n Doe", "p")
    assert "username*=" in text and "UTF-8''J%C3%A4s%C3%B8n%20Doe" in text


def test_redirects_are_answered_for_their_own_address(side: Side, server: Loopback) -> None:
    guard = Guard("Circle of Life", qop="auth")
    server.answer(guard, answer(307, b"", location="/there?z=1"), guard)
    ask(side, digest_client(side, server))
    assert [r.target for r in server.received] == ["/a/b?q=1%202", "/a/b?q=1%202", "/there?z=1"]
    assert guard.accepted[-1]["uri"] == "/there?z=1"
