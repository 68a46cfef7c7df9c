"""The view of resources/: one file per resource, one class for sync and one for async."""

from __future__ import annotations

from oasmith.frozen import frozen
from oasmith.ir import Operation
from oasmith.naming import ResourceName

from . import docs
from .annotations import Annotator
from .answers import Returns, differs, is_shared
from .context import Context
from .imports import Imports
from .layout import (
    Call,
    Expression,
    Name,
    assignment,
    class_header,
    import_from,
    return_statement,
    signature,
    text_of,
)
from .methods import ANY, SELF, Method
from .operations import constant_name, operation_constant
from .paging import pages_of
from .views import ChildView, ResourceClass, ResourceModule
from .writers import Code, identifier


def resource_modules(context: Context) -> tuple[tuple[str, ResourceModule], ...]:
    """Every file under resources/, by its name."""
    return tuple(
        (resource.module, _Module(context, resource).build())
        for resource in context.names.resources
    )


def operations_of(context: Context, resource: ResourceName) -> list[Operation]:
    """The operations whose methods a resource has, in document order."""
    return context.operations_of(resource)


def description_of(context: Context, resource: ResourceName) -> str | None:
    """What a resource is about, as its tag says."""
    if resource.key is None:
        return None
    return context.api.groups[resource.key].description or None


def described(context: Context, resource: ResourceName) -> str:
    """What a resource is about: its tag's description, else its place."""
    about = description_of(context, resource)
    if about is not None:
        return about
    if len(resource.path) > 1:
        return f"The operations of ``client.{'.'.join(resource.path)}``."
    return f"The {''.join(resource.path).replace('_', ' ')} operations."


def children(
    context: Context, path: tuple[str, ...], package: str, *, asynchronous: bool
) -> tuple[ChildView, ...]:
    """The properties through which resources below a path are reached."""
    found: list[ChildView] = []
    maker = "_client.resource" if path else "resource"
    # After a resource called so, the class around knows no decorator of the name.
    below = sorted(context.children_of(path), key=lambda child: child.path[-1] == "property")
    for resource in below:
        name = resource.async_class_name if asynchronous else resource.class_name
        code = identifier(name)
        found.append(
            ChildView(
                name=identifier(resource.path[-1]),
                class_name=code,
                import_line=import_from(
                    Code(f"{package}{resource.module}"), [code], indent=8, width=context.width
                ),
                docstring=docs.line(docs.first_sentence(described(context, resource)), 8),
                signature=signature(
                    identifier(resource.path[-1]),
                    [SELF],
                    Name(code),
                    indent=4,
                    width=context.width,
                ),
                statement=return_statement(
                    Call(Name(Code(f"self.{maker}")), (Name(code),)),
                    indent=8,
                    width=context.width,
                ),
            )
        )
    return tuple(found)


@frozen
class _Module:
    context: Context
    resource: ResourceName

    def build(self) -> ResourceModule:
        imports = Imports(self.context.width)
        imports.need("typing", "TYPE_CHECKING")
        operations = operations_of(self.context, self.resource)
        constants = tuple(
            (
                operation_constant(
                    self.context,
                    imports,
                    operation,
                    Returns(Annotator(self.context, imports, prefix="models."), False),
                )
                if operation.pagination is not None or not differs(operation)
                else self._loose_constant(imports, operation)
            )
            for operation in operations
        )
        sync = self._class(imports, operations, asynchronous=False)
        asynchronous = self._class(imports, operations, asynchronous=True)
        found = [pages_of(self.context, imports, operation) for operation in operations]
        page_classes = tuple(code for pages in found if pages for code in pages.classes())
        return ResourceModule(
            docstring=docs.text(described(self.context, self.resource), 0, self.context.width),
            names_deprecated=any(each.deprecated and is_shared(each) for each in operations),
            imports=imports.plain(),
            checking_imports=imports.checking(),
            page_classes=page_classes,
            constants=constants,
            sync=sync,
            asynchronous=asynchronous,
        )

    def _loose_constant(self, imports: Imports, operation: Operation) -> Code:
        """The methods type what they return where sync and async differ; a constant cannot."""
        returns = _Loose(Annotator(self.context, imports), False)
        imports.need("typing", "Any")
        return operation_constant(self.context, imports, operation, returns)

    def _class(
        self, imports: Imports, operations: list[Operation], *, asynchronous: bool
    ) -> ResourceClass:
        resource = self.resource
        name = resource.async_class_name if asynchronous else resource.class_name
        base = Code("AsyncResource" if asynchronous else "Resource")
        imports.need(".._runtime.client", base)
        below = children(self.context, resource.path, ".", asynchronous=asynchronous)
        for child in below:
            imports.need(child.import_line.split()[1], child.class_name, checking=True)
        bound = frozenset(
            self.context.names.methods[operation.identity].method for operation in operations
        ) | {child.name for child in below}
        alike = [each for each in operations if asynchronous and is_shared(each)]
        methods = tuple(
            Method(self.context, imports, operation, bound, asynchronous).build()
            for operation in operations
            if not (asynchronous and is_shared(operation))
        )
        code = identifier(name)
        return ResourceClass(
            name=code,
            header=class_header(code, (Name(base),), width=self.context.width),
            docstring=docs.text(described(self.context, resource), 4, self.context.width),
            children=below,
            shared=tuple(self._shared(imports, operation) for operation in alike),
            methods=methods,
        )

    def _shared(self, imports: Imports, operation: Operation) -> Code:
        """``create = awaited(Batches.create)``."""
        name = identifier(self.context.names.methods[operation.identity].method)
        method = Name(Code(f"{identifier(self.resource.class_name)}.{name}"))
        if operation.pagination is None:
            call = Call(Name(Code("awaited")), (method,))
        else:
            call = Call(Name(Code("paged")), (method, Name(constant_name(name))))
        imports.need(".._runtime.awaited", text_of(call.function))
        return assignment(name, value=call, indent=4, width=self.context.width)


class _Loose(Returns):
    def plain(self, operation: Operation) -> Expression:
        """``Any``."""
        del operation
        return ANY
