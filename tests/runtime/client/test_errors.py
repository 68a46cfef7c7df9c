"""Error statuses: the class, what it carries, what it says."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from runtime.client.loopback import Loopback, answer
from runtime.client.sides import Side

CLASSES = [
    (400, "BadRequestError"),
    (401, "AuthenticationError"),
    (403, "PermissionDeniedError"),
    (404, "NotFoundError"),
    (409, "ConflictError"),
    (418, "ApiStatusError"),
    (422, "UnprocessableEntityError"),
    (429, "RateLimitError"),
    (500, "InternalServerError"),
    (503, "InternalServerError"),
    (304, "ApiStatusError"),
]

SAID = [
    ({"error": {"message": "no\n such  model"}}, "no such model"),
    ({"error": "denied"}, "denied"),
    ({"message": "m"}, "m"),
    ({"detail": "d"}, "d"),
    ({"detail": [{"loc": ["body"], "msg": "field required"}]}, "field required"),
    ({"title": "t", "status": 400}, "t"),
    ({"error_description": "bad grant"}, "bad grant"),
    ({"errors": [{"message": "first"}, {"message": "second"}]}, "first"),
    ([{"error": {"message": "listed"}}], "listed"),
    ({"other": 1}, "Bad Request"),
    ("plain text", "plain text"),
    ("<html>gateway</html>", "Bad Request"),
    ("", "Bad Request"),
    ("{broken", "{broken"),
]


@pytest.mark.parametrize(("status", "name"), CLASSES)
def test_a_class_for_each_status(side: Side, server: Loopback, status: int, name: str) -> None:
    from sample_sdk._runtime import errors

    server.answer(answer(status, b"" if status == 304 else b"{}", x_request_id="r9"))
    with pytest.raises(errors.ApiStatusError) as caught:
        side.run(side.client(max_retries=0).chat.retrieve("x", after="y"))
    error = caught.value
    assert type(error) is getattr(errors, name)
    assert isinstance(error, errors.ApiError)
    assert (error.status, error.request_id, error.attempts) == (status, "r9", 1)
    assert (error.operation_id, error.method) == ("getChatCompletion", "GET")
    assert error.url == server.url + "/chat/completions/x?after=y"
    assert error.headers["X-Request-ID"] == "r9"


@pytest.mark.parametrize(("body", "said"), SAID)
def test_the_message_is_the_apis_own(side: Side, server: Loopback, body: Any, said: str) -> None:
    from sample_sdk._runtime.errors import BadRequestError

    server.answer(answer(400, body))
    with pytest.raises(BadRequestError) as caught:
        side.run(side.client().chat.retrieve("x"))
    assert caught.value.message == f"400: {said}"
    assert str(caught.value) == (f"400: {said} (GET {server.url}/chat/completions/x)")
    assert caught.value.body == (body or None)


def test_declared_error_bodies_are_typed(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import NotFoundError

    body = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    server.answer(answer(404, body))
    with pytest.raises(NotFoundError) as caught:
        side.run(side.client().files.content("f"))
    assert caught.value.parsed.total_tokens == 2
    assert type(caught.value.parsed).__name__ == "Usage"
    assert caught.value.body == body


@pytest.mark.parametrize(
    "change", [copy.copy, copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e))]
)
def test_errors_can_be_pickled_and_copied(side: Side, server: Loopback, change: Any) -> None:
    from sample_sdk._runtime.errors import ApiStatusError

    server.answer(answer(404, {"total_tokens": 2}, x_request_id="r"))
    with pytest.raises(ApiStatusError) as caught:
        side.run(side.client().files.content("f"))
    error = change(caught.value)
    assert type(error) is type(caught.value)
    assert str(error) == str(caught.value)
    assert error.parsed.total_tokens == 2
    assert (error.status, error.request_id, error.body) == (404, "r", {"total_tokens": 2})


def test_every_error_class_can_be_pickled(sample_sdk: Any) -> None:
    from sample_sdk._runtime import errors

    classes = [c for c in vars(errors).values() if isinstance(c, type)]
    tried = [c("said") for c in classes if issubclass(c, errors.ApiError)]
    assert len(tried) == 17
    for error in tried:
        error.attempts = 3
        twin = pickle.loads(pickle.dumps(error))
        assert (type(twin), str(twin), vars(twin)) == (type(error), str(error), vars(error))


def test_errors_name_the_module_that_people_import_from() -> None:
    import sample_sdk.errors as public
    from sample_sdk._runtime import errors

    classes = [found for found in vars(errors).values() if isinstance(found, type)]
    raised = [found for found in classes if issubclass(found, errors.ApiError)]
    assert len(raised) > 15
    for error in raised:
        assert error.__module__ == "sample_sdk.errors", error
        assert getattr(public, error.__name__) is error

    class Mine(errors.NotFoundError):
        """An error of a user stays where it is."""

    assert Mine.__module__ == __name__


def test_urls_in_errors_hide_secrets(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import ApiStatusError

    server.answer(answer(404, {}))
    host = server.url.removeprefix("http://")
    client = side.client(base_url=f"http://user:pa55@{host}/v1?api_key=s3cret")
    with pytest.raises(ApiStatusError) as caught:
        side.run(client.chat.retrieve("x", extra_query={"token": "s3cret", "page": 1}))
    assert caught.value.url == f"http://{host}/v1/chat/completions/x?page=1"
    assert "s3cret" in server.received[0].target
    assert server.received[0].headers["authorization"] == "Bearer k"
    assert "s3cret" not in repr(client) and "pa55" not in repr(client)
    assert "s3cret" not in str(caught.value) + repr(caught.value)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"<html>login</html>", "text/html"),
        (b"", "application/json"),
        (b'{"id": ', "application/json"),
        (b"\xff\xfe\x00", "application/json"),
        (b"not json", None),
    ],
)
def test_what_is_not_json(
    side: Side, server: Loopback, body: bytes, content_type: str | None
) -> None:
    from sample_sdk._runtime.errors import ResponseDecodeError

    server.answer(answer(200, body, content_type, x_request_id="r"))
    with pytest.raises(
        ResponseDecodeError, match=r"expected JSON, got .* with status 200"
    ) as caught:
        side.run(side.client().chat.retrieve("x"))
    assert (caught.value.status, caught.value.request_id) == (200, "r")
    assert caught.value.operation_id == "getChatCompletion"
    assert len(server.received) == 1
