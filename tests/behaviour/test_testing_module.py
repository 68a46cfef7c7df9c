"""The module ``testing`` of a package: users test code of theirs without a network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from support.programs import basedpyright, mypy, python
from support.sdk import Generate, Sdk, generate_configured, wire
from support.sides import Side

SPEC = """
openapi: 3.1.0
info: {title: Harbour, version: 1.0.0}
components:
  securitySchemes:
    key: {type: apiKey, in: query, name: api_key}
  schemas:
    Ship:
      type: object
      required: [id, name]
      properties:
        id: {type: integer, readOnly: true}
        name: {type: string}
        flag: {type: string, enum: [no, pa]}
    Problem: {type: object, required: [title], properties: {title: {type: string}}}
security: [{key: []}]
paths:
  /ships:
    get:
      operationId: listShips
      tags: [ships]
      parameters:
        - {name: port, in: query, required: true, schema: {type: string}}
        - {name: page, in: query, schema: {type: integer, default: 1}}
        - name: filter
          in: query
          style: deepObject
          schema: {type: object, properties: {name: {type: string}}}
        - {name: X-Trace, in: header, required: true, schema: {type: string}}
      responses:
        '200':
          description: Ships.
          content:
            application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Ship'}}}
    post:
      operationId: addShip
      tags: [ships]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Ship'}}}
      responses:
        '201':
          description: The ship.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Ship'}
              example: {id: 7, name: Kon-Tiki, flag: 'no'}
        '422':
          description: No.
          content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}
  /ships/{id}:
    get:
      operationId: getShip
      tags: [ships]
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses:
        '200':
          description: A ship.
          content: {application/xml: {schema: {$ref: '#/components/schemas/Ship'}}}
    delete:
      operationId: sinkShip
      tags: [ships]
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {'204': {description: Gone.}}
  /ships/newest:
    get:
      operationId: newestShip
      tags: [ships]
      responses:
        '200': {description: Its name., content: {text/plain: {schema: {type: string}}}}
  /ships/{id}/photo:
    get:
      operationId: photo
      tags: [ships]
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses:
        '200': {description: A photo., content: {image/png: {}}}
    put:
      operationId: updatePhoto
      tags: [ships]
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [image, title]
              properties:
                image: {type: string, format: binary}
                title: {type: string}
                tags: {type: array, items: {type: string}}
      responses: {'204': {description: Kept.}}
  /watch:
    get:
      operationId: watch
      tags: [ships]
      responses:
        '200':
          description: What happens.
          content:
            text/event-stream:
              schema: {$ref: '#/components/schemas/Ship'}
  /log:
    get:
      operationId: log
      tags: [ships]
      responses:
        '200':
          description: Lines.
          content:
            application/jsonl: {schema: {$ref: '#/components/schemas/Ship'}}
