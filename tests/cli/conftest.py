"""A folder with a small document and its configuration, and the command line run in it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest

from support.programs import oasmith

Done: TypeAlias = subprocess.CompletedProcess[str]

DOCUMENT = """\
openapi: 3.1.0
info: {title: Tea, version: 1.0.0}
servers: [{url: https://tea.example/v1}]
tags:
  - {name: pots, description: Pots of tea.}
paths:
  /pots:
    get:
      operationId: listPots
      tags: [pots]
      responses:
        '200':
          description: All pots.
          content:
            application/json:
              schema:
                type: array
                items: {$ref: '#/components/schemas/Pot'}
    post:
      operationId: createPot
      tags: [pots]
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Pot'}
      responses:
        '201':
          description: The new pot.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Pot'}
  /pots/{pot_id}:
    get:
      operationId: retrievePot
      tags: [pots]
      parameters:
        - {name: pot_id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: One pot.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Pot'}
components:
  schemas:
    Pot:
      type: object
      required: [sort]
      properties:
        sort: {type: string}
        litres: {type: number}
        filling:
          oneOf:
            - $ref: '#/components/schemas/Leaves'
            - $ref: '#/components/schemas/Bags'
    Leaves:
      type: object
      required: [kind]
      properties: {kind: {const: leaves}, grams: {type: integer}}
    Bags:
      type: object
      required: [kind]
      properties: {kind: {const: bags}, number: {type: integer}}
"""
CONFIG = 'spec = "tea.yaml"\noutput = "sdk"\npackage = "tea_sdk"\n'


@dataclass(frozen=True, slots=True)
class Shop:
    """The folder ``root`` with ``tea.yaml`` and ``oasmith.toml``."""

    root: Path
    run: Callable[..., Done]

    def generate(self, *arguments: str) -> Done:
        """``oasmith generate --config oasmith.toml ...``."""
        return self.run("generate", "--config", "oasmith.toml", *arguments)

    def check(self, *arguments: str) -> Done:
        """``oasmith check --config oasmith.toml ...``."""
        return self.run("check", "--config", "oasmith.toml", *arguments)

    def change(self, old: str, new: str) -> None:
        """Replace a text of the document, which must be there."""
        file = self.root / "tea.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def files(self, *below: str) -> dict[str, tuple[int, bytes]]:
        """Every file with the time of its last change."""
        folder = self.root.joinpath(*below)
        return {
            path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """A fresh folder for each test."""
    (tmp_path / "tea.yaml").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "oasmith.toml").write_text(CONFIG, encoding="utf-8")
    return Shop(tmp_path, lambda *arguments: oasmith(*arguments, cwd=tmp_path))
