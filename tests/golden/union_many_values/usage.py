"""Several values of the tag mean one class."""

from __future__ import annotations

from typing import Literal, assert_type

from golden_union_many_values import models


def size(figure: models.Figure) -> float:
    if figure.form == "box":
        assert_type(figure, models.Box)
        return figure.width
    assert_type(figure, models.Round)
    return figure.radius * 2


def size_by_match(figure: models.Figure) -> float:
    match figure.form:
        case "circle" | "disc":
            return 1.0
        case "box":
            return 2.0


def text(notice: models.Notice) -> str:
    if notice.level == "info":
        assert_type(notice, models.Hint)
        return notice.link or ""
    assert_type(notice, models.Problem)
    return notice.text


def warning(notice: models.Notice) -> str | None:
    if notice.level == "warning":
        assert_type(notice, models.Problem)
        return notice.text
    return None


def construct() -> tuple[models.Figure, models.Notice]:
    form: Literal["circle", "disc"] = models.Round(form="disc", radius=1).form
    return models.Round(form=form, radius=2), models.Problem(level="warning", text="Careful")
