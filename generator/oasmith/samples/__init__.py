"""Api -> example values: one deterministic builder for pages, docstrings and tests."""

from .calls import CallSample, answer_sample, call_samples, item_sample
from .fitting import fits
from .members import members
from .sampler import Purpose, file_name, sample
from .scalars import Hint

__all__ = [
    "CallSample",
    "Hint",
    "Purpose",
    "answer_sample",
    "call_samples",
    "file_name",
    "fits",
    "item_sample",
    "members",
    "sample",
]
