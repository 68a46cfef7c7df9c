"""Following ``$ref``: inside the document, to other files, to nowhere, in rings, out of bounds."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from oasmith.diagnostics import Diagnostic, as_text
from oasmith.source import Node, ReferenceFailure, Tree, read_document


def _write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder / "api.yaml"


def _root(folder: Path, **files: str) -> Node:
    return read_document(_write(folder, **files))[0].root


def _get(node: Node, *keys: str) -> Node:
    for key in keys:
        child = node.get(key)
        assert child is not None, key
        node = child
    return node


def _failure(node: Node) -> Diagnostic:
    with pytest.raises(ReferenceFailure) as caught:
        node.follow()
    return caught.value.diagnostic


def test_local_pointers_with_every_escape(tmp_path: Path) -> None:
    root = _root(
        tmp_path,
        api_yaml="""\
a: {$ref: '#/paths/~1p~1%7Bid%7D/x~0y/1'}
b: {$ref: '#/odd%25key/%C3%A4'}
c: {$ref: '#/raw%zz'}
d: {$ref: '#'}
paths: {'/p/{id}': {x~y: [0, {here: 1}]}}
odd%key: {ä: 2}
raw%zz: 3
""",
    )
    a = _get(root, "a").follow()
    assert a.value == {"here": 1} and a.identity == "#/paths/~1p~1{id}/x~0y/1"
    assert _get(root, "b").follow().value == 2
    assert _get(root, "c").follow().value == 3
    assert _get(root, "d").follow().identity == "#"


def test_a_chain_remembers_its_hops(tmp_path: Path) -> None:
    root = _root(
        tmp_path,
        api_yaml="a:\n  $ref: '#/b'\nb:\n  $ref: '#/c'\nc: {x: {y: 1}}\n",
    )
    c = _get(root, "a").follow()
    assert c.identity == "#/c"
    assert [(h.line, h.column, h.reference) for h in c.hops] == [(2, 3, "#/b"), (4, 3, "#/c")]
    y = _get(c, "x", "y")
    assert y.location.hops == c.hops and str(y.location) == "api.yaml:5:9"
    assert _get(root, "c").hops == ()


def test_a_pointer_may_lead_through_another_reference(tmp_path: Path) -> None:
    root = _root(
        tmp_path,
        api_yaml="a: {$ref: '#/b/x'}\nb: {$ref: '#/c'}\nc: {x: 1}\nd: {$ref: '#/d/x'}\n",
    )
    a = _get(root, "a").follow()
    assert a.value == 1 and a.identity == "#/c/x"
    assert _failure(_get(root, "d")).code == "OAS0202"


def test_other_files_are_read_once_and_relative_to_the_file_that_refers(tmp_path: Path) -> None:
    root = _root(
        tmp_path,
        api_yaml="a: {$ref: 'sub/one.yaml#/x'}\nb: {$ref: './sub/../sub/one.yaml'}\n"
        "c: {$ref: 'sub/two%20words.json#/p'}\n",
        sub__one_yaml="x: {$ref: 'deep/more.yaml#/y'}\nback: {$ref: '../api.yaml#/d'}\n",
        sub__deep__more_yaml="y: {here: 1}\n",
    )
    (tmp_path / "sub" / "two words.json").write_text('{"p": {"$ref": "#/q"}, "q": [1]}')
    assert _get(root, "a").follow().identity == "sub/deep/more.yaml#/y"
    whole = _get(root, "b").follow()
    assert whole.identity == "sub/one.yaml#"
    q = _get(root, "c").follow()
    assert q.identity == "sub/two words.json#/q"
    assert str(q.location) == "sub/two words.json:1:24"
    assert set(root.tree.files) == {
        "api.yaml",
        "sub/one.yaml",
        "sub/deep/more.yaml",
        "sub/two words.json",
    }
    failure = _failure(_get(whole, "back"))
    assert failure.code == "OAS0201" and str(failure.location) == "sub/one.yaml:2:14"


def test_the_main_document_by_its_own_name_is_the_main_document(tmp_path: Path) -> None:
    root = _root(tmp_path, api_yaml="a: {$ref: 'api.yaml#/b'}\nb: {x: 1}\n")
    assert _get(root, "a").follow().identity == "#/b"
    assert list(root.tree.files) == ["api.yaml"]


def test_a_document_that_gives_itself_an_address(tmp_path: Path) -> None:
    address = "https://example.com/api.yaml"
    root = _root(tmp_path, api_yaml=f"$self: {address}\na: {{$ref: '{address}#/b'}}\nb: 1\n")
    assert _get(root, "a").follow().identity == "#/b"


def test_anchors(tmp_path: Path) -> None:
    root = _root(
        tmp_path,
        api_yaml="a: {$ref: '#Pet'}\nb: {$ref: '#nothing'}\ns: [{$anchor: Pet, x: 1}]\n",
    )
    assert _get(root, "a").follow().identity == "#/s/0"
    assert _failure(_get(root, "b")).code == "OAS0201"


def test_resolve_takes_a_reference_that_stands_elsewhere(tmp_path: Path) -> None:
    root = _root(tmp_path, api_yaml="mapping: {dog: '#/Dog', cat: '#/Cat'}\nDog: {bark: true}\n")
    dog = _get(root, "mapping", "dog")
    assert dog.resolve("#/Dog").identity == "#/Dog"
    with pytest.raises(ReferenceFailure) as caught:
        _get(root, "mapping", "cat").resolve("#/Cat")
    assert str(caught.value.diagnostic.location) == "api.yaml:1:30"


def test_nowhere_with_the_name_that_was_meant(tmp_path: Path) -> None:
    root = _root(
        tmp_path,
        api_yaml="components:\n  schemas:\n    Pet: {}\na:\n  $ref: '#/components/schemas/Pets'\n",
    )
    assert as_text(_failure(_get(root, "a")), root.tree.lines) == (
        "error[OAS0201]: `#/components/schemas/Pets` leads nowhere\n"
        " --> api.yaml:5:9\n"
        "  |\n"
        "5 |   $ref: '#/components/schemas/Pets'\n"
        "  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  = help: did you mean `#/components/schemas/Pet`?"
    )


@pytest.mark.parametrize("text", ["a: {$ref: '#/a'}", "a: {$ref: '#/b'}\nb: {$ref: '#/a'}"])
def test_a_ring_of_references_only(tmp_path: Path, text: str) -> None:
    failure = _failure(_get(_root(tmp_path, api_yaml=text), "a"))
    assert failure.code == "OAS0202" and str(failure.location) == "api.yaml:1:11"


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("../secret.yaml", "OAS0204"),
        ("sub/../../secret.yaml#/x", "OAS0204"),
        ("/etc/hostname", "OAS0204"),
        ("%2e%2e/secret.yaml", "OAS0204"),
        ("link.yaml", "OAS0204"),
        ("folder/secret.yaml", "OAS0204"),
        ("file:///etc/hostname", "OAS0205"),
        ("https://example.com/a.yaml", "OAS0205"),
        ("//example.com/a.yaml", "OAS0205"),
        ("ftp://example.com/a.yaml", "OAS0205"),
        ("missing.yaml#/x", "OAS0203"),
        ("sub", "OAS0203"),
        ("Pet", "OAS0203"),
        ("broken.yaml", "OAS0203"),
        ("a%00b.yaml", "OAS0206"),
        ("http://[x", "OAS0205"),
        ("#/list/x", "OAS0201"),
        ("#/list/-1", "OAS0201"),
        ("#/list/9", "OAS0201"),
        ("#/list/٣", "OAS0201"),
    ],
)
def test_references_that_must_not_or_cannot_be_followed(
    tmp_path: Path, reference: str, code: str
) -> None:
    inside = tmp_path / "inside"
    path = _write(
        inside,
        api_yaml=f"a: {{$ref: '{reference}'}}\nlist: [0, 1, 2, 3, 4]\n",
        sub__x_yaml="x: 1",
        broken_yaml="a: [",
    )
    (tmp_path / "secret.yaml").write_text("x: 1")
    (inside / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (inside / "folder").symlink_to(tmp_path)
    tree, _ = read_document(path)
    failure = _failure(_get(tree.root, "a"))
    assert failure.code == code
    assert str(failure.location) == "api.yaml:1:11"
    assert "secret.yaml" not in tree.files


def test_a_broken_file_shows_both_places(tmp_path: Path) -> None:
    root = _root(tmp_path, api_yaml="a:\n  $ref: b.yaml\n", b_yaml="x: [1,\ny: 2\n")
    failure = _failure(_get(root, "a"))
    assert str(failure.location) == "api.yaml:2:9"
    assert str(failure.related[0].location).startswith("b.yaml:")


def test_a_wider_folder_may_be_allowed(tmp_path: Path) -> None:
    _write(tmp_path, sub__api_yaml="a: {$ref: '../common.yaml#/x'}\n", common_yaml="x: {y: 1}\n")
    tree, _ = read_document(tmp_path / "sub" / "api.yaml", reference_root=tmp_path)
    assert _get(tree.root, "a").follow().identity == "../common.yaml#/x"


def test_two_names_of_one_file_are_one_document(tmp_path: Path) -> None:
    path = _write(
        tmp_path, api_yaml="a: {$ref: 'x.yaml#/v'}\nb: {$ref: 'y.yaml#/v'}\n", x_yaml="v: 1"
    )
    (tmp_path / "y.yaml").symlink_to(tmp_path / "x.yaml")
    root = read_document(path)[0].root
    assert _get(root, "a").follow().identity == _get(root, "b").follow().identity == "x.yaml#/v"


def test_warnings_of_other_files_are_added_to_the_tree(tmp_path: Path) -> None:
    path = _write(tmp_path, api_yaml="a: {$ref: b.yaml}\n", b_yaml="x: 1\nx: 2\n")
    tree, diagnostics = read_document(path)
    assert diagnostics == ()
    _get(tree.root, "a").follow()
    assert [str(diagnostic.location) for diagnostic in tree.diagnostics] == ["b.yaml:2:1"]


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        texts = {
            "/api/b.yaml": b"x: {$ref: 'c.yaml#/y'}\nbad: {$ref: '//[x'}\n",
            "/api/c.yaml": b"y: {z: 1}\n",
        }
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "file:///etc/hostname")
            self.end_headers()
            return
        body = texts.get(self.path)
        self.send_response(200 if body else 404)
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    http = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{http.server_port}"
    http.shutdown()
    thread.join(timeout=10)
    http.server_close()


def _remote(folder: Path, reference: str) -> tuple[Tree, Node]:
    path = _write(folder, api_yaml=f"a: {{$ref: '{reference}'}}\n")
    tree, _ = read_document(path, allow_remote=True, allow_hosts=["127.0.0.1"])
    return tree, _get(tree.root, "a")


def test_remote_files_when_they_are_allowed(tmp_path: Path, server: str) -> None:
    tree, node = _remote(tmp_path, f"{server}/api/b.yaml#/x")
    assert node.follow().identity == f"{server}/api/c.yaml#/y"
    assert set(tree.files) == {"api.yaml", f"{server}/api/b.yaml", f"{server}/api/c.yaml"}
    assert _failure(_get(tree.document(f"{server}/api/b.yaml"), "bad")).code == "OAS0206"


@pytest.mark.parametrize("address", ["{}/missing", "{}/away", "{}/a b", "http://[x", "http://:x/"])
def test_remote_files_that_cannot_be_had(tmp_path: Path, server: str, address: str) -> None:
    _, node = _remote(tmp_path, address.format(server))
    assert _failure(node).code == "OAS0203"