"""
SHIP = {"id": 7, "name": "Kon-Tiki", "flag": "no"}


@pytest.fixture(scope="module")
def sdk(generated: Generate) -> Sdk:
    """The SDK of the document above."""
    return generated(SPEC, package="tested_harbour")


@pytest.fixture
def testing(sdk: Sdk) -> Any:
    """The module of the package."""
    return sdk.module("testing")


@pytest.fixture
def pair(testing: Any, side: Side) -> tuple[Any, Any]:
    """A client and its server."""
    made: tuple[Any, Any] = testing.client() if side.kind == "sync" else testing.async_client()
    return made


def test_examples_of_the_description_are_answered(pair: Any, side: Side) -> None:
    client, server = pair
    assert wire(side.run(client.ships.add(name="Fram"))) == SHIP
    assert server.last.operation_id == "addShip"
    assert (server.last.method, server.last.path) == ("POST", "/ships")
    assert server.last.body == {"name": "Fram"}
    assert server.last.parsed == {"name": "Fram"}
    assert server.last.headers["content-type"] == "application/json"


def test_every_kind_of_answer(pair: Any, side: Side) -> None:
    client, server = pair
    assert side.run(client.ships.get(7)).name
    assert side.run(client.ships.sink(7)) is None
    assert isinstance(side.run(client.ships.newest()), str)
    assert side.run(side.run(client.ships.photo(7)).read()) == b"\x00some bytes\xff"
    (event,) = side.all(side.run(client.ships.watch()))
    (line,) = side.all(side.run(client.ships.log()))
    assert event.name == line.name
    listed = side.run(client.ships.list(port="oslo", x_trace="t", filter={"name": "F"}))
    assert [type(ship).__name__ for ship in listed] == ["Ship"]
    assert server.last.query == {
        "port": ["oslo"],
        "filter[name]": ["F"],
        "api_key": ["test"],
    }
    names = [call.operation_id for call in server.calls]
    assert names == ["getShip", "sinkShip", "newestShip", "photo", "watch", "log", "listShips"]


def test_answers_of_ones_own(pair: Any, side: Side, sdk: Sdk, testing: Any) -> None:
    client, server = pair
    ship = server.example(client.ships.add)
    ship.name = "Gjøa"
    server.answer(client.ships.add, ship, {"id": 1, "name": "b"}, testing.Answer(status=201))
    names = [side.run(client.ships.add(name="Fram")).name for _ in range(4)]
    assert names == ["Gjøa", "b", "Kon-Tiki", "Kon-Tiki"]
    server.answer("getShip", b"<Ship><id>3</id><name>raw</name></Ship>")
    assert side.run(client.ships.get(3)).name == "raw"
    server.answer(client.ships.photo, b"png")
    assert side.run(side.run(client.ships.photo(7)).read()) == b"png"
    server.answer(client.ships.add, lambda call: {"id": 9, "name": call.body["name"] + "!"})
    raw = side.run(client.raw(client.ships.add)(name="Fram"))
    assert (raw.status, raw.parsed.name, raw.headers["Content-Type"]) == (
        201,
        "Fram!",
        "application/json",
    )
    server.answer(client.ships.add)
    assert side.run(client.ships.add(name="Fram")).name == "Kon-Tiki"
    assert len(server.calls_of(client.ships.add)) == 6


def test_errors_and_retries_take_no_time(pair: Any, side: Side, sdk: Sdk, testing: Any) -> None:
    client, server = pair
    errors = sdk.module("errors")
    refused = errors.ApiConnectionError("refused")
    server.answer("addShip", testing.Answer(status=503), refused, testing.Answer())
    assert side.run(client.ships.add(name="Fram")).id == 7
    assert len(server.calls) == 3
    server.answer("addShip", testing.Answer({"title": "No such flag"}, status=422))
    with pytest.raises(errors.UnprocessableEntityError) as caught:
        side.run(client.ships.add(name="Fram"))
    assert caught.value.parsed.title == "No such flag"
    assert "retry-after-ms" in caught.value.headers
    server.answer("addShip", errors.NotFoundError("no such ship"))
    with pytest.raises(errors.NotFoundError, match="404: no such ship"):
        side.run(client.ships.add(name="Fram"))
    server.answer("addShip", errors.ApiTimeoutError("slow"))
    with pytest.raises(errors.ApiTimeoutError, match="slow") as late:
        side.run(client.ships.add(name="Fram"))
    assert late.value.attempts == 3
    server.answer("addShip", errors.PermissionDeniedError)
    with pytest.raises(errors.PermissionDeniedError, match="403: raised by a test"):
        side.run(client.ships.add(name="Fram"))
    server.answer("addShip", ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        side.run(client.ships.add(name="Fram"))


def test_streams_of_ones_own_may_break_off(pair: Any, side: Side, sdk: Sdk) -> None:
    client, server = pair
    errors = sdk.module("errors")
    ship = sdk.models.Ship(id=1, name="a")
    server.answer(client.ships.watch, iter([ship, {"id": 2, "name": "b"}]))
    for _ in range(2):
        assert [each.name for each in side.all(side.run(client.ships.watch()))] == ["a", "b"]
    server.answer(client.ships.watch, [ship, errors.ApiConnectionError("broke off")])
    stream = side.run(client.ships.watch())
    with pytest.raises(errors.ApiConnectionError, match="broke off") as caught:
        side.all(stream)
    assert caught.value.events == 1
    (event,) = server.example_events(client.ships.watch)
    assert type(event) is sdk.models.Ship


def test_files_are_shown_with_their_names(pair: Any, side: Side, tmp_path: Path) -> None:
    client, server = pair
    file = tmp_path / "fram.png"
    file.write_bytes(b"\r\n--png--\r\n")
    side.run(client.ships.update_photo(7, image=file, title="Fram", tags=["a", "b"]))
    image = server.last.body["image"]
    assert (image.name, image.content_type, image.content) == (
        "fram.png",
        "image/png",
        b"\r\n--png--\r\n",
    )
    assert (server.last.body["title"], server.last.body["tags"]) == ("Fram", ["a", "b"])


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            lambda c: c.ships.add(name=5),
            "addShip (POST /ships) is not as described:\n  body /name: expected str",
        ),
        (
            lambda c: c.ships.add(name="a", extra_body={"flag": 5}),
            "body /flag: ",
        ),
        (
            lambda c: c.ships.newest(extra_query={"prot": "x"}),
            "query 'prot' is unknown: this operation has none",
        ),
        (
            lambda c: c.ships.list(port=None, x_trace="t", extra_query={"prot": "x"}),
            "query 'port' is required and missing\n"
            "  query 'prot' is unknown: those of this operation are port, page, filter",
        ),
        (
            lambda c: c.ships.list(port="a", x_trace="t", extra_headers={"X-Trace": None}),
            "header 'X-Trace' is required and missing",
        ),
        (
            lambda c: c.ships.update_photo(7, image=b"a", title=None),
            "body /title is required but missing",
        ),
    ],
    ids=["type", "extra body", "extra query", "required query", "required header", "multipart"],
)
def test_requests_that_are_not_as_described(
    pair: Any, side: Side, testing: Any, call: Any, said: str
) -> None:
    client, server = pair
    with pytest.raises(testing.UnexpectedRequestError) as caught:
        side.run(call(client))
    assert said in str(caught.value)
    assert isinstance(caught.value, AssertionError)
    assert len(server.calls) == 1


def test_checks_can_be_left_out(testing: Any) -> None:
    client, server = testing.client(check=False)
    assert client.ships.add(name=5, extra_query={"a": "b"}).id == 7
    assert server.last.query["a"] == ["b"]


def test_operations_are_named_by_method_or_id(pair: Any) -> None:
    client, server = pair
    with pytest.raises(LookupError, match=r"no operation 'getShips'\. Did you mean 'getShip'\?"):
        server.answer("getShips", {})
    with pytest.raises(LookupError, match="give a method of a resource"):
        server.answer(len, {})
    with pytest.raises(LookupError, match="answers no value"):
        server.example(client.ships.sink)
    with pytest.raises(AssertionError, match="no request has arrived"):
        _ = server.last


def test_functions_that_answer_are_plain_ones(pair: Any, side: Side) -> None:
    client, server = pair

    async def slow(call: Any) -> Any:
        return {"id": 1, "name": call.body["name"]}

    server.answer("addShip", slow)
    with pytest.raises(TypeError, match="must not be asynchronous"):
        side.run(client.ships.add(name="Fram"))


def test_redirects_and_requests_of_no_operation(pair: Any, side: Side, testing: Any) -> None:
    client, server = pair
    moved = testing.Answer(status=307, headers={"Location": "https://api.test/ships/8"})
    server.answer("sinkShip", moved, testing.Answer())
    assert side.run(client.ships.sink(7)) is None
    assert [call.path for call in server.calls] == ["/ships/7", "/ships/8"]
    lost = testing.Answer(status=307, headers={"Location": "https://api.test/elsewhere"})
    server.answer("sinkShip", lost)
    with pytest.raises(testing.UnexpectedRequestError, match="no operation is DELETE https://"):
        side.run(client.ships.sink(7))


def test_hooks_run_and_clients_of_ones_own_can_be_used(sdk: Sdk, side: Side, testing: Any) -> None:
    is_sync = side.kind == "sync"
    server = testing.MockServer() if is_sync else testing.AsyncMockServer()
    hooks = sdk.module("hooks")
    seen: list[str] = []

    class Seen(hooks.Hooks):  # type: ignore[misc, name-defined]
        def before_request(self, call: Any, request: Any) -> None:
            seen.append(call.operation_id)
            request.headers["x-trace"] = "by a hook"

    client = side.client(
        sdk,
        api_key="k",
        base_url="https://a.example/v2",
        http_client=server,
        hooks=[Seen()],
    )
    assert side.run(client.ships.newest())
    assert seen == ["newestShip"]
    assert server.last.headers["x-trace"] == "by a hook"
    assert (server.last.path, server.last.query) == ("/ships/newest", {"api_key": ["k"]})


def test_pages_end(openai_sdk: Sdk, side: Side) -> None:
    testing = openai_sdk.module("testing")
    client, server = testing.client() if side.kind == "sync" else testing.async_client()
    assert len(side.all(client.files.list())) == 1
    page = server.example(client.files.list)
    first = {**wire(page), "has_more": True, "last_id": "file-1"}
    server.answer(client.files.list, first, page)
    assert len(side.all(client.files.list())) == 2
    assert server.last.query == {"after": ["file-1"]}


def test_production_pays_nothing(openai_sdk: Sdk, tmp_path: Path) -> None:
    program = """
