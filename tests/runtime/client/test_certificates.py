"""Mutual TLS: the certificate of the client is shown when a connection is made."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from runtime.client.sides import Side
from runtime.client.test_servers import client_of

HERE = Path(__file__).parent / "certificates"
CLIENT = str(HERE / "client.pem")
LOCKED = (str(HERE / "client.crt"), str(HERE / "locked.key"), "opensesame")


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.connection, ssl.SSLSocket)
        shown = self.connection.getpeercert() or {}
        names = [value for ((name, value),) in shown.get("subject", ()) if name == "commonName"]
        body = f'"{names[0] if names else ""}"'.encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class _Server(HTTPServer):
    def handle_error(self, *_: Any) -> None:
        """A refused handshake is no error of the test."""


@pytest.fixture
def url(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The server asks every client for a certificate; clients trust the test's authority."""
    monkeypatch.setenv("SSL_CERT_FILE", str(HERE / "ca.pem"))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=HERE / "ca.pem")
    context.load_cert_chain(HERE / "server.pem")
    context.verify_mode = ssl.CERT_REQUIRED
    server = _Server(("127.0.0.1", 0), _Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"https://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join(5)


def tls_client(side: Side, url: str, certificate: Any, **more: Any) -> Any:
    from sample_sdk._runtime.security import MutualTls

    return client_of(
        side,
        base_url=url,
        schemes={"tls": MutualTls("client_certificate", "SAMPLE_CERTIFICATE")},
        credentials={"client_certificate": certificate},
        max_retries=0,
        timeout=5.0,
        **more,
    )


def ask(side: Side, client: Any) -> Any:
    from sample_sdk._runtime.operation import JsonResponse, Operation

    responses = (JsonResponse("200"),)
    operation: Operation[Any] = Operation(
        "op", "GET", "/x", responses=responses, security=(("tls",),)
    )
    return side.call(operation, client)


@pytest.mark.parametrize("certificate", [CLIENT, LOCKED])
def test_the_certificate_is_shown(side: Side, url: str, certificate: Any) -> None:
    assert ask(side, tls_client(side, url, certificate)) == "client"


def test_the_environment_names_a_file(
    side: Side, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sample_sdk._runtime.errors import MissingCredentialsError

    with pytest.raises(MissingCredentialsError, match=r"client_certificate=.*SAMPLE_CERTIFICATE"):
        ask(side, tls_client(side, url, None))
    monkeypatch.setenv("SAMPLE_CERTIFICATE", CLIENT)
    assert ask(side, tls_client(side, url, None)) == "client"


@pytest.mark.parametrize("certificate", ["/nowhere.pem", str(HERE / "ca.pem"), LOCKED[:2]])
def test_certificates_that_cannot_be_used(side: Side, url: str, certificate: Any) -> None:
    from sample_sdk._runtime.errors import ApiConnectionError

    with pytest.raises(ApiConnectionError, match="client certificate cannot be used"):
        ask(side, tls_client(side, url, certificate))


def test_a_client_of_the_users_own_has_its_own_certificate(side: Side, url: str) -> None:
    import httpx2

    context = httpx2.create_ssl_context()
    context.load_cert_chain(CLIENT)
    kind = httpx2.Client if side.kind == "sync" else httpx2.AsyncClient
    own = kind(verify=context)
    assert ask(side, tls_client(side, url, None, http_client=own)) == "client"
    with pytest.raises(TypeError, match="http_client of your own"):
        tls_client(side, url, CLIENT, http_client=own)
    side.close(own)
