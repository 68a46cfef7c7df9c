"""Words of names as programs write them."""

from __future__ import annotations

import pytest

from oasmith.naming.words import attribute_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("OAuth2", "oauth2"),
        ("oAuthToken", "oauth_token"),
        ("getOAuthToken", "get_oauth_token"),
        ("OAuthorize", "o_authorize"),
        ("hasIPv6Address", "has_ipv6_address"),
        ("IPv4Addresses", "ipv4_addresses"),
        ("IoTDevice", "iot_device"),
        ("PostgreSQL", "postgresql"),
        ("K8sCluster", "k8s_cluster"),
        ("iOSVersion", "ios_version"),
        ("radiOS", "radi_os"),
        ("userIDs", "user_ids"),
        ("HTMLPage", "html_page"),
    ],
)
def test_capitals_divide_words_but_not_all_do(text: str, name: str) -> None:
    assert attribute_name(text) == name
