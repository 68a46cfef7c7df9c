"""Documents as the pipeline reads them, for tests of rooms in its middle."""

from __future__ import annotations

from pathlib import Path

from oasmith.config import Config
from oasmith.generation import Model, model_of
from oasmith.pages import build
from oasmith.render import render_pages
from oasmith.source import read_document

START = "openapi: 3.1.0\ninfo: {title: Harbour API, version: '1'}\n"
SERVER = "servers: [{url: 'https://example.com'}]\n"


def model_from(folder: Path, text: str) -> Model:
    """What a document's text says, and its names."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "spec.yaml"
    file.write_text(START + text, encoding="utf-8")
    return model_at(Config(spec=file))


def model_at(config: Config) -> Model:
    """What a configuration's document says, and its names."""
    tree, _ = read_document(config.spec, overlays=config.overlays)
    return model_of(tree, config)


def pages_from(folder: Path, text: str) -> dict[str, str]:
    """The files around the package that a document's text leads to, by their paths."""
    return pages_at(model_from(folder, text))


def pages_at(model: Model) -> dict[str, str]:
    """The files around the package, by their paths."""
    config = Config(spec=Path("spec.yaml"))
    view = build(model.api, model.names, config.project, width=config.line_length)
    return {file.path: file.text for file in render_pages(view, None, width=config.line_length)}
