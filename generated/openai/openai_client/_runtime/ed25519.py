"""Checking Ed25519 signatures (RFC 8032, 5.1.7).

Only what is public goes in, so it does not matter that the time this takes depends on
it; a few milliseconds for each signature. There is nothing here that signs.
"""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import TypeAlias

    Point: TypeAlias = tuple[int, int, int, int]
    """Extended coordinates X, Y, Z, T: x = X/Z, y = Y/Z, x*y = T/Z (5.1.4)."""

_P = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, _P) % _P
_ROOT_OF_MINUS_ONE = pow(2, (_P - 1) // 4, _P)
_ZERO: Point = (0, 1, 1, 0)


def is_signed(public_key: bytes, signature: bytes, message: bytes) -> bool:
    """Return whether a message was signed with the secret of a public key.

    Args:
        public_key: 32 bytes.
        signature: 64 bytes.
        message: what was signed.
    """
    from hashlib import sha512

    if len(public_key) != 32 or len(signature) != 64:
        return False
    key, commitment = _point(public_key), _point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if key is None or commitment is None or scalar >= _ORDER:
        return False
    digest = sha512(signature[:32] + public_key + message).digest()
    challenge = int.from_bytes(digest, "little") % _ORDER
    expected = _sum(commitment, _product(challenge, key))
    return _equal(_product(scalar, _BASE), expected)


def _point(encoded: bytes) -> Point | None:
    """Return the point that 32 bytes stand for; None where they stand for none (5.1.3)."""
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= _P:
        return None
    x = _root((y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P)
    if x is None or (x == 0 and sign):
        return None
    x = _P - x if x & 1 != sign else x
    return x, y, 1, x * y % _P


def _root(square: int) -> int | None:
    """Return a square root modulo p; None where there is none."""
    root = pow(square, (_P + 3) // 8, _P)
    if root * root % _P != square:
        root = root * _ROOT_OF_MINUS_ONE % _P
    return root if root * root % _P == square else None


def _sum(left: Point, right: Point) -> Point:
    a = (left[1] - left[0]) * (right[1] - right[0]) % _P
    b = (left[1] + left[0]) * (right[1] + right[0]) % _P
    c = 2 * left[3] * right[3] * _D % _P
    d = 2 * left[2] * right[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _product(scalar: int, point: Point) -> Point:
    found = _ZERO
    while scalar:
        if scalar & 1:
            found = _sum(found, point)
        point = _sum(point, point)
        scalar >>= 1
    return found


def _equal(left: Point, right: Point) -> bool:
    same_x = (left[0] * right[2] - right[0] * left[2]) % _P == 0
    return same_x and (left[1] * right[2] - right[1] * left[2]) % _P == 0


def _base() -> Point:
    y = 4 * pow(5, -1, _P) % _P
    found = _point(y.to_bytes(32, "little"))
    return _ZERO if found is None else found


_BASE = _base()
