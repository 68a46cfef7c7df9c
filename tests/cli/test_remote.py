"""Documents and references over HTTP, and what a document must not make us ask."""

from __future__ import annotations

import gzip
import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.conftest import Done
from oasmith.source import ReferenceFailure, read_document
from oasmith.source.addresses import is_public
from oasmith.source.transfer import fetch
from support.programs import oasmith
from support.server import Reply, Server, serving

DOCUMENT = """\
openapi: 3.1.0
info: {{title: Away, version: 1.0.0}}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          description: Pets.
          content: {{application/json: {{schema: {{$ref: '{reference}'}}}}}}
"""
MODELS = b"Pet: {type: object, properties: {name: {type: string}, toy: {$ref: 'toys.json#/Toy'}}}\n"
TOYS = b'{"Toy": {"type": "object", "properties": {"squeaks": {"type": "boolean"}}}}'


@pytest.fixture
def web(server: Server) -> Server:
    server.on("GET", "/api/models.yaml", Reply(body=MODELS))
    server.on("GET", "/api/toys.json", Reply(body=TOYS))
    return server


def run(folder: Path, *arguments: str) -> Done:
    return oasmith(*arguments, cwd=folder, environment={"no_proxy": "*", "NO_PROXY": "*"})


def generate(folder: Path, reference: str, *options: str) -> Done:
    (folder / "api.yaml").write_text(DOCUMENT.format(reference=reference), encoding="utf-8")
    return run(folder, "generate", "api.yaml", "-o", "out", *options)


def test_a_document_named_by_its_url(web: Server, tmp_path: Path) -> None:
    """What lies beside it is as good as the document itself; its query is nobody's business."""
    text = DOCUMENT.format(reference="models.yaml#/Pet")
    web.on("GET", "/api/openapi.yaml", Reply(body=text.encode()))
    done = run(tmp_path, "generate", f"{web.url}/api/openapi.yaml?key=s3cr3t", "-o", "out")
    assert done.returncode == 0, done.stderr
    assert web.requests[0].query == [("key", "s3cr3t")]
    assert [request.path for request in web.requests[1:]] == ["/api/models.yaml", "/api/toys.json"]
    package = tmp_path / "out" / "away_client"
    assert "squeaks: bool | None" in "".join(
        file.read_text(encoding="utf-8") for file in (package / "models").glob("*.py")
    )
    for file in (tmp_path / "out").rglob("*"):
        assert not file.is_file() or b"s3cr3t" not in file.read_bytes(), file
    again = run(tmp_path, "generate", f"{web.url}/api/openapi.yaml?key=s3cr3t", "-o", "out")
    assert again.returncode == 0 and " 0 new, 0 changed" in again.stderr


def test_the_configuration_may_name_a_url(web: Server, tmp_path: Path) -> None:
    other = "127.0.0.1" if "localhost" in web.url else "localhost"
    reference = f"{web.url.replace('127.0.0.1', other)}/api/models.yaml#/Pet"
    web.on("GET", "/api/openapi.yaml", Reply(body=DOCUMENT.format(reference=reference).encode()))
    config = tmp_path / "oasmith.toml"
    config.write_text(f'spec = "{web.url}/api/openapi.yaml"\noutput = "out"\n', encoding="utf-8")
    done = run(tmp_path, "generate", "--config", "oasmith.toml")
    assert "OAS0205" in done.stderr
    config.write_text(config.read_text() + f'allow_hosts = ["{other}"]\n', encoding="utf-8")
    done = run(tmp_path, "generate", "--config", "oasmith.toml")
    assert (done.returncode, "OAS02" in done.stderr) == (0, False), done.stderr


def test_a_document_that_cannot_be_had(web: Server, tmp_path: Path) -> None:
    done = run(tmp_path, "inspect", f"{web.url}/none.yaml")
    assert done.returncode == 2
    assert f"{web.url}/none.yaml cannot be fetched: the server answered 599" in done.stderr
    done = run(tmp_path, "inspect", "http://user:word@127.0.0.1/a.yaml")
    assert done.returncode == 2 and "a user name or a password" in done.stderr


