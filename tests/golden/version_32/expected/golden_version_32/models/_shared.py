"""Models: shared."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias


class Cat(ApiModel):
    """Cat. One variant of ``Pet``."""

    kind: Literal["cat"] = "cat"
    lives: int | None = None


class Dog(ApiModel):
    """Dog. One variant of ``Pet``."""

    kind: Literal["dog"] = "dog"
    good: bool | None = None


class Other(ApiModel):
    """Other. One variant of ``Pet``."""

    kind: str | None = None
    what: str | None = None


if TYPE_CHECKING:
    Pet: TypeAlias = Cat | Dog | Other
    """Pet. Told apart by ``kind``: ``cat`` is Cat, ``dog`` is Dog."""
else:
    Pet = UnionType(
        "Pet",
        module=__name__,
        tag="kind",
        table={
            "cat": "Cat",
            "dog": "Dog",
            "Cat": "Cat",
            "Dog": "Dog",
            "Other": "Other",
        },
        default="Other",
        members=("Other",),
    )
