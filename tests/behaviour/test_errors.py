"""What a call can raise."""

from __future__ import annotations

import pickle
import socket
import threading
from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Received, Reply, Server, json_reply
from support.sides import Side

SAID = {"error": {"message": "No such thing", "type": "invalid", "param": None, "code": "x"}}
CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    418: "ApiStatusError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
    503: "InternalServerError",
}


@pytest.mark.parametrize("status", CLASSES)
def test_every_status_has_its_class(
    status: int, client: Any, side: Side, server: Server, errors: Any
) -> None:
    server.on("GET", "/v1/models/m1", json_reply(SAID, status, X_Request_Id="req_1"))
    with pytest.raises(errors.ApiError) as caught:
        side.run(client.models.retrieve("m1", max_retries=0))
    error = caught.value
    assert type(error).__name__ == CLASSES[status]
    assert isinstance(error, errors.ApiStatusError)
    assert (error.status, error.body, error.request_id) == (status, SAID, "req_1")
    assert error.headers["x-request-id"] == "req_1"
    for words in ("No such thing", str(status), "req_1", "GET", "/v1/models/m1"):
        assert words in str(error)
    assert "sk-test" not in str(error) + repr(error)
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), copy.status, str(copy)) == (type(error), status, str(error))


def test_a_declared_error_is_a_model(
    client: Any, side: Side, server: Server, errors: Any, openai_sdk: Sdk
) -> None:
    server.on("GET", "/v1/models/m1", json_reply(SAID, 404))
    with pytest.raises(errors.NotFoundError) as caught:
        side.run(client.models.retrieve("m1"))
    assert type(caught.value.parsed) is openai_sdk.models.ErrorResponse
    assert caught.value.parsed.error.message == "No such thing"


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (Reply(400, b"plain words", {"Content-Type": "text/plain"}), "plain words"),
        (Reply(400, b"<html>oops</html>", {"Content-Type": "text/html"}), "Bad Request"),
        (Reply(400, b"", {}), "Bad Request"),
        (Reply(400, b"{broken", {"Content-Type": "application/json"}), "400"),
        (json_reply({"detail": [{"msg": "field required"}]}, 400), "field required"),
    ],
)
def test_an_error_is_one_whatever_its_body(
    reply: Reply, said: str, client: Any, side: Side, server: Server, errors: Any
) -> None:
    server.on("GET", "/v1/models", reply)
    with pytest.raises(errors.BadRequestError, match=said):
        side.run(client.models.list())


def test_an_answer_that_is_not_json_is_told(
    client: Any, side: Side, server: Server, errors: Any
) -> None:
    page = Reply(200, b"<html>Please log in</html>", {"Content-Type": "text/html"})
    server.on("GET", "/v1/models", page)
    with pytest.raises(errors.ResponseDecodeError) as caught:
        side.run(client.models.list())
    assert caught.value.status == 200
    assert "Please log in" in caught.value.body


def test_nobody_listens(openai_sdk: Sdk, side: Side, errors: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    client = side.client(
        openai_sdk, api_key="k", base_url=f"http://127.0.0.1:{port}", max_retries=0
    )
    with pytest.raises(errors.ApiConnectionError) as caught:
        side.run(client.models.list())
    assert not isinstance(caught.value, errors.ApiTimeoutError)
    assert caught.value.__cause__ is not None


def test_nobody_answers_in_time(client: Any, side: Side, server: Server, errors: Any) -> None:
    done = threading.Event()

    def late(_: Received) -> Reply:
        done.wait(10)
        return Reply(200)

    server.on("GET", "/v1/models", late)
    try:
        with pytest.raises(errors.ApiTimeoutError) as caught:
            side.run(client.models.list(timeout=0.1, max_retries=0))
    finally:
        done.set()
    assert isinstance(caught.value, errors.ApiConnectionError)
    assert caught.value.attempts == 1


def test_every_error_is_an_api_error(errors: Any, openai_sdk: Sdk) -> None:
    names = [name for name in dir(errors) if name.endswith("Error")]
    assert len(names) >= 15
    base = openai_sdk.module().ApiError
    for name in names:
        if name != "ValidationError":
            assert issubclass(getattr(errors, name), base)
    assert issubclass(errors.ValidationError, ValueError)
