"""The view of the code: finished strings and booleans that templates only lay out.

Every text is ``Code``: nothing of a document gets here but through the writers. A statement
comes with its indentation and without the newline at its end.
"""

from __future__ import annotations

from oasmith.frozen import frozen

from .writers import Code


@frozen
class FieldView:
    """A member of a class: its line, and the docstring below it.

    ``apart``: a blank line stands before. Members that need at most a line of words stand together.
    """

    line: Code
    docstring: Code | None
    apart: bool = True


def spaced(fields: tuple[FieldView, ...], *, after_words: bool = True) -> tuple[FieldView, ...]:
    """The members of one class, those apart that have a long docstring or come after one.

    ``after_words``: the class itself has a docstring.
    """
    found: list[FieldView] = []
    apart = after_words
    for entry in fields:
        is_long = entry.docstring is not None and "\n" in entry.docstring
        found.append(FieldView(entry.line, entry.docstring, apart or is_long))
        apart = is_long
    return tuple(found)


@frozen
class ClassView:
    """A model or a TypedDict. ``table`` is the conversion table of a model.

    A TypedDict with keys needs no docstring: it means what the model of its name does.
    """

    name: Code
    header: Code
    docstring: Code | None
    fields: tuple[FieldView, ...]
    table: Code | None


@frozen
class AliasView:
    """A name for a type: what checkers see, and what there is at run time."""

    name: Code
    static: Code
    docstring: Code | None
    runtime: Code


@frozen
class ModelsModule:
    """One submodule of models/. ``checks``: it asks whether a type checker reads it."""

    docstring: Code
    imports: tuple[Code, ...]
    checks: bool
    checking_imports: tuple[Code, ...]
    classes: tuple[ClassView, ...]
    aliases: tuple[AliasView, ...]


@frozen
class TypesModule:
    """One submodule of types/: what requests accept, as TypedDicts."""

    docstring: Code
    imports: tuple[Code, ...]
    checking_imports: tuple[Code, ...]
    classes: tuple[ClassView, ...]
    aliases: tuple[AliasView, ...]


@frozen
class IndexModule:
    """The ``__init__`` of models/ or types/: lazy exports."""

    docstring: Code
    reexports: tuple[Code, ...]
    index: Code


@frozen
class MethodView:
    """A method, sync or async: signatures, docstring and one statement. ``deprecation``: the
    decorator of one that is deprecated, or nothing."""

    name: Code
    overloads: tuple[Code, ...]
    signature: Code
    docstring: Code
    statement: Code
    deprecation: Code | None


@frozen
class ChildView:
    """A resource inside a resource or on the client."""

    name: Code
    class_name: Code
    signature: Code
    import_line: Code
    docstring: Code
    statement: Code


@frozen
class ResourceClass:
    """One of the two classes of a resource.

    ``shared``: the methods of an asynchronous one that are those of the synchronous one, awaited:
    a statement for each. ``methods`` are the others.
    """

    name: Code
    header: Code
    docstring: Code
    children: tuple[ChildView, ...]
    shared: tuple[Code, ...]
    methods: tuple[MethodView, ...]


@frozen
class ResourcesIndex:
    """The file ``resources/__init__.py``."""

    docstring: Code


@frozen
class ResourceModule:
    """One file under resources/. ``names_deprecated``: its asynchronous class refers to methods
    that are deprecated, of which type checkers need not tell."""

    docstring: Code
    names_deprecated: bool
    imports: tuple[Code, ...]
    checking_imports: tuple[Code, ...]
    page_classes: tuple[Code, ...]
    constants: tuple[Code, ...]
    sync: ResourceClass
    asynchronous: ResourceClass


@frozen
class ClientClass:
    """``OpenAI`` or ``AsyncOpenAI``."""

    name: Code
    header: Code
    docstring: Code
    signature: Code
    init_docstring: Code
    forward: Code
    children: tuple[ChildView, ...]


@frozen
class ClientModule:
    """The file ``_client.py``."""

    docstring: Code
    imports: tuple[Code, ...]
    checking_imports: tuple[Code, ...]
    constants: tuple[Code, ...]
    sync: ClientClass
    asynchronous: ClientClass


@frozen
class PackageInit:
    """The package's ``__init__.py``."""

    docstring: Code
    reexports: tuple[Code, ...]
    index: Code


@frozen
class ErrorsModule:
    """The file ``errors.py``."""

    docstring: Code
    reexports: tuple[Code, ...]


@frozen
class HooksModule:
    """The file ``hooks.py``."""

    docstring: Code
    reexports: tuple[Code, ...]


@frozen
class TestingModule:
    """The file ``testing.py``: what it imports, and how each kind of client is made."""

    clients: Code
    sync: Code
    asynchronous: Code


@frozen
class TestingData:
    """The file ``_testing.json``: the lines of its objects and arrays."""

    credentials: Code
    operations: tuple[Code, ...]
    values: tuple[Code, ...]


@frozen
class TagsData:
    """The file ``_tags.json``: the lines of its object."""

    operations: tuple[Code, ...]


@frozen
class WebhooksModule:
    """The files ``webhooks.py`` and ``callbacks.py``."""

    docstring: Code
    imports: tuple[Code, ...]
    checking_imports: tuple[Code, ...]
    events: Code
    webhooks: tuple[FieldView, ...]
    signature: Code
    parse_docstring: Code
    parse: Code


@frozen
class VersionModule:
    """The file ``_version.py``: what the package was made from."""

    docstring: Code
    constants: tuple[Code, ...]


@frozen
class Package:
    """Everything that the templates of the package lay out, by path below the package."""

    name: str
    init: PackageInit
    client: ClientModule
    errors: ErrorsModule
    hooks: HooksModule
    version: VersionModule
    models_index: IndexModule
    models: tuple[tuple[str, ModelsModule], ...]
    types_index: IndexModule
    types: tuple[tuple[str, TypesModule], ...]
    resources_index: ResourcesIndex
    resources: tuple[tuple[str, ResourceModule], ...]
    webhooks: WebhooksModule | None = None
    callbacks: WebhooksModule | None = None
    testing: TestingModule | None = None
    testing_data: TestingData | None = None
    tags: TagsData | None = None
