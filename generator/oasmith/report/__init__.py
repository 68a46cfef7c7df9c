"""What happened, or would happen, as text and as data."""

from .coverage import coverage_line
from .inspect import inspection
from .outline import outline

__all__ = ["coverage_line", "inspection", "outline"]
