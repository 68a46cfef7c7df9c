"""What packages are called after the titles of documents."""

from __future__ import annotations

import pytest

from oasmith.naming import package_name
from oasmith.naming.titles import client_name


@pytest.mark.parametrize(
    ("title", "package"),
    [
        ("Kiln Works API", "kiln_works_client"),
        ("Kiln's official OpenAPI spec", "kiln_client"),
        ("The Kiln\u2019s REST API Specification", "kiln_client"),
        ("Kilns", "kilns_client"),
        ("Official API spec", "api_client"),
        ("'s", "s_client"),
        ("REST API v1.0.0", "api_client"),
        ("Kiln API V2.0", "kiln_client"),
        ("Kiln 7.6.1", "kiln_client"),
        ("Kiln 1.0", "kiln_client"),
        ("Kiln Version 2", "kiln_client"),
        ("Kiln S3", "kiln_s3_client"),
        ("U.S. Kiln Register", "us_kiln_register_client"),
        ("An API for the Kilns", "kilns_client"),
        ("Department of Clay and Kilns, Delft", "department_of_clay_client"),
        ("Works of", "works_of_client"),
        ("Kiln Works Client", "kiln_works_client"),
        ("KilnWorksClient", "kiln_works_client"),
        ("Client", "client_client"),
        ("ACMEKilnWorks", "acme_kiln_works_client"),
        ("OpenKiln", "openkiln_client"),
    ],
)
def test_titles_lose_what_every_title_has(title: str, package: str) -> None:
    assert package_name(title) == package


def test_a_client_is_called_as_its_title_is_written() -> None:
    assert client_name("KilnWorksClient") == "KilnWorksClient"
    assert client_name("Department of Clay and Kilns, Delft") == "DepartmentOfClay"
