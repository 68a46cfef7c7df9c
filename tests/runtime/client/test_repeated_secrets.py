"""Servers that repeat a credential in what they say: the messages of errors do not."""

from __future__ import annotations

import pickle
import traceback
from typing import Any

import pytest

from runtime.client.loopback import Answer, Loopback, answer, chunked
from runtime.client.sides import Side
from runtime.client.test_oauth import oauth_client
from runtime.client.test_security import client_of

SECRET = "s3cret-0815"


def seen_in(error: BaseException) -> str:
    attempts = repr(getattr(error, "attempt_log", ""))
    return "".join((repr(error), str(error), *traceback.format_exception(error), attempts))


def failing(side: Side, client: Any, call: Any) -> Any:
    from sample_sdk._runtime.errors import ApiError

    with pytest.raises(ApiError) as caught:
        side.all(side.run(call()))
    return caught.value


@pytest.mark.parametrize(
    "answered",
    [
        answer(401, {"error": {"message": f"Incorrect key {SECRET}."}}),
        answer(403, f"{SECRET} may not", content_type="text/plain"),
        answer(200, f"{SECRET} is no JSON"),
        chunked(
            b'event: error\ndata: {"message": "Key %s is used up"}\n\n' % SECRET.encode(),
            content_type="text/event-stream",
        ),
    ],
    ids=["JSON", "text", "no JSON", "stream"],
)
def test_of_an_api(side: Side, server: Loopback, answered: Answer) -> None:
    server.answer(answered)
    client = side.client(api_key=SECRET, max_retries=0)
    error = failing(side, client, lambda: client.chat.create(model="m", messages=[], stream=True))
    assert SECRET not in seen_in(error) and "[hidden]" in str(error)
    assert SECRET in str(error.body)
    copied = pickle.loads(pickle.dumps(error))
    assert (str(copied), copied.args) == (str(error), error.args)


def test_of_a_user_name_and_a_password(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.operation import Operation

    names = {"username": "alexander", "password": SECRET}
    client = client_of(side, server, names, max_retries=0)
    server.answers.clear()
    server.answer(answer(403, {"message": f"alexander:{SECRET} may not"}))
    operation: Operation[Any] = Operation("op", "GET", "/x", security=(("basic",),))
    error = failing(side, client, lambda: side.call(operation, client))
    assert error.message == "403: alexander:[hidden] may not"


@pytest.mark.parametrize("in_body", [True, False])
def test_of_a_token_endpoint(side: Side, server: Loopback, in_body: bool) -> None:
    from sample_sdk._runtime.oauth import ClientCredentials, RefreshToken
    from sample_sdk._runtime.operation import Operation

    said = {"error": "invalid_grant", "error_description": f"{SECRET} is unknown"}
    server.answer(answer(400, said))
    operation: Operation[Any] = Operation("op", "GET", "/x", security=(("o",),))
    sources = [
        ClientCredentials("me", SECRET, in_body=in_body),
        RefreshToken(SECRET, client_id="me", in_body=in_body),
    ]
    for source in sources:
        client = oauth_client(side, server, source)
        error = failing(side, client, lambda client=client: side.call(operation, client))
        assert SECRET not in seen_in(error)
        assert error.message.endswith("400: invalid_grant: [hidden] is unknown")


def test_short_credentials_are_words(side: Side, server: Loopback) -> None:
    server.answer(answer(401, {"message": "key is no key"}))
    client = side.client(api_key="key", max_retries=0)
    error = failing(side, client, lambda: client.chat.retrieve("x"))
    assert error.message == "401: key is no key"
