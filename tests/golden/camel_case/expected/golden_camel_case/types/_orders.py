"""Types of requests: orders. The models say what keys mean."""

from __future__ import annotations

from typing import TypedDict


class LineItemParam(TypedDict):
    """Line Item."""

    sku: str
    unitPrice: float


class PostalAddressParam(TypedDict, total=False):
    """Postal Address."""

    streetLine1: str
    zipCode: str
