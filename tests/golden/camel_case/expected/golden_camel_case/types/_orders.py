"""Types of requests: orders. Models say what they mean."""

from __future__ import annotations

from typing import TypedDict


class LineItemParam(TypedDict):
    sku: str
    unitPrice: float


class PostalAddressParam(TypedDict, total=False):
    streetLine1: str
    zipCode: str