import sys
from fresh_openai import OpenAI
OpenAI(api_key="k").chat.create
assert not [name for name in sys.modules if "mock" in name or name.endswith("testing")]
from fresh_openai import testing
client, server = testing.client()
import fresh_openai._runtime.mock_table as table
assert not table._DATA and not table._OPERATIONS
client.models.list()
assert table._DATA and not table._OPERATIONS
"""
    done = python("-c", program, cwd=tmp_path, path=openai_sdk.folder)
    assert (done.returncode, done.stderr) == (0, "")


def test_it_can_be_left_out(tmp_path: Path) -> None:
    spec = Path(__file__).parents[2] / "spec"
    sdk = generate_configured(
        tmp_path, spec / "oasmith.toml", package="untested_openai", package_only=True, testing=False
    )
    files = {path.name for path in (sdk.folder / sdk.package).rglob("*")}
    assert not {"testing.py", "_testing.json", "mock.py", "mock_table.py"} & files
    assert "testing" not in dir(sdk.module())
    with pytest.raises(ImportError):
        sdk.module("testing")


TESTS = """\
import unittest

import pytest

from fresh_openai import AsyncOpenAI, OpenAI, errors, testing


def greet(client: OpenAI, name: str) -> str:
    answer = client.chat.create(model="gpt-4o", messages=[{"role": "user", "content": name}])
    return answer.choices[0].message.content or ""


