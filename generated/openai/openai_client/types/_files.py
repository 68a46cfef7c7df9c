"""Types of requests: files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import Literal, TypeAlias


if TYPE_CHECKING:
    CreateFileRequestPurposeParam: TypeAlias = Literal[
        "assistants",
        "batch",
        "fine-tune",
        "vision",
        "user_data",
        "evals",
    ]
    """What the file is for.

    Requests of a batch (`batch`), training data (`fine-tune`), images for training
    (`vision`), data of an evaluation (`evals`), files for assistants (`assistants`), or
    anything else (`user_data`).
    """
else:
    CreateFileRequestPurposeParam = Any
