"""The text of oasmith.lock: one entry a line, read back as it was, distrusted."""

from __future__ import annotations

import pytest

from oasmith.config import Lock, LockedCall, LockedResource, LockedType, lock_text, parse_lock
from oasmith.diagnostics import InputError, as_text

LOCK = Lock(
    origin="pets.yaml",
    sha256="12ab",
    client="Pets",
    credentials={"Key > value": "api_key"},
    servers={"https://eu.pets.example": "europe"},
    variables={"regionName": "region_name"},
    resources={"pets": LockedResource("Pets", "pets")},
    operations={
        "POST /pets": LockedCall("pets.create", "createPet"),
        "GET /pets": LockedCall("pets.list", None, "animals.list"),
    },
    arguments={"GET /pets > query > pageSize": "page_size"},
    schemas={"Pet": LockedType("Pet", "pets"), "Émile": LockedType("Émile", "shared")},
    inline={"Pet > owner": LockedType("PetOwner", "pets")},
    fields={"Pet > .petName": "pet_name"},
)

TEXT = """\
{
"format": 1,
"document": {"origin": "pets.yaml", "sha256": "12ab"},
"names": {"client": "Pets"},
"credentials": {
  "Key > value": "api_key"
},
"servers": {
  "https://eu.pets.example": "europe"
},
"variables": {
  "regionName": "region_name"
},
"resources": {
  "pets": {"class": "Pets", "module": "pets"}
},
"operations": {
  "GET /pets": {"call": "pets.list", "asked": "animals.list"},
  "POST /pets": {"call": "pets.create", "id": "createPet"}
},
"arguments": {
  "GET /pets > query > pageSize": "page_size"
},
"schemas": {
  "Pet": {"class": "Pet", "module": "pets"},
  "\\u00c9mile": {"class": "\\u00c9mile", "module": "shared"}
},
"inline": {
  "Pet > owner": {"class": "PetOwner", "module": "pets"}
},
"fields": {
  "Pet > .petName": "pet_name"
}
}
"""


def test_one_entry_a_line_in_a_fixed_order() -> None:
    assert lock_text(LOCK) == TEXT


def test_what_was_written_is_read() -> None:
    assert parse_lock(TEXT, "oasmith.lock") == LOCK


def test_an_empty_lock() -> None:
    assert parse_lock(lock_text(Lock()), "oasmith.lock") == Lock()


def refused(text: str) -> str:
    """What is said about a lock."""
    with pytest.raises(InputError) as caught:
        parse_lock(text, "oasmith.lock")
    (found,) = caught.value.diagnostics
    return as_text(found, lambda _: text.splitlines())


def test_marks_of_a_merge() -> None:
    text = TEXT.replace('"arguments"', '<<<<<<< ours\n"arguments"')
    assert refused(text) == (
        "error[OAS0805]: a merge conflict was not resolved here\n"
        "  --> oasmith.lock:21:1\n"
        "   |\n"
        "21 | <<<<<<< ours\n"
        "   | ^^^^^^^\n"
        "   = help: keep either line where two conflict, and remove the lines with <<<, === and >>>"
    )


NO_NAME = "this is no name that Python could use"
NO_CALL = "the call of an operation names a resource and a method"
FIELD = '"Pet > .petName"'

CHANGES = {
    "no code in names": ('"pet_name"', '"x; import os"', NO_NAME),
    "a keyword": ('"class": "PetOwner"', '"class": "class"', NO_NAME),
    "a path": ('"shared"', '"../x"', "this is no name that a module could have"),
    "a call without a resource": ('"pets.create"', '"create"', NO_CALL),
    "code in a call": ('"pets.create"', '"pets.a()"', NO_NAME),
    "two classes of one name": ('"PetOwner"', '"pet"', "`Pet` is also the name of `Pet > owner`"),
    "two calls of one name": (
        '"pets.list"',
        '"pets.create"',
        "`pets.create` is also the name of `GET /pets`",
    ),
    "one entry twice": (
        f"  {FIELD}",
        f'  {FIELD}: "other",\n  {FIELD}',
        "`Pet > .petName` stands here twice",
    ),
    "another format": ('"format": 1', '"format": "x"', "this is no lock of oasmith"),
    "a newer format": ('"format": 1', '"format": 2', "a newer version of oasmith wrote this lock"),
    "no object": ('{"class": "Pets", "module": "pets"}', "[]", "an object is missing here"),
    "no text": ('"pet_name"', "7", "a text is missing here"),
}


@pytest.mark.parametrize(("old", "new", "message"), CHANGES.values(), ids=CHANGES)
def test_what_oasmith_never_wrote_is_refused_where_it_stands(
    old: str, new: str, message: str
) -> None:
    assert old in TEXT
    said = refused(TEXT.replace(old, new, 1)).splitlines()
    assert said[0] == f"error[OAS0805]: {message}"
    assert said[1].lstrip().startswith("--> oasmith.lock:")
    assert int(said[1].split(":")[1]) > 1


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", "[" * 100_000, "9" * 5_000, '{"format": 1, "schemas": 3}']
)
def test_no_lock_at_all(text: str) -> None:
    assert refused(text).startswith("error[OAS0805]: ")
