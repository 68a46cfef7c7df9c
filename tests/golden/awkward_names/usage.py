"""Awkward names can be typed, and have types."""

from __future__ import annotations

import datetime as dt
from typing import assert_type

from golden_awkward_names import Import, models


def call(client: Import) -> models.Model:
    model = client.class_.import_(
        "x",
        lambda_="l",
        self_query="s",
        timeout=3,
        options="o",
        def_=True,
        max_retries=9,
        filter={"class": "a", "not-in": ["b"]},
        request_timeout=2.5,
        request_max_retries=0,
    )
    assert_type(model.list, list[str])
    assert_type(model.date, dt.date | None)
    assert_type(model.next_date, dt.date | None)
    assert_type(model.class_, str | None)
    assert_type(model.literal, models.LiteralModel | None)
    assert_type(client.class_.list("x", str=["a"]), list[models.Model])
    return models.Model(list=["a"], self="s", model_dump_="m", class_="c")
