"""The doors operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_GET_DEFAULT: Operation[None] = Operation(
    "getDefault",
    "GET",
    "/default",
    responses=(EmptyResponse("204"),),
)
_GET_OPEN: Operation[None] = Operation(
    "getOpen",
    "GET",
    "/open",
    responses=(EmptyResponse("204"),),
    security=(),
)
_GET_MAYBE: Operation[None] = Operation(
    "getMaybe",
    "GET",
    "/maybe",
    responses=(EmptyResponse("204"),),
    security=((), ("Bearer",)),
)
_GET_BEARER: Operation[None] = Operation(
    "getBearer",
    "GET",
    "/bearer",
    responses=(EmptyResponse("204"),),
    security=(("Bearer",),),
)
_GET_DEVICE: Operation[None] = Operation(
    "getDevice",
    "GET",
    "/device",
    responses=(EmptyResponse("204"),),
    security=(("Device",),),
)
_GET_BASIC: Operation[None] = Operation(
    "getBasic",
    "GET",
    "/basic",
    responses=(EmptyResponse("204"),),
    security=(("Basic",),),
)
_GET_DIGEST: Operation[None] = Operation(
    "getDigest",
    "GET",
    "/digest",
    responses=(EmptyResponse("204"),),
    security=(("Legacy",),),
)
_LIST_KEYS: Operation[None] = Operation(
    "getKeys",
    "GET",
    "/keys",
    responses=(EmptyResponse("204"),),
    security=(("header-key", "QueryKey", "class"), ("Bearer",)),
)
_LIST_TLS: Operation[None] = Operation(
    "getTls",
    "GET",
    "/tls",
    responses=(EmptyResponse("204"),),
    security=(("Certificate",),),
)
_GET_PERSON: Operation[None] = Operation(
    "getPerson",
    "GET",
    "/person",
    responses=(EmptyResponse("204"),),
    security=(("Person",),),
)
_GET_UNKNOWN: Operation[None] = Operation(
    "getUnknown",
    "GET",
    "/unknown",
    responses=(EmptyResponse("204"),),
)
_REPLACE_EITHER: Operation[None] = Operation(
    "putEither",
    "PUT",
    "/either",
    responses=(EmptyResponse("204"),),
    security=(("OAuth",), ("Device",)),
)


class Doors(Resource):
    """The doors operations."""

    def get_default(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /default``."""
        return self._call(_GET_DEFAULT, {}, options)

    def get_open(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /open``."""
        return self._call(_GET_OPEN, {}, options)

    def get_maybe(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /maybe``."""
        return self._call(_GET_MAYBE, {}, options)

    def get_bearer(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /bearer``."""
        return self._call(_GET_BEARER, {}, options)

    def get_device(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /device``."""
        return self._call(_GET_DEVICE, {}, options)

    def get_basic(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /basic``."""
        return self._call(_GET_BASIC, {}, options)

    def get_digest(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /digest``."""
        return self._call(_GET_DIGEST, {}, options)

    def list_keys(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /keys``."""
        return self._call(_LIST_KEYS, {}, options)

    def list_tls(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /tls``."""
        return self._call(_LIST_TLS, {}, options)

    def get_person(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /person``."""
        return self._call(_GET_PERSON, {}, options)

    def get_unknown(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /unknown``."""
        return self._call(_GET_UNKNOWN, {}, options)

    def replace_either(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``PUT /either``."""
        return self._call(_REPLACE_EITHER, {}, options)


class AsyncDoors(AsyncResource):
    """The doors operations."""

    get_default = awaited(Doors.get_default)
    get_open = awaited(Doors.get_open)
    get_maybe = awaited(Doors.get_maybe)
    get_bearer = awaited(Doors.get_bearer)
    get_device = awaited(Doors.get_device)
    get_basic = awaited(Doors.get_basic)
    get_digest = awaited(Doors.get_digest)
    list_keys = awaited(Doors.list_keys)
    list_tls = awaited(Doors.list_tls)
    get_person = awaited(Doors.get_person)
    get_unknown = awaited(Doors.get_unknown)
    replace_either = awaited(Doors.replace_either)
