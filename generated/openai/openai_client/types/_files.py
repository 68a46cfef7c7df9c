"""Types of requests: files. Models say what they mean."""

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
else:
    CreateFileRequestPurposeParam = Any
