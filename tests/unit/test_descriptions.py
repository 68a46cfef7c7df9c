"""What a member means is told where people look for it, wherever the document says it."""

from __future__ import annotations

from pathlib import Path

from oasmith.config import Config
from oasmith.generation import generate
from oasmith.source import read_document

DOCUMENT = """
openapi: 3.1.0
info: {title: Ovens, version: "1"}
paths:
  /ovens:
    post:
      operationId: createOven
      parameters:
        - name: unit
          in: query
          schema: {$ref: "#/components/schemas/Unit"}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [heat]
              properties:
                heat:
                  anyOf:
                    - {type: number, description: How hot it gets., maximum: 300}
                    - {type: "null"}
                labels: {$ref: "#/components/schemas/Labels"}
                ring: {$ref: "#/components/schemas/RingOne"}
      responses: {"204": {description: Done}}
components:
  schemas:
    Unit: {type: string, description: Celsius or not.}
    Labels:
      anyOf:
        - {type: object, additionalProperties: {type: string}, description: Words to find it by.}
        - {type: "null"}
    RingOne: {anyOf: [{$ref: "#/components/schemas/RingTwo"}]}
    RingTwo: {anyOf: [{$ref: "#/components/schemas/RingOne"}]}
"""


def test_arguments_are_described_by_what_they_refer_to(tmp_path: Path) -> None:
    path = tmp_path / "ovens.yaml"
    path.write_text(DOCUMENT)
    tree, _ = read_document(path)
    files = generate(tree, Config(spec=path, package="ovens", package_only=True)).files
    method = next(str(file.content) for file in files if file.path.endswith("resources/ovens.py"))
    assert "unit: Celsius or not." in method
    assert "heat: How hot it gets. At most 300." in method
    assert "labels: Words to find it by." in method


REPEATING = """
openapi: 3.1.0
info: {title: Ovens, version: "1"}
paths:
  /ovens:
    get:
      operationId: listOvens
      parameters:
        - {name: limit, in: query, description: "From 1 to 1,000; default is 20.",
           schema: {type: integer, minimum: 1, maximum: 1000, default: 20}}
        - {name: share, in: query, description: "A part. Defaults to `0.5`.",
           schema: {type: number, maximum: 2, default: 0.5}}
        - {name: order, in: query, description: "How, by default in a row.",
           schema: {type: string, default: asc}}
        - {name: old, in: query, description: "Deprecated, use new.", deprecated: true,
           schema: {type: string}}
      responses:
        "200": {description: Successful response., content: {text/plain: {}}}
"""


def test_what_a_description_says_is_not_said_again(tmp_path: Path) -> None:
    path = tmp_path / "ovens.yaml"
    path.write_text(REPEATING)
    tree, _ = read_document(path)
    files = generate(tree, Config(spec=path, package="ovens", package_only=True)).files
    method = next(str(file.content) for file in files if file.path.endswith("resources/ovens.py"))
    assert "limit: From 1 to 1,000; default is 20.\n" in method
    assert "share: A part. Defaults to `0.5`. At most 2.\n" in method
    assert 'order: How, by default in a row. The default is ``"asc"``.\n' in method
    assert "old: Deprecated, use new.\n" in method
    assert "Returns:" not in method


def test_pieces_of_a_docstring_are_sentences(tmp_path: Path) -> None:
    path = tmp_path / "ovens.yaml"
    path.write_text("""
openapi: 3.1.0
info: {title: Ovens, version: "1"}
paths:
  /ovens:
    get:
      operationId: listOvens
      description: List the ovens
      parameters:
        - {name: limit, in: query, description: How many, schema: {type: integer, minimum: 1}}
      responses:
        "200": {description: OK}
        "404": {description: No oven is there}
        default: {description: unexpected error}
""")
    tree, _ = read_document(path)
    files = generate(tree, Config(spec=path, package="ovens", package_only=True)).files
    method = next(str(file.content) for file in files if file.path.endswith("resources/ovens.py"))
    assert '"""List the ovens.\n' in method
    assert "limit: How many. At least 1.\n" in method
    assert "NotFoundError: No oven is there.\n" in method
    assert "ApiStatusError" not in method


MEMBERS = """
openapi: 3.1.0
info: {title: Kites, version: "1"}
paths:
  /kites:
    get:
      operationId: getKite
      parameters: [{name: tail, in: query, schema: {type: string}}]
      responses:
        "200":
          description: OK
          content: {application/json: {schema: {$ref: "#/components/schemas/Kite"}}}
components:
  schemas:
    Kite:
      type: object
      required: [object, wing, line, sail, tail]
      properties:
        object: {type: string, const: kite, description: "The object type, which is always `kite`."}
        wing: {type: string, const: delta, description: The one that flies in a light wind.}
        line: {type: number, default: 30, description: How long it is}
        sail: {type: number, default: 2, description: "- In one part\\n- In several"}
        tail:
          type: string
          description: >-
            What keeps it steady when the wind is strong. Where it has none, it needs a bow that
            does the same.
"""


def test_members_say_what_their_annotation_does_not(tmp_path: Path) -> None:
    path = tmp_path / "kites.yaml"
    path.write_text(MEMBERS)
    tree, _ = read_document(path)
    files = generate(tree, Config(spec=path, package="kites", package_only=True)).files
    model = next(str(file.content) for file in files if file.path.endswith("models/_kites.py"))
    assert model.partition("class Kite(ApiModel):")[2].startswith('''
    """Kite."""

    object: Literal["kite"] = "kite"
    wing: Literal["delta"] = "delta"
    """The one that flies in a light wind."""
    line: float
    """How long it is. The default is ``30``."""

    sail: float
    """
    - In one part
    - In several

    The default is ``2``.
    """

    tail: str
    """What keeps it steady when the wind is strong. Where it has none, it needs a bow
    that does the same.
    """
''')
    method = next(str(file.content) for file in files if file.path.endswith("resources/kites.py"))
    assert "Args:" not in method


IN_HTML = """
openapi: 3.1.0
info: {title: Bells, version: "1"}
paths:
  /bells:
    post:
      operationId: ring
      description: '<p>Rings a <b>bell</b>, see <a href="/docs/ring">Ringing</a>.</p><p>Loud.</p>'
      parameters:
        - {name: tone, in: query, schema: {type: string}, description: "As <code>c4</code>."}
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, properties: {}, additionalProperties: false}
      responses:
        "200": {description: OK}
        "404": {description: Not Found}
        "409": {description: It rings already.}
        "429": {description: Error 429 (Too many requests)}
        "500": {description: The rope is broken.}
"""


def test_html_is_shown_as_markdown_and_statuses_are_not_named_twice(tmp_path: Path) -> None:
    path = tmp_path / "bells.yaml"
    path.write_text(IN_HTML)
    tree, _ = read_document(path)
    files = generate(tree, Config(spec=path, package="bells", package_only=True)).files
    method = next(str(file.content) for file in files if file.path.endswith("resources/bells.py"))
    assert '''
        """Rings a **bell**, see [Ringing](/docs/ring).

        Loud.

        ``POST /bells``

        Args:
            tone: As `c4`.

        Raises:
            ConflictError: It rings already.
            InternalServerError: The rope is broken.
        """
''' in method
    assert "body" not in method.partition("class Bells")[2]
