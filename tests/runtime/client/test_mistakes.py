"""Mistakes of people who have no type checker: told where they are made, and in words."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from runtime.client.sides import Side

MESSAGES: list[Any] = [{"role": "user", "content": "Hi"}]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"timeout": "5"}, "timeout must be a number, not '5'"),
        ({"max_retries": "3"}, "max_retries must be a number, not '3'"),
        ({"max_retries": None}, "max_retries must be a number, not None"),
        ({"base_url": 5}, "base_url must be a str, not 5"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_settings_of_a_client(side: Side, arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(TypeError, match=said):
        side.client(**arguments)
    with pytest.raises(TypeError, match=said):
        side.client().with_options(**arguments)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("token", "takes no argument 'token'; those of this API are api_key"),
        ("key", "takes no argument 'key'; did you mean 'api_key'?"),
        ("max_retry", "takes no argument 'max_retry'; did you mean 'max_retries'?"),
    ],
)
def test_arguments_that_a_client_does_not_take(side: Side, name: str, said: str) -> None:
    secret = {name: "sk-very-secret"}
    with pytest.raises(TypeError) as caught:
        side.client(**secret)
    kind = "Client" if side.kind == "sync" else "AsyncClient"
    assert str(caught.value) == f"{kind}() {said}"


def test_credentials_have_a_name(side: Side) -> None:
    kind = type(side.client())
    with pytest.raises(TypeError, match="takes keyword arguments only, such as api_key=") as caught:
        kind("sk-very-secret")
    assert "sk-" not in str(caught.value)


def test_clients_of_people_who_derive_from_them(side: Side) -> None:
    """Their own arguments are theirs."""
    base = type(side.client())

    class Mine(base):  # type: ignore[misc, valid-type]
        def __init__(self, key: str, *, team: str = "a") -> None:
            super().__init__(api_key=key)
            self.team = team

    class Open(base):  # type: ignore[misc, valid-type]
        def __init__(self, **settings: object) -> None:
            super().__init__(api_key=settings["key"])

    assert Mine("k", team="b").team == "b"
    assert isinstance(Open(key="k"), base)
    with pytest.raises(TypeError, match="unexpected keyword argument 'teams'"):
        Mine("k", teams="b")


def test_sizes_and_times_in_words(side: Side) -> None:
    client = side.client()
    for name in ("total_timeout", "max_response_size"):
        assert client.with_options(**{name: None})
        with pytest.raises(TypeError, match=f"{name} must be a number, not '5 minutes'"):
            client.with_options(**{name: "5 minutes"})


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"extra_headers": {"X-Count": 1}}, "the header 'X-Count' must be a str, not of the class"),
        ({"extra_headers": [("a", "b")]}, "extra_headers must be a dict, not "),
        ({"extra_query": 5}, "extra_query must be a dict, not 5"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_options_of_a_call(side: Side, options: dict[str, Any], said: str) -> None:
    with pytest.raises(TypeError, match=said):
        side.run(side.client().chat.create(model="m", messages=MESSAGES, **options))


def test_a_timeout_says_what_it_waited_for(side: Side) -> None:
    from sample_sdk.errors import ApiTimeoutError

    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        client = side.client(base_url=url, timeout=0.2, max_retries=0)
        with pytest.raises(ApiTimeoutError, match=r"^timed out while waiting for the server"):
            side.run(client.chat.create(model="m", messages=MESSAGES))
