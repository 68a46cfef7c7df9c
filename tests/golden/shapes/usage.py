"""Each place of a tuple has its type; so has what a map holds."""

from __future__ import annotations

import datetime as dt
from typing import Any, assert_type

from golden_shapes import Shapes, models


def places(client: Shapes) -> str:
    box = client.boxes.get()
    if box.pair is None or box.row is None or box.days is None:
        return ""
    assert_type(box.pair[1], models.Lid)
    name, *days = box.row
    assert_type(name, str)
    assert_type(days, list[dt.date])
    assert_type(box.days["d-1"], dt.date)
    assert_type(box.always_object, dict[str, Any] | None)
    if isinstance(box.several, models.BoxSeveral):
        assert_type(box.several.a, int | None)
    if isinstance(box.lid_or_map, models.Lid):
        return box.lid_or_map.colour
    return models.Box(pair=("a", models.Lid(colour="red"))).model_dump_json()
