"""Types of requests: files. The models say what keys mean."""

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
    """What the file is for."""
else:
    CreateFileRequestPurposeParam = Any