def test_references_are_followed_only_when_allowed(web: Server, tmp_path: Path) -> None:
    reference = f"{web.url}/api/models.yaml#/Pet"
    done = generate(tmp_path, reference)
    assert "warning[OAS0205]" in done.stderr and "--> api.yaml:10:" in done.stderr
    assert "--allow-remote" in done.stderr
    done = generate(tmp_path, reference, "--allow-remote")
    assert "warning[OAS0207]" in done.stderr and "--> api.yaml:10:" in done.stderr
    assert "127.0.0.1 is on this machine or in a private network" in done.stderr
    assert web.requests == []
    done = generate(tmp_path, reference, "--allow-host", "127.0.0.1")
    assert (done.returncode, "OAS02" in done.stderr) == (0, False), done.stderr


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("file:///etc/hostname", "OAS0205"),
        ("FILE:///etc/hostname", "OAS0205"),
        ("ftp://127.0.0.1/x", "OAS0205"),
        ("http://2130706433/x", "OAS0207"),
        ("http://0.0.0.0/x", "OAS0207"),
        ("http://[::1]/x", "OAS0207"),
        ("http://[::ffff:127.0.0.1]/x", "OAS0207"),
        ("http://169.254.169.254/latest/meta-data", "OAS0207"),
        ("http://10.0.0.1/x", "OAS0207"),
        ("http://localhost:1/x", "OAS0207"),
        ("http://user:word@127.0.0.1/x", "OAS0203"),
    ],
)
def test_a_remote_document_cannot_reach_inside(
    web: Server, tmp_path: Path, reference: str, code: str
) -> None:
    """It stands on a host that is allowed; what it names is elsewhere."""
    web.on("GET", "/evil.yaml", Reply(body=DOCUMENT.format(reference=reference).encode()))
    tree, _ = read_document(
        tmp_path / "x", url=f"{web.url}/evil.yaml", allow_remote=code != "OAS0205"
    )
    schema = tree.root
    for key in ("paths", "/pets", "get", "responses", "200", "content", "application/json"):
        found = schema.get(key)
        assert found is not None
        schema = found
    node = schema.get("schema")
    assert node is not None
    with pytest.raises(ReferenceFailure) as failed:
        node.follow()
    assert failed.value.diagnostic.code == code, failed.value.diagnostic.message
    assert str(failed.value.diagnostic.location).startswith(f"{web.url}/evil.yaml:10:")
    assert len(web.requests) == 1


def test_redirects(web: Server) -> None:
    here = {"hosts": ("127.0.0.1",)}
    web.on("GET", "/old", Reply(302, headers={"Location": "/api/toys.json"}))
    assert fetch(f"{web.url}/old", **here) == TOYS
    web.on("GET", "/ring", Reply(302, headers={"Location": "/ring"}))
    with pytest.raises(OSError, match="more than 5 redirects"):
        fetch(f"{web.url}/ring", **here)
    with serving() as inside:
        web.on("GET", "/inside", Reply(302, headers={"Location": f"{inside.url}/x"}))
        with pytest.raises(OSError, match="in a private network"):
            fetch(f"{web.url}/inside", hosts=(web.url.partition("://")[2],))
        assert inside.requests == []
    web.on("GET", "/file", Reply(302, headers={"Location": "file:///etc/hostname"}))
    with pytest.raises(OSError, match="is no http or https URL"):
        fetch(f"{web.url}/file", **here)


def test_sizes(web: Server) -> None:
    web.on("GET", "/zip", Reply(body=gzip.compress(TOYS), headers={"Content-Encoding": "gzip"}))
    assert fetch(f"{web.url}/zip", hosts=("127.0.0.1",)) == TOYS
    bomb = gzip.compress(b"0" * 30_000_000)
    web.on("GET", "/bomb", Reply(body=bomb, headers={"Content-Encoding": "gzip"}))
    web.on("GET", "/large", Reply(body=(b"0" * 100_000 for _ in range(300))))
    web.on("GET", "/cut", Reply(body=bomb[:-9], headers={"Content-Encoding": "gzip"}))
    web.on("GET", "/br", Reply(body=b"x", headers={"Content-Encoding": "br"}))
    for path in ("/bomb", "/large"):
        with pytest.raises(OSError, match="larger than 2 MB"):
            fetch(f"{web.url}{path}", hosts=("127.0.0.1",), largest=2_000_000)
    with pytest.raises(OSError, match="ends early"):
        fetch(f"{web.url}/cut", hosts=("127.0.0.1",))
    with pytest.raises(OSError, match="br is not understood"):
        fetch(f"{web.url}/br", hosts=("127.0.0.1",))


