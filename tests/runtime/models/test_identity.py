"""Property: decoding any JSON value and encoding it again changes nothing."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_sdk import models
from sample_sdk._runtime.convert import decode
from sample_sdk._runtime.encode import dumps, encode, loads
from sample_sdk._runtime.model import GUARDED
from sample_sdk._runtime.validate import issues

SPECS: list[Any] = [
    *models.__dict__["__all__"],
    ("list", "ChatMessage"),
    ("map", "Moments"),
    ("tuple", ("Renamed", None, "@datetime")),
    ("either", "@datetime", ("list", "@uuid"), ("map", "Event")),
]

KEYS = (
    st.sampled_from("""id choices message role content type text image_url image-url class class_
        model_dump @part part made nick-name nick_name value children by_name kind name url
        label lives tricks size version shape radius side event what to path when mode anything
        choice at day hour data token price history named index created model usage logprobs
        finish_reason""".split())
    | st.sampled_from([*GUARDED, "__dict__", "__class__", "_wire", "", "=part"])
)
WORDS = st.sampled_from(
    """user tool text image_url function search browse action stored created moved circle square
    auto none on big 2024-01-02 2024-01-02T03:04:05Z 2024-01-02T03:04:05.600Z 12:00:00Z aGk= aGk
    -_8 1.10 1E5 12345678-1234-5678-1234-56781234567A""".split()
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(), max_size=8)
    | WORDS
    | st.datetimes().map(lambda moment: moment.isoformat() + "Z")
    | st.uuids().map(str)
    | st.binary(max_size=6).map(lambda data: __import__("base64").b64encode(data).decode())
)
JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=4), inner, max_size=7)
    ),
    max_leaves=30,
)


@pytest.mark.parametrize("spec", SPECS, ids=str)
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(value=st.dictionaries(KEYS, JSON, max_size=8) | JSON)
def test_decode_then_encode_is_identity(spec: Any, value: Any) -> None:
    decoded = decode(spec, copy.deepcopy(value))
    assert same(encode(decoded), value)
    assert same(loads(dumps(decoded)), value)
    assert pickle.loads(pickle.dumps(decoded)) == decoded
    assert copy.deepcopy(decoded) == decoded
    assert isinstance(repr(decoded), str)
    found = issues(decoded, spec)
    assert same(encode(decoded), value), found


def same(one: Any, other: Any) -> bool:
    """Compare JSON values by their text: True is not 1, and 1 is not 1.0."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(value=st.dictionaries(KEYS, JSON, max_size=8))
def test_a_model_without_issues_is_accepted_strictly(value: dict[str, Any]) -> None:
    for cls in (models.Moments, models.Setting, models.UserMessage, models.Node):
        decoded = decode(cls.__name__, copy.deepcopy(value))
        if not decoded.model_issues():
            assert cls.model_validate(value) == decoded
