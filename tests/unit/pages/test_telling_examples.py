"""What examples show where the document shows nothing and requires nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.reading import SERVER, pages_from


def boats(folder: Path, *, body: str = "", answer: str = "{type: string}") -> str:
    return pages_from(
        folder,
        f"""{SERVER}
paths:
  /boats:
    post:
      operationId: launchBoat
      tags: [Boats]
{body}
      responses:
        '200': {{description: It., content: {{application/json: {{schema: {answer}}}}}}}
""",
    )["docs/boats.md"]


@pytest.mark.parametrize("required", ["true", "false"])
def test_two_members_that_tell_what_it_is_about(tmp_path: Path, required: str) -> None:
    properties = (
        "{labels: {type: object}, old: {type: string, deprecated: true}, amount: {type: integer},"
        " url: {type: string}, name: {type: string}, rig: {type: string}}"
    )
    media = f"{{schema: {{type: object, properties: {properties}}}}}"
    body = f"      requestBody: {{required: {required}, content: {{application/json: {media}}}}}"
    page = boats(tmp_path, body=body)
    assert 'client.boats.launch(amount=1999, name="harbour")' in page


def test_an_optional_body_that_tells_nothing_is_left_out(tmp_path: Path) -> None:
    media = "{schema: {type: object, properties: {rig: {type: string}}}}"
    body = f"      requestBody: {{content: {{application/json: {media}}}}}"
    assert "client.boats.launch()" in boats(tmp_path, body=body)


def test_the_name_of_something_else_is_no_answer(tmp_path: Path) -> None:
    harbour = "{type: object, required: [name], properties: {name: {type: string}}}"
    boat = (
        "{type: object, required: [id, harbour],"
        f" properties: {{id: {{type: string}}, harbour: {harbour}}}}}"
    )
    assert "print(answer.id)" in boats(tmp_path, answer=boat)
