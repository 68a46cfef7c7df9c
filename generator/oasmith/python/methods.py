"""The view of a method: its signatures, its docstring and its one call."""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.frozen import frozen
from oasmith.ir import Enum, Operation

from . import docs
from .accepted import Acceptor
from .annotations import Annotator, constant, generic, only_value, union_of
from .answers import Returns, differs
from .arguments import (
    Argument,
    arguments,
    body_groups,
    every_argument,
    flag_argument,
    option_names,
    rest_name,
)
from .context import Context
from .imports import Imports
from .layout import (
    Call,
    DictOf,
    Expression,
    Keyword,
    Name,
    Parameter,
    Text,
    assignment,
    decorator,
    return_statement,
    signature,
)
from .operations import constant_name
from .paging import Pages, pages_of
from .views import MethodView
from .writers import Code, identifier

OMIT = Name(Code("OMIT"))
ANY = Name(Code("Any"))
SELF = Parameter(Code("self"))
STAR = Parameter(Code("*"))


@frozen
class Method:
    """One method of one of the two classes of a resource.

    ``bound`` are the names that the class binds.
    """

    context: Context
    imports: Imports
    operation: Operation
    bound: frozenset[str]
    asynchronous: bool

    def build(self) -> MethodView:
        """The finished pieces."""
        found = arguments(self.context, self.operation)
        flag = flag_argument(self.context, self.operation)
        method = self.context.names.methods[self.operation.identity]
        name = identifier(method.method)
        overloads = tuple(self._every_overload(name, flag))
        return MethodView(
            name=name,
            overloads=overloads,
            signature=self._loose(name) if overloads else self._strict(name, found),
            docstring=docs.method(
                self.context, self.operation, every_argument(self.context, self.operation)
            ),
            statement=self._statement(name, None if overloads else found),
            deprecation=self._deprecation() if self.operation.deprecated else None,
        )

    def _deprecation(self) -> Code:
        """``@deprecated("...")``, with the reason where the document gives one."""
        self.imports.need(".._runtime.deprecation", "deprecated")
        method = self.context.names.methods[self.operation.identity]
        said = self.operation.deprecation or f"{method.call} is deprecated"
        call = Call(Name(Code("deprecated")), (Text(" ".join(said.split())),))
        return decorator(call, indent=4, width=self.context.width)

    @property
    def _pages(self) -> Pages | None:
        return pages_of(self.context, self.imports, self.operation)

    def _acceptor(self) -> Acceptor:
        return Acceptor(self._annotator(), prefix="types.")

    def _annotator(self) -> Annotator:
        return Annotator(self.context, self.imports, prefix="models.", bound=self.bound)

    def _signature(
        self, name: Code, parameters: list[Parameter], returns: Expression, *, stub: bool = False
    ) -> Code:
        return signature(
            name,
            parameters,
            returns,
            indent=4,
            width=self.context.width,
            is_async=self.asynchronous and self.operation.pagination is None,
            body_ellipsis=stub,
        )

    def _strict(self, name: Code, found: tuple[Argument, ...]) -> Code:
        returns = self._returned()
        parameters = self._listed(found, fill=True)
        parameters.append(Parameter(Code(f"**{rest_name(found)}"), self._unpacked(found)))
        return self._signature(name, parameters, returns)

    def _returned(self) -> Expression:
        pages = self._pages
        if pages is not None:
            return pages.returns(self._annotator(), asynchronous=self.asynchronous)
        return Returns(self._annotator(), self.asynchronous).plain(self.operation)

    def _unpacked(self, found: tuple[Argument, ...]) -> Expression:
        self.imports.need("typing", "Unpack", checking=True)
        if any(option != name for option, name in option_names(found).items()):
            method = self.context.names.methods[self.operation.identity]
            self.imports.need("..", "types", checking=True)
            return generic("Unpack", Name(Code(f"types.{identifier(method.options_type)}")))
        self.imports.need(".._runtime.options", "RequestOptions", checking=True)
        return generic("Unpack", Name(Code("RequestOptions")))

    def _default(self, argument: Argument, *, fill: bool) -> Expression | None:
        if not argument.required:
            self.imports.need(".._runtime.omit", "OMIT")
            return OMIT
        only = only_value(self.context, argument.type) if fill and not argument.positional else None
        return None if only is None else constant(only)

    def _listed(self, found: tuple[Argument, ...], *, fill: bool = False) -> list[Parameter]:
        acceptor = self._acceptor()
        parameters = [SELF]
        starred = False
        for argument in found:
            if not argument.positional and not starred:
                parameters.append(STAR)
                starred = True
            default = self._default(argument, fill=fill)
            accepted = argument.accepted(acceptor, asynchronous=self.asynchronous)
            parameters.append(Parameter(identifier(argument.name), accepted, default))
        return parameters

    def _gathered(self) -> Expression:
        """``arguments``, with what was passed by position."""
        gathered = Name(Code("arguments"))
        names = [identifier(argument.name) for argument in self._positional()]
        if not names:
            return gathered
        keywords = tuple(Keyword(name, Name(name)) for name in names)
        return Call(Name(Code("dict")), (gathered,), keywords)

    def _loose(self, name: Code) -> Code:
        self.imports.need("typing", "Any")
        listed = self._listed(self._positional())
        return self._signature(name, [*listed, Parameter(Code("**arguments"), ANY)], ANY)

    def _positional(self) -> tuple[Argument, ...]:
        """What a path needs: overloads let it be passed by position."""
        found = arguments(self.context, self.operation)
        return tuple(argument for argument in found if argument.positional)

    def _every_overload(self, name: Code, flag: str | None) -> Iterator[Code]:
        """For each group of bodies that take the same arguments: one overload, or three where a
        flag makes the method stream."""
        groups = body_groups(self.operation) or ((),)
        for index, bodies in enumerate(groups):
            found = arguments(self.context, self.operation, bodies)
            if flag is not None and any(argument.name == flag for argument in found):
                yield from self._overloads(name, found, flag, usual=index == 0)
            elif len(groups) > 1 or flag is not None:
                yield self._plain_overload(name, found)

    def _plain_overload(self, name: Code, found: tuple[Argument, ...]) -> Code:
        for needed in ("Any", "overload"):
            self.imports.need("typing", needed)
        order = tuple(sorted(found, key=lambda each: (not each.positional, not each.required)))
        parameters = self._listed(order)
        parameters.append(Parameter(Code(f"**{rest_name(found)}"), self._unpacked(found)))
        returns = Returns(self._annotator(), self.asynchronous).plain(self.operation)
        return self._signature(name, parameters, returns, stub=True)

    def _overloads(
        self, name: Code, found: tuple[Argument, ...], flag: str, *, usual: bool
    ) -> tuple[Code, ...]:
        """Without the flag or with False, with True, and with a value not known before."""
        for needed in ("Any", "overload"):
            self.imports.need("typing", needed)
        self.imports.need("typing", "Literal", checking=True)
        self.imports.need("typing", "Unpack", checking=True)
        self.imports.need("..", "types", checking=True)
        returns = Returns(self._annotator(), self.asynchronous)
        plain = returns.plain(self.operation)
        streamed = returns.streamed(self.operation)
        listed = [
            argument
            for argument in found
            if argument.name != flag and (argument.required or not usual)
        ]
        choice = [each for each in found if each.place == "choice" and not each.required]
        listed = [each for each in listed if each not in choice] + choice
        rest = None if usual else self._unpacked(found)
        off, on, either = self._switch(next(each for each in found if each.name == flag))
        return (
            self._overload(name, listed, off, plain, rest),
            self._overload(name, listed, on, streamed, rest),
            self._overload(name, listed, either, union_of([plain, streamed]), rest),
        )

    def _switch(self, flag: Argument) -> tuple[Parameter | None, Parameter, Parameter]:
        """The argument that makes a method stream: when it does not, when it does, and either."""
        assert self.operation.stream is not None
        name, value = identifier(flag.name), self.operation.stream.value
        if value is None:
            off = Parameter(name, generic("Literal", Name(Code("False"))), Name(Code("False")))
            on = Parameter(name, generic("Literal", Name(Code("True"))))
            return off, on, Parameter(name, self._annotator().builtin("bool"))
        kind = self.context.resolved(flag.type)
        values = kind.values if isinstance(kind, Enum) else ()
        others = tuple(each for each in values if each != value)
        annotator = self._annotator()
        self.imports.need(".._runtime.omit", "OMIT")
        return (
            Parameter(name, annotator.literal(others), OMIT) if others else None,
            Parameter(name, annotator.literal((value,))),
            Parameter(name, flag.accepted(self._acceptor())),
        )

    def _overload(
        self,
        name: Code,
        listed: list[Argument],
        flag: Parameter | None,
        returns: Expression,
        rest: Expression | None,
    ) -> Code:
        method = self.context.names.methods[self.operation.identity]
        parameters = self._listed(tuple(listed))
        if STAR not in parameters:
            parameters.append(STAR)
        if flag is not None:
            parameters.append(flag)
        unpacked = generic("Unpack", Name(Code(f"types.{identifier(method.parameters_type)}")))
        parameters.append(Parameter(Code("**params"), rest or unpacked))
        return self._signature(name, parameters, returns, stub=True)

    def _statement(self, name: Code, found: tuple[Argument, ...] | None) -> Code:
        """``return self._call(_CREATE, {...}, options)``."""
        constant = Name(constant_name(name))
        positional: list[Expression] = [constant]
        if found is None:
            positional.append(self._gathered())
        else:
            entries = tuple(
                (Text(argument.name), Name(identifier(argument.name))) for argument in found
            )
            positional += [DictOf(entries), Name(Code(rest_name(found)))]
        if self.operation.pagination is not None:
            call = Call(Name(Code("self._pages")), tuple(positional))
            return return_statement(call, indent=8, width=self.context.width)
        call = Call(Name(Code("self._call")), tuple(positional))
        if self.asynchronous:
            call = Call(Name(Code("await self._call")), tuple(positional))
        if found is None or not differs(self.operation):
            return return_statement(call, indent=8, width=self.context.width)
        returns = Returns(self._annotator(), self.asynchronous).plain(self.operation)
        taken = {entry.name for entry in found}
        answer = identifier("answer" if "answer" not in taken else "_answer")
        typed = assignment(answer, returns, call, indent=8, width=self.context.width)
        return Code(f"{typed}\n        return {answer}")