def test_a_server_that_trickles_is_left(web: Server) -> None:
    """Each byte comes in time; all of them together do not."""
    over = threading.Event()

    def trickle() -> Iterator[bytes]:
        while not over.wait(0.1):
            yield b"x"

    web.on("GET", "/slow", Reply(body=trickle()))
    start = time.monotonic()
    try:
        with pytest.raises(OSError, match=r"longer than 0\.6 seconds"):
            fetch(f"{web.url}/slow", hosts=("127.0.0.1",), seconds=0.6)
    finally:
        over.set()
    assert time.monotonic() - start < 20


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("224.0.0.1", False),
        ("0.0.0.0", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_inspect_says_where_things_are(web: Server, tmp_path: Path) -> None:
    text = DOCUMENT.format(reference="models.yaml#/Pet")
    web.on("GET", "/api/openapi.yaml", Reply(body=text.encode()))
    done = run(tmp_path, "inspect", f"{web.url}/api/openapi.yaml", "--json")
    (operation,) = json.loads(done.stdout)["operations"]
    assert operation["source"] == f"{web.url}/api/openapi.yaml:5:5"


def test_overlays_named_by_their_urls(web: Server, tmp_path: Path) -> None:
    """They are the user's word, as SPEC is; several are applied in order, by either door."""
    text = (
        "overlay: 1.1.0\ninfo: {{title: O, version: '1'}}\nactions:\n- target: {}\n  update: {}\n"
    )
    target = "$.paths['/pets'].get"
    web.on("GET", "/one.yaml", Reply(body=text.format(target, "{operationId: first}").encode()))
    second = text.format("$.paths.*[?@.operationId == 'first']", "{operationId: second}")
    web.on("GET", "/two.yaml", Reply(body=second.encode()))
    (tmp_path / "api.yaml").write_text(DOCUMENT.format(reference="#/none"), encoding="utf-8")
    urls = [f"{web.url}/{name}.yaml?key=s3cr3t" for name in ("one", "two")]
    options = [option for url in urls for option in ("--overlay", url)]
    done = run(tmp_path, "inspect", "api.yaml", "--json", *options)
    assert json.loads(done.stdout)["operations"][0]["operation_id"] == "second", done.stderr
    config = f'spec = "api.yaml"\noverlays = {json.dumps(urls)}\n'
    (tmp_path / "oasmith.toml").write_text(config, encoding="utf-8")
    done = run(tmp_path, "inspect", "--config", "oasmith.toml", "--json")
    assert json.loads(done.stdout)["operations"][0]["operation_id"] == "second", done.stderr


def test_an_overlay_at_a_url_is_where_its_findings_are(web: Server, tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(DOCUMENT.format(reference="#/none"), encoding="utf-8")
    start = "overlay: 1.0.0\nactions:\n"
    web.on("GET", "/o.yaml", Reply(body=f"{start}- target: '$.info['\n".encode()))
    web.on("GET", "/p.yaml", Reply(body=f"{start}- target: $.nope\n  remove: true\n".encode()))
    done = run(tmp_path, "inspect", "api.yaml", "--overlay", f"{web.url}/o.yaml?key=s3cr3t")
    assert done.returncode == 2
    assert f"{web.url}/o.yaml:3:19" in done.stderr
    assert "s3cr3t" not in done.stderr
    done = run(tmp_path, "inspect", "api.yaml", "--overlay", f"{web.url}/p.yaml")
    assert "warning[OAS0303]" in done.stderr and f"{web.url}/p.yaml:3:11" in done.stderr
    done = run(tmp_path, "inspect", "api.yaml", "--overlay", f"{web.url}/none.yaml")
    assert done.returncode == 2 and "OAS0001" in done.stderr
