"""The accounts operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonBody, JsonResponse, Operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_CREATE: Operation[models.Account] = Operation(
    "createAccount",
    "POST",
    "/accounts",
    body=JsonBody(),
    responses=(JsonResponse("200", "Account"),),
)
_REPLACE: Operation[list[models.Account]] = Operation(
    "replaceAccounts",
    "PUT",
    "/accounts",
    body=JsonBody("body"),
    responses=(JsonResponse("200", ("list", "Account")),),
)


class AccountsResource(Resource):
    """The accounts operations."""

    def create(
        self,
        *,
        name: str,
        password: str,
        owner: models.Owner | types.OwnerParam,
        hint: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Account:
        """Call ``POST /accounts``.

        Returns:
            The account.
        """
        return self._call(
            _CREATE,
            {"name": name, "password": password, "owner": owner, "hint": hint},
            options,
        )

    def replace(
        self,
        *,
        body: Sequence[models.Account | types.AccountParam],
        **options: Unpack[RequestOptions],
    ) -> list[models.Account]:
        """Call ``PUT /accounts``.

        Returns:
            The accounts.
        """
        return self._call(_REPLACE, {"body": body}, options)


class AsyncAccountsResource(AsyncResource):
    """The accounts operations."""

    create = awaited(AccountsResource.create)
    replace = awaited(AccountsResource.replace)
