"""The table of names: identity -> Python name. An unknown look-up raises KeyError."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TypeAlias

from oasmith.config import Lock
from oasmith.frozen import frozen
from oasmith.ir import TypeId
from oasmith.openapi import Identity

ArgumentKey: TypeAlias = tuple[Identity, str, str]
"""Operation, place (``path``, ``query``, ``header``, ``cookie``, ``body``) and wire name."""


@frozen
class ResourceName:
    """One resource: where it hangs on the client and what it is called.

    ``path`` is what a user types after ``client.``, as a tuple; ``module`` the file under
    resources/; ``key`` the place of its group in ``Api.groups``, None for a mere parent.
    """

    path: tuple[str, ...]
    module: str
    class_name: str
    key: int | None

    @property
    def async_class_name(self) -> str:
        """The class of the asynchronous twin."""
        return f"Async{self.class_name}"


@frozen
class MethodName:
    """The name of a method, and of the TypedDicts of its arguments."""

    resource: tuple[str, ...]
    method: str
    parameters_type: str
    options_type: str

    @property
    def call(self) -> str:
        """What a user types after ``client.``."""
        return ".".join((*self.resource, self.method))


@frozen
class Pins:
    """Names that must be kept: those that the configuration chose, then those of the lock."""

    types: Mapping[str, str] = field(default_factory=dict[str, str])
    """Component name -> class name."""
    operations: Mapping[str, str] = field(default_factory=dict[str, str])
    """operationId -> dotted call, such as ``chat.create``."""
    lock: Lock | None = None
    """What was given before; None when nothing was."""


@frozen
class Names:
    """Every Python name of an SDK, decided after all candidates were known."""

    package: str
    client: str
    layout: str
    types: Mapping[TypeId, str]
    fields: Mapping[tuple[TypeId, str], str]
    resources: tuple[ResourceName, ...]
    methods: Mapping[Identity, MethodName]
    arguments: Mapping[ArgumentKey, str]
    modules: Mapping[TypeId, str]
    """The module under models/ and types/ that holds a type."""
    credentials: Mapping[tuple[str, str], str]
    """Scheme name and role (``value``, ``username``, ``password``, ``certificate``) -> client
    argument."""
    webhooks: Mapping[Identity, str]
    """Webhook or callback -> what its module calls it."""
    servers: tuple[str, ...]
    """What each of ``Api.servers`` is chosen by."""
    server_arguments: Mapping[str, str]
    """Server variable -> client argument."""
    variables: Mapping[str, str]
    """Client argument -> the environment variable that stands in for it."""

    @property
    def async_client(self) -> str:
        """The class of the asynchronous client."""
        return f"Async{self.client}"
