"""Pages of small documents: what is on them, and what no text of a document can do to them."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

from oasmith.config import Config
from oasmith.pages import build
from oasmith.render import render_pages
from support.markdown import Page, read_page
from support.reading import SERVER, model_at, model_from, pages_from


def read(files: dict[str, str]) -> dict[str, Page]:
    """The Markdown among files, read."""
    return {path: read_page(path, text) for path, text in files.items() if path.endswith(".md")}


def operation(more: str = "", *, responses: str = "{'204': {description: Done.}}") -> str:
    """A document with one operation; ``more`` are further lines of it."""
    return f"""{SERVER}
paths:
  /boats:
    post:
      operationId: launchBoat
      tags: [Boats]
      responses: {responses}
{more}
"""


def boats(folder: Path, text: str) -> str:
    return pages_from(folder, text)["docs/boats.md"]


def test_empty_parts_are_left_out(tmp_path: Path) -> None:
    page = boats(tmp_path, operation())
    assert "**Arguments**" not in page and "**Errors**" not in page
    assert "needs no credentials" in page
    assert "## launch" in page and "`POST /boats` · operation `launchBoat`" in page
    assert "client.boats.launch()\n" in page


def test_local_links_become_text(tmp_path: Path) -> None:
    more = """
      description: |-
        See [the guide](/docs/guides/boats), [the other][1], [there](https://example.com/x)
        and `[code](/docs)`.

        [1]: /docs/other
"""
    page = boats(tmp_path, operation(more))
    assert "See the guide, the other, [there](https://example.com/x)" in page
    assert "`[code](/docs)`" in page and "[1]" not in page


def test_long_descriptions_are_wrapped_and_cut_at_sentences(tmp_path: Path) -> None:
    words = "The boat leaves `the harbour` at noon. " * 40
    more = f"""
      description: {words}
      parameters:
        - {{name: when, in: query, description: {words}, schema: {{type: string}}}}
"""
    page = boats(tmp_path, operation(more))
    lines = page.splitlines()
    assert max(map(len, lines)) <= 400
    assert sum("leaves `the harbour`" in line for line in lines) > 10
    row = next(line for line in lines if line.startswith("| `when`"))
    assert row.endswith("at noon. |") and row.count("`") % 2 == 0


def test_what_is_deprecated_is_struck_through(tmp_path: Path) -> None:
    more = """
      deprecated: true
      parameters: [{name: old, in: query, deprecated: true, schema: {type: string}}]
"""
    page = boats(tmp_path, operation(more))
    assert "* [~~launch~~](#launch)" in page and "## ~~launch~~" in page
    assert "**deprecated**" in page and "~~`old`~~" in page
    assert "launch" in read({"docs/boats.md": page})["docs/boats.md"].anchors


def test_what_only_requests_have_is_not_printed(tmp_path: Path) -> None:
    """No response has a member that is writeOnly, although it is required."""
    schema = (
        "{type: object, required: [name, code, size], properties: {name: {type: string,"
        " writeOnly: true}, code: {type: string, writeOnly: true}, size: {type: integer}}}"
    )
    answer = f"{{'200': {{description: It, content: {{application/json: {{schema: {schema}}}}}}}}}"
    page = boats(tmp_path, operation(responses=answer))
    assert "print(answer.size)" in page


def test_what_is_always_there_is_printed_before_what_may_be_absent(tmp_path: Path) -> None:
    boat = (
        "{type: object, required: [id, rig], properties: {id: {type: string},"
        " launched: {type: string, format: date}, rig: {type: string, enum: [sloop, ketch]}}}"
    )
    answer = f"{{'200': {{description: It., content: {{application/json: {{schema: {boat}}}}}}}}}"
    assert "print(answer.rig)" in boats(tmp_path, operation(responses=answer))


def test_credentials_come_from_the_environment(tmp_path: Path) -> None:
    more = """
      security: [{key: []}]
components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
"""
    page = boats(tmp_path, operation(more))
    assert "client = Harbour()" in page
    assert "takes its credentials from `HARBOUR_API_KEY`" in page
    assert page.count("import os\n") == page.count("os.environ")
    assert "needs `api_key`" in page


def test_a_server_that_is_no_url_must_be_named(tmp_path: Path) -> None:
    page = boats(tmp_path, operation().replace("https://example.com", "/v2"))
    assert 'Harbour(base_url="https://api.example.com/v2")' in page


STREAM = """
    {'200': {description: Events., content:
      {text/event-stream: {schema: {$ref: '#/components/schemas/Event'}}}}}
"""
EVENT = """
components:
  schemas:
    Event:
      type: object
      required: [text]
      properties: {text: {type: [string, 'null']}}
"""


def test_a_stream_is_read_with_a_loop(tmp_path: Path) -> None:
    page = boats(tmp_path, operation(EVENT, responses=STREAM.strip()))
    assert "stream = client.boats.launch()\nfor chunk in stream:" in page
    assert 'print(chunk.text or "", end="")' in page
    assert "stream = await client.boats.launch()\n        async for chunk in stream:" in page
    assert "`Stream` of [`Event`](types/boats.md#event)" in page


HOSTILE = (
    "A | b `|` </details><script>x()</script> [x](javascript:alert) ![i](data:x) ``` "
    "'''\\\"\\\"\\\" {{ 7 }} {% raw %} \\u202e ${HOME} # no"
)


def hostile_document() -> str:
    text = f'"{HOSTILE}\\n\\n# Heading\\n```\\nopen fence\\n## no heading"'
    return f"""{SERVER}
tags: [{{name: Boats, description: {text}}}]
paths:
  /boats/{{id}}:
    post:
      operationId: launchBoat
      tags: [Boats]
      summary: {text}
      description: {text}
      parameters:
        - name: id
          in: path
          required: true
          description: {text}
          schema: {{type: string}}
          example: {text}
        - name: "a|b`"
          in: query
          description: {text}
          schema: {{enum: [{text}, "|"], default: "|"}}
      requestBody:
        content:
          application/json:
            schema: {{$ref: '#/components/schemas/Boat'}}
            examples: {{one: {{summary: {text}, description: {text}, value: {{name: {text}}}}}}}
      responses:
        '200':
          description: {text}
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Boat'}}}}}}
        '404': {{description: {text}}}
components:
  schemas:
    Boat:
      description: {text}
      type: object
      required: [name]
      properties:
        name: {{type: string, description: {text}}}
        kind: {{description: {text}, type: string, enum: [{text}]}}
"""


def test_no_text_breaks_out_of_its_place(tmp_path: Path) -> None:
    files = pages_from(tmp_path, hostile_document())
    for path, page in read(files).items():
        assert all(len(set(rows)) == 1 for rows in page.tables), path
        assert set(page.html) <= {"<br>", "<code>", "</code>"}, path
        assert "\u202e" not in page.text
        assert not [link for link in page.links if re.match("javascript:|data:", link.target)]
        for fence in page.fences:
            if fence.language == "python":
                ast.parse(fence.code)
    boats_page = read(files)["docs/boats.md"]
    assert {"launch", "status-and-headers", "handling-errors"} <= boats_page.anchors
    assert len(boats_page.tables) == 3
    assert sum(fence.language == "python" for fence in boats_page.fences) >= 4
    tomllib.loads(files["pyproject.toml"])


def many(count: int) -> str:
    paths = "".join(f"""
  /boats/{number}:
    get:
      operationId: inspectNumber{number}
      tags: [Boats]
      description: "{'Look at the boat closely. ' * 20}"
      parameters: [{{name: depth, in: query, schema: {{type: integer}}, description: How deep.}}]
      responses: {{'204': {{description: Done.}}}}""" for number in range(count))
    return f"{SERVER}paths:{paths}\n"


def test_large_pages_are_divided_and_say_less(tmp_path: Path) -> None:
    files = pages_from(tmp_path, many(200))
    pages = read(files)
    found = [path for path in pages if path.startswith("docs/boats")]
    assert found[:2] == ["docs/boats.md", "docs/boats-2.md"] and len(found) > 2
    assert all(len(pages[path].text) < 60_000 for path in found)
    assert "asyncio" not in pages["docs/boats.md"].text
    links = [link.target for link in pages["docs/boats.md"].links if "#inspect" in link.target]
    assert len(links) == 200
    for target in links:
        path, _, anchor = target.partition("#")
        assert anchor in pages[f"docs/{path}" if path else "docs/boats.md"].anchors
    assert "Continues [Boats](boats.md)." in pages["docs/boats-2.md"].text


UNIONS = """
    {'200': {description: It., content:
      {application/json: {schema: {$ref: '#/components/schemas/Part'}}}}}
"""
PARTS = """
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [parts]
              properties: {parts: {type: array, items: {$ref: '#/components/schemas/Part'}}}
components:
  schemas:
    Part:
      description: A part.
      oneOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Picture'}]
      discriminator: {propertyName: type}
    Text:
      type: object
      required: [type, text]
      properties: {type: {const: text}, text: {type: string}}
    Picture:
      type: object
      required: [type, url]
      properties: {type: {enum: [image, photo]}, url: {type: string}}
"""


def test_unions_say_which_tag_means_which_class(tmp_path: Path) -> None:
    page = boats(tmp_path, operation(PARTS, responses=UNIONS.strip()))
    assert "Told apart by `type`:" in page
    assert '| `"text"` | [`Text`](types/boats.md#text) | `text` |' in page
    assert '| `"image"`, `"photo"` | [`Picture`](types/boats.md#picture) | `type`, `url` |' in page
    assert "examples: list[models.Part] = [" in page
    assert 'models.Text(text="The ferry leaves at noon.")' in page
    assert "UnknownVariant" in page
    assert "**The same, built with model classes**" in page


@pytest.mark.parametrize(
    ("version", "expected"), [("2.1", "2.1"), ("v3 beta", "0.1.0"), ("2024-01-01", "0.1.0")]
)
def test_the_version_of_the_project_is_one_that_pip_accepts(
    tmp_path: Path, version: str, expected: str
) -> None:
    model = model_from(tmp_path, operation())
    file = tmp_path / "spec.yaml"
    file.write_text(file.read_text("utf-8").replace("version: '1'", f"version: '{version}'"))
    model = model_at(Config(spec=file))
    view = build(model.api, model.names, Config(spec=file).project)
    files = {file.path: file.text for file in render_pages(view, None, width=88)}
    assert tomllib.loads(files["pyproject.toml"])["project"]["version"] == expected


def test_pages_are_always_the_same(tmp_path: Path) -> None:
    assert pages_from(tmp_path / "a", many(3)) == pages_from(tmp_path / "b", many(3))


PAGED = SERVER + """
paths:
  /harbours/{harbour}/boats:
    get:
      operationId: listBoats
      tags: [Boats]
      parameters:
        - {name: harbour, in: path, required: true, schema: {type: string}}
        - {name: after, in: query, schema: {type: string}}
      responses:
        '200':
          description: A page.
          content:
            application/json:
              schema:
                type: object
                required: [data, has_more]
                properties:
                  data: {type: array, items: {$ref: '#/components/schemas/Boat'}}
                  has_more: {type: boolean}
                  next_cursor: {type: string}
components:
  schemas:
    Boat:
      type: object
      required: [id, name]
      properties: {id: {type: string}, name: {type: string}}
"""


def test_examples_go_through_the_items_of_all_pages(tmp_path: Path) -> None:
    page = boats(tmp_path, PAGED)
    assert '\nfor boat in client.boats.list("harbour"):\n    print(boat.name)\n' in page
    loop = 'async for boat in client.boats.list("harbour"):\n            print(boat.name)\n'
    assert f"        {loop}" in page and "await client" not in page
    assert "`boat.name` is `str`." in page and "answer =" not in page


def test_the_loop_stands_below_a_long_call(tmp_path: Path) -> None:
    long = "a-harbour-with-a-name-that-is-much-longer-than-the-lines-of-any-program"
    page = boats(tmp_path, PAGED.replace("true, schema", f"true, example: {long}, schema"))
    assert f'pages = client.boats.list(\n    "{long}"\n)\nfor boat in pages:\n' in page
    assert "        async for boat in pages:\n" in page


def test_readmes_tell_of_what_an_api_has(tmp_path: Path) -> None:
    little = pages_from(tmp_path, operation())["README.md"]
    for title in ("Pages", "Downloads", "Types", "What is sent"):
        assert f"## {title}" not in little and f"[{title}]" not in little
    much = pages_from(tmp_path, PAGED)["README.md"]
    assert "* [Pages](#pages)\n" in much and "\n## Pages\n" in much
    assert "\n[2 types](docs/guides/types.md) describe" in much
    bytes_ = "{'200': {description: A chart., content: {image/png: {}}}}"
    chart = pages_from(tmp_path, operation(responses=bytes_))["README.md"]
    assert "* [Downloads](#downloads)\n" in chart and "\n\n## Downloads\n\n" in chart
    assert all("\n\n\n## " not in text for text in (little, much, chart))


def test_one_page_leads_to_all_types(tmp_path: Path) -> None:
    files = pages_from(tmp_path, PAGED)
    assert "## [boats](../types/boats.md)\n\n`Boat`, `" in files["docs/guides/types.md"]
    assert files["docs/types/boats.md"].startswith("# Types: boats\n")
    assert "[All types](../guides/types.md) · " in files["docs/types/boats.md"]


def test_what_nobody_describes_is_told_by_its_methods(tmp_path: Path) -> None:
    files = pages_from(tmp_path, operation())
    assert "| [`client.boats`](docs/boats.md) | 1 | `launch` |" in files["README.md"]
    assert files["docs/boats.md"].startswith("# Boats\n\nIn Python: ")
    tags = "\ntags:\n- {name: Boats, description: 'What floats. And more.\n\n  > Beware.'}\n"
    files = pages_from(tmp_path, operation() + tags)
    assert "| 1 | What floats. |" in files["README.md"]
    assert "What floats. And more." in files["docs/boats.md"]


def test_an_error_in_several_media_types_is_one_row(tmp_path: Path) -> None:
    text = "{schema: {type: string}}"
    media = f"{{application/json: {text}, application/problem+json: {text}}}"
    page = boats(
        tmp_path, operation(responses=f"{{'400': {{description: No., content: {media}}}}}")
    )
    assert page.count("| `400` |") == 1


def test_the_first_example_of_a_readme_is_a_list_that_comes_in_pages(tmp_path: Path) -> None:
    other = """paths:
  /weather:
    get:
      operationId: getWeather
      tags: [Weather]
      responses:
        '200': {description: It., content: {application/json: {schema: {type: string}}}}
"""
    paged = PAGED.replace("/harbours/{harbour}/boats", "/boats").replace(
        "        - {name: harbour, in: path, required: true, schema: {type: string}}\n", ""
    )
    text = pages_from(tmp_path, paged.replace("paths:\n", other))["README.md"]
    assert "client.weather" in text
    first = text.partition("```python")[2].partition("```")[0]
    assert "for boat in client.boats.list():" in first
