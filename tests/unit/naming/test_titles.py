"""What packages are called after the titles of documents."""

from __future__ import annotations

import pytest

from oasmith.naming import package_name


@pytest.mark.parametrize(
    ("title", "package"),
    [
        ("Kiln Works API", "kiln_works_client"),
        ("Kiln's official OpenAPI spec", "kiln_client"),
        ("The Kiln\u2019s REST API Specification", "kiln_client"),
        ("Kilns", "kilns_client"),
        ("Official API spec", "api_client"),
        ("'s", "s_client"),
    ],
)
def test_titles_lose_what_every_title_has(title: str, package: str) -> None:
    assert package_name(title) == package
