"""Files that people give by mistake, or that broke on their way: name, content, exit status."""

from __future__ import annotations

from dataclasses import dataclass

from cli.conftest import DOCUMENT

USABLE, UNUSABLE = 0, 2


@dataclass(frozen=True, slots=True)
class WrongFile:
    """A file and what generating from it ends with."""

    name: str
    content: str | bytes
    status: int = UNUSABLE

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.content if isinstance(self.content, bytes) else self.content.encode()


def _json(*changes: tuple[str, str], name: str = "tea.json", status: int = UNUSABLE) -> WrongFile:
    text = (
        '{\n  "openapi": "3.1.0",\n  "info": {"title": "Tea", "version": "1"},\n'
        '  "paths": {},\n  "x-cups": [1, 2]\n}\n'
    )
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return WrongFile(name, text, status)


def _yaml(old: str, new: str, status: int = UNUSABLE) -> WrongFile:
    assert old in DOCUMENT
    return WrongFile("tea.yaml", DOCUMENT.replace(old, new, 1), status)


WRONG_JSON = {
    "json_trailing_comma": _json(('"1"}', '"1",}'), status=USABLE),
    "json_trailing_comma_named_yaml": _json(('"1"}', '"1",}'), name="tea.yml", status=USABLE),
    "json_trailing_comma_in_list": _json(("[1, 2]", "[1, 2,]"), status=USABLE),
    "json_two_commas": _json(("[1, 2]", "[1,, 2]")),
    "json_comment": _json(('  "paths"', '  // the paths\n  "paths"')),
    "json_block_comment": _json(('  "paths"', '  /* the paths */\n  "paths"')),
    "json_hash_comment": _json(('  "paths"', '  # the paths\n  "paths"'), status=USABLE),
    "json_nan": _json(("[1, 2]", "[NaN, 1e999]"), status=USABLE),
    "json_missing_value": _json(('{"title": "Tea", "version": "1"}', "")),
    "json_missing_value_short": WrongFile("tea.json", '{"info": }'),
    "json_missing_value_named_yaml": WrongFile("tea.yaml", '{"info": }'),
    "json_missing_colon": _json(('"paths": {}', '"paths" {}')),
    "json_missing_key": _json(('"paths": {}', ": {}")),
    "json_missing_comma": _json(('"3.1.0",', '"3.1.0"')),
    "json_unquoted_key": _json(('"paths"', "paths"), status=USABLE),
    "json_single_quotes": _json(('"Tea"', "'Tea'"), status=USABLE),
    "json_python_word": _json(("[1, 2]", "None")),
    "json_bad_escape": _json(("Tea", "C:\\Tea")),
    "json_open_text": _json(('"Tea"', '"Tea')),
    "json_truncated": WrongFile("tea.json", '{\n  "openapi": "3.1.0",\n  "info": {"title":'),
    "json_two_documents": WrongFile("tea.json", '{"openapi": "3.1.0"}\n{"openapi": "3.1.0"}\n'),
    "json_list": WrongFile("tea.json", '[{"openapi": "3.1.0"}]'),
    "json_in_json": WrongFile("tea.json", '"{\\"openapi\\": \\"3.1.0\\"}"'),
    "json_duplicate_key": _json(('"paths": {}', '"info": {}, "paths": {}'), status=USABLE),
    "json_with_mark": WrongFile(
        "tea.json", b"\xef\xbb\xbf" + _json().data.replace(b'"paths"', b'"path"'), USABLE
    ),
}

