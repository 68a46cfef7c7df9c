"""The class operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import Header, JsonBody, JsonResponse, Operation, Path, Query

if TYPE_CHECKING:
    import builtins
    from collections.abc import Sequence
    from typing import Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_IMPORT_: Operation[models.Model] = Operation(
    "import",
    "POST",
    "/class/{from}",
    parameters=(
        Path("from", "from_"),
        Query("self", "self_query"),
        Query("timeout"),
        Query("options"),
        Header("2fa-code", "field_2_fa_code"),
    ),
    body=JsonBody(renamed={"lambda_": "lambda", "def_": "def"}),
    responses=(JsonResponse("200", "Model"),),
    options={"request_timeout": "timeout", "request_max_retries": "max_retries"},
)
_LIST: Operation[list[models.Model]] = Operation(
    "list",
    "GET",
    "/class/{from}",
    parameters=(Path("from", "from_"), Query("str")),
    responses=(JsonResponse("200", ("list", "Model")),),
)


class Class(Resource):
    """The class operations."""

    def import_(
        self,
        from_: str,
        *,
        lambda_: str,
        self_query: str = OMIT,
        timeout: int = OMIT,
        options: str = OMIT,
        field_2_fa_code: str = OMIT,
        def_: bool = OMIT,
        max_retries: int = OMIT,
        filter: models.Filter | types.FilterParam = OMIT,
        **request_options: Unpack[types.ClassImportOptions],
    ) -> models.Model:
        """Call ``POST /class/{from}``.

        Returns:
            The model.
        """
        return self._call(
            _IMPORT_,
            {
                "from_": from_,
                "lambda_": lambda_,
                "self_query": self_query,
                "timeout": timeout,
                "options": options,
                "field_2_fa_code": field_2_fa_code,
                "def_": def_,
                "max_retries": max_retries,
                "filter": filter,
            },
            request_options,
        )

    def list(
        self,
        from_: str,
        *,
        str: Sequence[str] = OMIT,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Model]:
        """Call ``GET /class/{from}``.

        Returns:
            All of them.
        """
        return self._call(_LIST, {"from_": from_, "str": str}, options)


class AsyncClass(AsyncResource):
    """The class operations."""

    import_ = awaited(Class.import_)
    list = awaited(Class.list)