@pytest.fixture
def pair() -> tuple[OpenAI, testing.MockServer]:
    return testing.client()


def test_greeting(pair: tuple[OpenAI, testing.MockServer]) -> None:
    client, server = pair
    answer = server.example(client.files.retrieve)
    answer.filename = "ahoy.txt"
    server.answer(client.files.retrieve, answer)
    assert client.files.retrieve("a").filename == "ahoy.txt"
    assert greet(client, "Nansen")
    assert server.last.body["messages"][0]["content"] == "Nansen"


class Greeting(unittest.IsolatedAsyncioTestCase):
    def test_limit(self) -> None:
        client, server = testing.client()
        server.answer(client.chat.create, testing.Answer(status=429))
        with self.assertRaises(errors.RateLimitError):
            greet(client, "Nansen")
        self.assertEqual(len(server.calls), 3)

    async def test_async(self) -> None:
        made: tuple[AsyncOpenAI, testing.AsyncMockServer] = testing.async_client()
        client, server = made
        page = await client.files.list()
        self.assertEqual(page.data[0].id, server.example(client.files.list).data[0].id)
        file = server.example(client.files.retrieve)
        file.filename = "ahoy.txt"
        server.answer(client.files.retrieve, file)
        size: int = file.bytes
        self.assertEqual((await client.files.retrieve("a")).bytes, size)
"""


def test_with_pytest_unittest_and_both_type_checkers(openai_sdk: Sdk, tmp_path: Path) -> None:
    (tmp_path / "test_greeting.py").write_text(TESTS, encoding="utf-8")
    for arguments in (
        ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:asyncio", "test_greeting.py"),
        ("-m", "unittest", "-v", "test_greeting"),
    ):
        done = python(*arguments, cwd=tmp_path, path=openai_sdk.folder)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "3 passed" in done.stdout or "Ran 2 tests" in done.stderr
    (tmp_path / openai_sdk.package).symlink_to(openai_sdk.folder / openai_sdk.package)
    found = mypy(tmp_path, "test_greeting.py") + basedpyright(tmp_path, "test_greeting.py")
    assert [line for line in found if "test_greeting" in line] == []