WRONG_YAML = {
    "yaml_bad_indentation": _yaml("      tags: [pots]\n", "     tags: [pots]\n"),
    "yaml_colon_in_text": _yaml("description: All pots.", "description: All pots: large"),
    "yaml_open_bracket": _yaml("tags: [pots]", "tags: [pots"),
    "yaml_open_brace": _yaml("{type: number}", "{type: number"),
    "yaml_at_sign": _yaml("description: All pots.", "description: @pots"),
    "yaml_star": _yaml("description: All pots.", "description: *pots"),
    "yaml_bad_escape": _yaml("description: All pots.", 'description: "C:\\pots"'),
    "yaml_open_quotes": _yaml("description: All pots.", 'description: "All pots.'),
    "yaml_list_after_key": _yaml("tags: [pots]", "tags: - pots"),
    "yaml_missing_colon": _yaml("info: {", "info {"),
    "yaml_merge_conflict": _yaml("info:", "<<<<<<< HEAD\ninfo:"),
    "yaml_control_character": _yaml("All pots", "All\0pots", USABLE),
    "yaml_complex_key": _yaml("components:", "? {a: b}\n: c\ncomponents:"),
    "yaml_tag": _yaml("title: Tea", "title: !secret Tea", USABLE),
    "yaml_ring": _yaml("title: Tea", "title: &t [*t]"),
    "yaml_tab_after_crlf": WrongFile(
        "tea.yaml", DOCUMENT.replace("  /pots:\n", "\t/pots:\n").replace("\n", "\r\n")
    ),
    "utf16": WrongFile("tea.yaml", DOCUMENT.replace("3.1", "4.0").encode("utf-16")),
    "utf16_without_mark": WrongFile("tea.yaml", DOCUMENT.replace("3.1", "4.0").encode("utf-16-le")),
    "latin1": WrongFile("tea.yaml", DOCUMENT.replace("All", "Ällé").encode("latin-1")),
}

NO_DOCUMENT = {
    "web_page": WrongFile("tea.yaml", "\n<!DOCTYPE html>\n<html><body>openapi: 3</body></html>\n"),
    "web_page_named_json": WrongFile("tea.json", "<html>\n<head><title>Tea</title></head></html>"),
    "xml": WrongFile("tea.yaml", '<?xml version="1.0"?>\n<application/>\n'),
    "git_lfs": WrongFile(
        "tea.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
    ),
    "graphql": WrongFile("tea.graphql", "type Query {\n  pots: [Pot!]!\n}\n"),
    "protobuf": WrongFile("tea.proto", 'syntax = "proto3";\nmessage Pot {}\n'),
    "markdown": WrongFile("README.md", "# Tea\n\nAn API for tea.\n"),
    "template": WrongFile("tea.yaml", "{{ if .Values.tea }}\nopenapi: 3.1.0\n{{ end }}\n"),
    "configuration": WrongFile("mine.toml", 'spec = "tea.yaml"\n'),
    "gzip": WrongFile("tea.yaml.gz", b"\x1f\x8b\x08\x00abc"),
    "zip": WrongFile("tea.zip", b"PK\x03\x04abc"),
    "pdf": WrongFile("tea.pdf", b"%PDF-1.7\n"),
    "picture": WrongFile("tea.yaml", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    "nuls": WrongFile("tea.yaml", b"\0" * 1000),
    "postman": WrongFile(
        "tea.json",
        '{"info": {"name": "Tea",\n  "schema": "https://schema.getpostman.com/json/collection"},\n'
        '  "item": []}',
    ),
    "insomnia": WrongFile("tea.json", '{"_type": "export", "__export_format": 4}'),
    "asyncapi": WrongFile("tea.yaml", "asyncapi: 3.0.0\ninfo: {title: Tea, version: '1'}\n"),
    "arazzo": WrongFile("tea.yaml", "arazzo: 1.0.0\ninfo: {title: Tea, version: '1'}\n"),
    "overlay_as_document": WrongFile("tea.yaml", "overlay: 1.0.0\nactions: []\n"),
    "json_schema": WrongFile(
        "tea.json", '{"$schema": "https://json-schema.org/draft/2020-12/schema"}'
    ),
    "swagger_1": WrongFile("tea.json", '{"swaggerVersion": "1.2", "apis": []}'),
    "answer_of_a_server": WrongFile("tea.json", '{"message": "Not Found", "status": "404"}'),
    "answer_of_a_server_as_text": WrongFile("tea.yaml", "404: Not Found"),
    "misspelt_version": _yaml("openapi: 3.1.0", "openApi: 3.1.0"),
    "version_as_number": _yaml("openapi: 3.1.0", "openapi: 3.1", USABLE),
    "version_1": _yaml("openapi: 3.1.0", "swagger: '1.2'"),
    "version_empty": _yaml("openapi: 3.1.0", "openapi:"),
    "version_word": _yaml("openapi: 3.1.0", "openapi: latest"),
    "only_blanks": WrongFile("tea.yaml", "\n  \n\n"),
    "only_comments": WrongFile("tea.yaml", "# openapi: 3.1.0\n"),
    "null": WrongFile("tea.yaml", "null\n"),
}

WRONG_FILES = WRONG_JSON | WRONG_YAML | NO_DOCUMENT
