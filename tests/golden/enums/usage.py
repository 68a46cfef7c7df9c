"""Answers may hold values that are not listed yet; requests are checked against the list."""

from __future__ import annotations

from golden_enums import PaintShop, models, types


def red(client: PaintShop) -> list[models.Paint]:
    colour: types.ColourParam = "light-blue"
    paints = client.paints.list(colour=colour, order="desc")
    for paint in paints:
        if paint.colour == "red" or paint.size == 10 or paint.finish == "matt":
            return [paint]
    return [models.Paint(colour="turquoise", size=7)]


def coat(paint: models.Paint) -> int:
    match paint.coat:
        case "thin":
            return 1
        case "thick":
            return 2
        case None:
            return 0


def wrong(client: PaintShop) -> None:
    client.paints.list(colour="turquoise")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
