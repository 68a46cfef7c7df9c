"""What clients, resources, models and errors are to a program besides what they are for."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

from support.one_schema import document, received
from support.sdk import Generate, Sdk
from support.server import Server, json_reply
from support.sides import Side

SCHEMAS = """
Item: {type: object, properties: {id: {type: string}, day: {type: string, format: date}}}
"""


@pytest.fixture
def sdk(generated: Generate) -> Sdk:
    """The SDK of the schema above."""
    return generated(document(SCHEMAS), package="objects_things")


def test_clients_and_resources_are_shown_shortly(sdk: Sdk, side: Side) -> None:
    client = side.client(sdk, base_url="https://u:secret@things.example/v1?key=secret")
    name = type(client).__name__
    assert repr(client).startswith(f"{name}(base_url=")
    assert repr(client.items) == f"<{type(client.items).__name__} of {client!r}>"
    assert "secret" not in repr(client.items)


def test_what_holds_connections_is_not_pickled_or_copied(sdk: Sdk, side: Side) -> None:
    client = side.client(sdk)
    for thing in (client, client.items):
        for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match=f"{type(thing).__name__} holds connections"):
                attempt(thing)
    assert repr(client.with_options(timeout=1)) == repr(client)


def test_a_wrong_argument_names_the_method(sdk: Sdk, side: Side) -> None:
    client = side.client(sdk)
    with pytest.raises(
        TypeError, match=r"^Items\.send\(\) got an unexpected keyword argument 'timout'.*'timeout'"
    ):
        side.run(client.items.send(item={}, timout=1))


def test_errors_come_from_the_module_that_people_import(
    sdk: Sdk, side: Side, server: Server
) -> None:
    server.on("POST", "/items", json_reply({"item": {"id": 1, "day": "soon"}}))
    client = side.client(sdk, base_url=server.url)
    errors = sdk.module("errors")
    with pytest.raises(errors.ValidationError) as caught:
        side.run(client.items.send(item={}, strict=True))
    assert [issue.pointer for issue in caught.value.issues] == ["/item/id", "/item/day"]
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.issues, str(again)) == (caught.value.issues, str(caught.value))
    modules = {found.__module__ for found in vars(errors).values() if isinstance(found, type)}
    assert modules == {"objects_things.errors"}


def test_a_model_is_plain_data(sdk: Sdk, server: Server) -> None:
    item: Any = received(sdk, server, {"id": "x", "day": "2026-01-15", "_repr_html_": "<b>"})
    assert json.dumps(item.model_dump(mode="json"), sort_keys=True) == (
        '{"_repr_html_": "<b>", "day": "2026-01-15", "id": "x"}'
    )
    for twin in (copy.copy(item), copy.deepcopy(item), pickle.loads(pickle.dumps(item))):
        assert twin == item and twin is not item
    with pytest.raises(TypeError, match="unhashable"):
        hash(item)
    match item:
        case sdk.models.Item(id="x", day=day):
            assert day.year == 2026
        case _:
            raise AssertionError("it is matched by its members")


@pytest.mark.parametrize("name", ["_repr_html_", "_repr_mimebundle_", "_ipython_display_"])
def test_notebooks_show_the_repr_whatever_a_server_sends(
    name: str, sdk: Sdk, server: Server
) -> None:
    """Notebooks call such methods where an object has them, and take its repr where not."""
    for sent in ({"id": "x"}, {"id": "x", name: "<b>"}):
        item = received(sdk, server, sent)
        assert not callable(getattr(item, name, None))
        assert not hasattr(item, "_ipython_canary_method_should_not_exist_")
