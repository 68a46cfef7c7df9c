"""Several tag values for one class."""

from __future__ import annotations

import pytest

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side


def test_every_value_leads_to_its_class(sdk: Sdk, side: Side, server: Server) -> None:
    sent = {
        "figures": [
            {"form": "circle", "radius": 1.5},
            {"form": "disc", "radius": 2},
            {"form": "box", "width": 3},
            {"form": "star", "points": 5},
        ],
        "notices": [
            {"level": "error", "text": "a"},
            {"level": "warning", "text": "b"},
            {"level": "info"},
        ],
    }
    server.on("GET", "/drawing", json_reply(sent))
    drawing = side.run(side.client(sdk, base_url=server.url).drawing.get())
    kinds = [type(figure).__name__ for figure in drawing.figures]
    assert kinds == ["Round", "Round", "Box", "UnknownVariant"]
    assert [type(notice).__name__ for notice in drawing.notices] == ["Problem", "Problem", "Hint"]
    assert wire(drawing) == sent


def test_the_tables_hold_every_value(sdk: Sdk) -> None:
    assert dict(sdk.models.Figure.table) == {"circle": "Round", "disc": "Round", "box": "Box"}
    assert dict(sdk.models.Notice.table) == {
        "error": "Problem",
        "warning": "Problem",
        "info": "Hint",
        "Problem": "Problem",
        "Hint": "Hint",
    }
    assert "``circle`` or ``disc`` is Round" in sdk.text("models/_drawing.py")


def test_only_a_single_value_is_filled_in(sdk: Sdk) -> None:
    """A variant with several values must be told which one it is."""
    models = sdk.models
    assert models.Box(width=1).form == "box"
    assert wire(models.Hint()) == {"level": "info"}
    assert wire(models.Round(form="disc", radius=1)) == {"form": "disc", "radius": 1}
    with pytest.raises(TypeError, match="form"):
        _ = models.Round(radius=1)
