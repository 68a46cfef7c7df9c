"""Python names in Python, wire names in dicts."""

from __future__ import annotations

import datetime as dt
from typing import assert_type

from golden_camel_case import Shop, models, types


def update(client: Shop) -> dt.datetime:
    item: types.LineItemParam = {"sku": "a", "unitPrice": 1.5}
    order = client.orders.update(
        "o1",
        dry_run=True,
        ship_to=models.PostalAddress(zip_code="0150"),
        line_items=[item, models.LineItem(sku="b", unit_price=2)],
    )
    assert_type(order.line_items, list[models.LineItem])
    return order.created_at
