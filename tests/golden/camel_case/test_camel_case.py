"""snake_case in Python, camelCase on the wire."""

from __future__ import annotations

import datetime as dt

import pytest

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side

ORDER = {
    "orderId": "o1",
    "createdAt": "2024-10-01T12:00:00Z",
    "lineItems": [{"sku": "a", "unitPrice": 1.5}],
    "userID": "upper",
    "userId": "lower",
    "somethingNew": {"unitPrice": 1},
}


def test_names_are_translated_both_ways(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("PATCH", "/orders/o1", json_reply(ORDER))
    client = side.client(sdk, base_url=server.url)
    order = side.run(
        client.orders.update(
            "o1",
            dry_run=True,
            ship_to=sdk.models.PostalAddress(street_line1="Main Street 1", zip_code="0150"),
            line_items=[{"sku": "a", "unitPrice": 1.5}, sdk.models.LineItem(sku="b", unit_price=2)],
        )
    )
    assert server.last.target == "/orders/o1?dryRun=true"
    assert server.last.json() == {
        "shipTo": {"streetLine1": "Main Street 1", "zipCode": "0150"},
        "lineItems": [{"sku": "a", "unitPrice": 1.5}, {"sku": "b", "unitPrice": 2}],
    }
    assert order.created_at == dt.datetime(2024, 10, 1, 12, tzinfo=dt.UTC)
    assert order.line_items[0].unit_price == 1.5
    assert wire(order) == ORDER


def test_two_wire_names_that_would_be_one_stay_apart(sdk: Sdk) -> None:
    order = sdk.models.Order.model_validate(ORDER)
    values = {
        name: getattr(order, name)
        for name in vars(sdk.models.Order)["__annotations__"]
        if name.startswith("user")
    }
    assert set(values.values()) == {"upper", "lower"}
    for name in values:
        changed = order.model_copy(update={name: "new"})
        assert sorted(key for key, value in wire(changed).items() if value == "new") != []
        assert wire(changed) != ORDER


def test_both_spellings_dump(sdk: Sdk) -> None:
    item = sdk.models.LineItem(sku="a", unit_price=1)
    assert item.model_dump() == {"sku": "a", "unit_price": 1}
    assert item.model_dump(by_alias=True) == {"sku": "a", "unitPrice": 1}


def test_a_close_name_is_suggested(sdk: Sdk) -> None:
    with pytest.raises(TypeError, match="Did you mean 'unit_price'"):
        sdk.models.LineItem(sku="a", unitPrice=1)
    order = sdk.models.Order.model_validate(ORDER)
    with pytest.raises(AttributeError, match="Did you mean 'order_id'"):
        _ = order.orderId
    with pytest.raises(AttributeError, match="Did you mean 'ship_to'"):
        _ = order.shp_to
    assert order.somethingNew == {"unitPrice": 1}
