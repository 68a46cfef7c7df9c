"""The constants that describe a request's body; ``body`` acts on them."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from .plan import Spec

    Style: TypeAlias = tuple[str, bool] | tuple[str, bool, bool]
    """The style, whether it explodes, and whether reserved characters stay."""

    Body: TypeAlias = (
        "JsonBody | FormBody | MultipartBody | LinesBody | BinaryBody | TextBody"
    )
    Bodies: TypeAlias = "Body | AnyBody"

_NOTHING: Mapping[str, str] = {}
_NO_STYLES: Mapping[str, Style] = {}
_NO_BODIES: Mapping[str, Body] = {}
_NO_SPECS: Mapping[str, Spec] = {}
_NO_HEADERS: Mapping[str, Mapping[str, str]] = {}


class FieldsBody:
    """A body whose fields may be arguments of the method.

    Args:
        argument: the argument that is the whole body; None when every argument that
            is no parameter is a field of it.
        renamed: Python name to wire name, where they differ.
        content_type: the ``Content-Type`` that is sent.
        required: whether an empty body is sent when no argument is given.
        fields: the Python names of all fields; any other argument is then refused.
            None where the body takes any field.
        required_fields: the Python names of the fields that must be given; for
            methods whose signature does not tell.
        written: wire name to how bytes and date-times are written, where not as usual;
            ``""`` is the whole body.
    """

    __slots__ = (
        "argument",
        "content_type",
        "fields",
        "renamed",
        "required",
        "required_fields",
        "written",
    )

    def __init__(
        self,
        argument: str | None = None,
        *,
        renamed: Mapping[str, str] = _NOTHING,
        content_type: str = "",
        required: bool = True,
        fields: tuple[str, ...] | None = None,
        required_fields: tuple[str, ...] = (),
        written: Mapping[str, Spec] = _NO_SPECS,
    ) -> None:
        self.argument = argument
        self.renamed = renamed
        self.content_type = content_type
        self.required = required
        self.fields = None if fields is None else frozenset(fields)
        self.required_fields = required_fields
        self.written = written


class JsonBody(FieldsBody):
    """A JSON body: one argument, or an object of the remaining arguments."""

    __slots__ = ()

    def __init__(
        self,
        argument: str | None = None,
        *,
        renamed: Mapping[str, str] = _NOTHING,
        content_type: str = "application/json",
        required: bool = True,
        fields: tuple[str, ...] | None = None,
        required_fields: tuple[str, ...] = (),
        written: Mapping[str, Spec] = _NO_SPECS,
    ) -> None:
        super().__init__(
            argument,
            renamed=renamed,
            content_type=content_type,
            required=required,
            fields=fields,
            required_fields=required_fields,
            written=written,
        )


class FormBody(FieldsBody):
    """An ``application/x-www-form-urlencoded`` body.

    Scalars are text, arrays repeat their name, objects are JSON (OpenAPI 3.1, the
    Encoding Object's defaults). A text that is the whole body is sent as it is.

    Args:
        styles: wire name to style, for fields encoded as query parameters are;
            ``("brackets", True)`` writes arrays as ``name[]``.
        content_types: wire name to the media type of that field.
    """

    __slots__ = ("content_types", "styles")

    def __init__(
        self,
        argument: str | None = None,
        *,
        renamed: Mapping[str, str] = _NOTHING,
        content_type: str = "application/x-www-form-urlencoded",
        required: bool = True,
        fields: tuple[str, ...] | None = None,
        required_fields: tuple[str, ...] = (),
        written: Mapping[str, Spec] = _NO_SPECS,
        content_types: Mapping[str, str] = _NOTHING,
        styles: Mapping[str, Style] = _NO_STYLES,
    ) -> None:
        super().__init__(
            argument,
            renamed=renamed,
            content_type=content_type,
            required=required,
            fields=fields,
            required_fields=required_fields,
            written=written,
        )
        self.content_types = content_types
        self.styles = styles


class MultipartBody(FieldsBody):
    """A ``multipart/form-data`` body (RFC 7578), or one of another subtype.

    Scalars are text, arrays repeat their name, objects are JSON parts; files are
    streamed. A list that is the whole body gives parts without names.

    Args:
        files: the wire names of the fields that are files, or lists of files.
        maybe_files: those of the fields that may be files or something else.
        content_types: wire name to the content type of that part: one, or several
            with commas between them, or a range such as ``image/*``.
        headers: wire name to further headers of that part.
        styles: wire name to style; ``("brackets", True)`` writes arrays as ``name[]``.
        nested: wire name to the body that the part holds: multipart again, a form, XML.

    Of a list, ``content_types``, ``headers`` and ``nested`` know the first items by
    their index, ``"0"`` and so on, and all others as ``""`` (OpenAPI 3.2,
    ``prefixEncoding`` and ``itemEncoding``).
    """

    __slots__ = (
        "content_types",
        "files",
        "headers",
        "maybe_files",
        "nested",
        "styles",
    )

    def __init__(
        self,
        argument: str | None = None,
        *,
        files: tuple[str, ...] = (),
        maybe_files: tuple[str, ...] = (),
        renamed: Mapping[str, str] = _NOTHING,
        content_type: str = "multipart/form-data",
        required: bool = True,
        fields: tuple[str, ...] | None = None,
        required_fields: tuple[str, ...] = (),
        written: Mapping[str, Spec] = _NO_SPECS,
        content_types: Mapping[str, str] = _NOTHING,
        headers: Mapping[str, Mapping[str, str]] = _NO_HEADERS,
        nested: Mapping[str, Body] = _NO_BODIES,
        styles: Mapping[str, Style] = _NO_STYLES,
    ) -> None:
        super().__init__(
            argument,
            renamed=renamed,
            content_type=content_type,
            required=required,
            fields=fields,
            required_fields=required_fields,
            written=written,
        )
        self.files = frozenset(files)
        self.maybe_files = frozenset(maybe_files)
        self.content_types = content_types
        self.headers = headers
        self.nested = nested
        self.styles = styles

    @property
    def is_listed(self) -> bool:
        """Whether its parts are those of a list: the tables know them by their place."""
        known = [*self.content_types, *self.headers, *self.nested]
        return bool(known) and all(not name or name.isdecimal() for name in known)


class WholeBody:
    """A body that is one argument.

    Args:
        argument: the argument that is the body.
        content_type: the ``Content-Type`` that is sent.
    """

    __slots__ = ("argument", "content_type")

    def __init__(self, argument: str, content_type: str) -> None:
        self.argument = argument
        self.content_type = content_type


class BinaryBody(WholeBody):
    """A body of bytes: bytes, a path, an open file or an iterable of bytes.

    A range such as ``image/*`` is no type to send: the file's name decides then.
    """

    __slots__ = ()

    def __init__(
        self, argument: str, content_type: str = "application/octet-stream"
    ) -> None:
        super().__init__(argument, content_type)


class TextBody(WholeBody):
    """A body of text, sent in the charset of its media type, or as UTF-8."""

    __slots__ = ()

    def __init__(self, argument: str, content_type: str = "text/plain") -> None:
        super().__init__(argument, content_type)


class LinesBody(WholeBody):
    """A body of many JSON values, sent one by one as an iterable gives them.

    One on each line, or by RFC 7464 for ``application/json-seq``.

    Args:
        argument: the argument that is the body.
        content_type: the ``Content-Type`` that is sent.
        written: what each value is, where that tells how it is written.
    """

    __slots__ = ("written",)

    def __init__(
        self,
        argument: str,
        content_type: str = "application/jsonl",
        *,
        written: Spec = None,
    ) -> None:
        super().__init__(argument, content_type)
        self.written = written


class AnyBody:
    """One of several bodies, each in a media type of its own.

    An argument of the method names the media type. Without it, files choose the first
    body that takes files; otherwise it is the first body that takes what is given.

    Args:
        bodies: the bodies, the usual one first.
        argument: the argument that names the media type.
    """

    __slots__ = ("argument", "bodies")

    def __init__(self, *bodies: Body, argument: str = "content_type") -> None:
        self.bodies = bodies
        self.argument = argument
