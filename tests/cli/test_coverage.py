"""The last line of a run: what was emitted of what there is, and what was not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.conftest import Shop
from support.programs import oasmith

DOCUMENT = """\
openapi: 3.1.0
info: {title: Mixed, version: 1.0.0}
paths:
  /good:
    get:
      operationId: good
      responses:
        '200':
          description: Any value.
          content: {application/json: {}}
  /cbor:
    post:
      operationId: sendCbor
      requestBody:
        content:
          application/cbor: {schema: {$ref: '#/components/schemas/Item'}}
      callbacks:
        done:
          '{$request.query.url}': {post: {responses: {'200': {description: Thanks.}}}}
      responses:
        '200':
          description: An item.
          content:
            application/cbor: {schema: {$ref: '#/components/schemas/Item'}}
  /broken:
    get: 12
    post:
      requestBody: {$ref: '#/components/requestBodies/None'}
      responses: {'204': {description: Done.}}
  /mixed:
    post:
      operationId: sendMixed
      requestBody:
        content:
          multipart/mixed:
            schema: {type: object, properties: {a: {type: string}}}
            prefixEncoding: [{}]
            itemEncoding: {contentType: text/plain}
      parameters: [{name: x, in: somewhere, schema: {type: string}}]
      responses: {'204': {description: Done.}}
webhooks:
  fell:
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
      responses: {'200': {description: Thanks.}}
  broke: {post: [1]}
components:
  schemas:
    Item: {type: object, properties: {name: {type: string}}}
    Lonely: {type: object, properties: {name: {type: string}}}
"""


@pytest.fixture
def mixed(tmp_path: Path) -> Shop:
    (tmp_path / "tea.yaml").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "oasmith.toml").write_text(
        'spec = "tea.yaml"\noutput = "sdk"\npackage = "mixed_sdk"\n', encoding="utf-8"
    )
    return Shop(tmp_path, lambda *arguments: oasmith(*arguments, cwd=tmp_path))


def line(stderr: str) -> str:
    """The line that counts."""
    (found,) = [each for each in stderr.splitlines() if " operations, " in each]
    return found


def waive(shop: Shop, *waivers: str) -> None:
    text = "".join(f"[[waivers]]\n{waiver}\n" for waiver in waivers)
    file = shop.root / "oasmith.toml"
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_what_is_not_emitted_is_listed_and_counts(mixed: Shop) -> None:
    done = mixed.generate()
    assert done.returncode == 1
    assert line(done.stderr).startswith(
        "3/5 operations, 2/2 schemas (1 unused), 1/2 webhooks; "
    ), done.stderr
    assert "OAS0113 3" in line(done.stderr)
    for place, words in {
        "tea.yaml:26:5": "GET /broken cannot be read: it is a number, not an object",
        "tea.yaml:27:5": "POST /broken cannot be read: the reference of its body leads nowhere",
        "tea.yaml:46:11": "POST broke cannot be read: it is a list, not an object",
    }.items():
        assert f"error[OAS0113]: {words}\n" in done.stderr
        assert f"--> {place}\n" in done.stderr


def test_what_says_less_than_it_could_is_told(mixed: Shop) -> None:
    done = mixed.generate("--diagnostics", "json")
    found = {
        (each["code"], each["location"]["line"]): each["message"]
        for each in map(json.loads, done.stderr.splitlines())
    }
    assert found["OAS0601", 10] == "the response is not described: any value"
    assert found["OAS0602", 16] == "application/cbor is not converted: it is sent as it is"
    assert found["OAS0602", 24] == "application/cbor is not converted: it is received as it is"
    assert "prefixEncoding is not honoured" in found["OAS0122", 37]
    assert "itemEncoding is not honoured" in found["OAS0122", 38]
    assert found["OAS0108", 39] == "the parameter x is in somewhere; it is left out"


def test_a_run_with_nothing_to_do_says_the_same(mixed: Shop) -> None:
    first = mixed.generate()
    before = mixed.files()
    again = mixed.generate()
    assert again.returncode == first.returncode == 1
    assert mixed.files() == before
    shown = [each for each in first.stderr.splitlines() if not each.startswith("sdk: ")]
    assert again.stderr.splitlines() == [*shown, "sdk: nothing to do"]
    assert line(again.stderr) == line(first.stderr)


def test_waivers_take_what_they_name_out_of_the_count(mixed: Shop) -> None:
    waive(
        mixed,
        'code = "OAS0113"\nat = "#/paths/~1broken"\nreason = "known"',
        'code = "OAS0113"\nat = "#/webhooks"',
        'code = "OAS0122"',
    )
    done = mixed.generate()
    assert done.returncode == 0, done.stderr
    assert "OAS0113" not in done.stderr and "OAS0122" not in done.stderr
    assert line(done.stderr).startswith("3/5 operations, ")
    assert line(done.stderr).endswith("; 5 waived")
    listed = mixed.run("inspect", "--config", "oasmith.toml", "--json")
    assert listed.returncode == 0
    assert len(json.loads(listed.stdout)["skipped"]) == 3


def test_a_waiver_that_nothing_needs_is_told(mixed: Shop) -> None:
    waive(mixed, 'code = "OAS0113"\nat = "#/paths/~1brok"', 'code = "OAS0011"')
    done = mixed.generate()
    assert done.returncode == 1
    assert "warning[OAS0806]: there is no OAS0113 at #/paths/~1brok to waive" in done.stderr
    assert "--> oasmith.toml:6:1\n" in done.stderr
    assert "warning[OAS0806]: there is no OAS0011 to waive" in done.stderr
    assert "--> oasmith.toml:8:1\n" in done.stderr
    assert "OAS0806 2" in line(done.stderr)
