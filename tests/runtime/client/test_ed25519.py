"""Signatures of RFC 8032, 7.1, and what is none."""

from __future__ import annotations

from typing import Any

import pytest

VECTORS = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
        "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e"
        "458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290"
        "ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]
ORDER = 2**252 + 27742317777372353535851937790883648493


@pytest.mark.parametrize("vector", VECTORS, ids=["empty", "one", "two"])
def test_vectors_of_the_standard(sample_sdk: Any, vector: tuple[str, str, str]) -> None:
    from sample_sdk._runtime.ed25519 import is_signed

    key, message, signature = map(bytes.fromhex, vector)
    assert is_signed(key, signature, message)
    assert not is_signed(key, signature, message + b"x")
    for place in (0, 31, 32, 63):
        changed = bytearray(signature)
        changed[place] ^= 1
        assert not is_signed(key, bytes(changed), message)
    assert not is_signed(bytes(32), signature, message)
    assert not is_signed(b"\xff" * 32, signature, message)
    assert not is_signed(key[:-1], signature, message)
    assert not is_signed(key, signature[:-1], message)


def test_a_scalar_has_one_spelling(sample_sdk: Any) -> None:
    """RFC 8032, 8.4: the same signature with the order added to it is another text."""
    from sample_sdk._runtime.ed25519 import is_signed

    key, message, signature = map(bytes.fromhex, VECTORS[1])
    scalar = int.from_bytes(signature[32:], "little") + ORDER
    assert not is_signed(key, signature[:32] + scalar.to_bytes(32, "little"), message)
