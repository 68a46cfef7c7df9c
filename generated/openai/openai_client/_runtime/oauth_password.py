"""Tokens for somebody whose password the program has."""

from __future__ import annotations

from .oauth import Granted
from .oauth_exchange import with_client

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .security import OAuth2


class PasswordCredentials(Granted):
    """Tokens for the owner of a password (RFC 6749, 4.3): for APIs without another way.

    Args:
        username: whose password it is.
        password: the password.
        client_id: who the client is, where the server wants to know.
        client_secret: its secret, where it has one.
        scopes: what the tokens are for; what the API's operations need, unless given.
        token_url: the token endpoint, in place of the API's.
        extra: further fields of the request.
        in_body: send id and secret in the body and not as basic authentication.
    """

    def __init__(
        self,
        username: str,
        password: str,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        scopes: Sequence[str] | None = None,
        token_url: str | None = None,
        extra: Mapping[str, str] | None = None,
        in_body: bool = False,
    ) -> None:
        super().__init__(token_url, scopes, extra)
        self._owner = username, password
        self._client = client_id or "", client_secret or "", in_body

    def _grant(self, scheme: OAuth2) -> tuple[dict[str, str], dict[str, str]]:
        username, password = self._owner
        form = {"grant_type": "password", "username": username, "password": password}
        scopes = scheme.scopes if self._scopes is None else self._scopes
        if scopes:
            form["scope"] = " ".join(scopes)
        return with_client(form, *self._client)
