"""What a method returns, sync and async."""

from __future__ import annotations

from oasmith.frozen import frozen
from oasmith.ir import Answer, AnswerKind, BodyKind, Operation, Reference, TypeId, is_parts

from .annotations import ANY, NONE, Annotator, generic, union_of
from .context import Context
from .layout import Expression, Name
from .writers import Code


@frozen
class Returns:
    """The annotations of what an operation returns, for one of the two classes.

    ``asynchronous`` chooses between ``Stream`` and ``AsyncStream``, and their like.
    """

    annotator: Annotator
    asynchronous: bool

    def plain(self, operation: Operation) -> Expression:
        """What a call returns that does not stream."""
        answers = [answer for answer in operation.answers if answer.success and answer.asked_for]
        whole = [answer for answer in answers if not _streams(answer)]
        if not whole and operation.stream is not None:
            return self.streamed(operation)
        if not whole:
            return self._any()
        found = [self._answer(answer) for answer in whole]
        if operation.stream is not None and operation.stream.flag is None:
            found.append(self.streamed(operation))
        return union_of(found)

    def streamed(self, operation: Operation) -> Expression:
        """``Stream[Item]``."""
        assert operation.stream is not None
        name = self._runtime("stream", "Stream")
        return generic(name, self.annotator.of(operation.stream.item))

    def _answer(self, answer: Answer) -> Expression:
        match answer.kind:
            case AnswerKind.EMPTY:
                return NONE
            case AnswerKind.TEXT:
                return self.annotator.builtin("str")
            case AnswerKind.BINARY:
                return Name(Code(self._runtime("binary", "BinaryContent")))
            case AnswerKind.JSON | AnswerKind.EVENTS | AnswerKind.LINES:
                return self._any() if answer.type is None else self.annotator.of(answer.type)

    def _any(self) -> Expression:
        self.annotator.imports.need("typing", "Any")
        return ANY

    def _runtime(self, module: str, name: str) -> str:
        full = f"Async{name}" if self.asynchronous else name
        self.annotator.imports.need(f".._runtime.{module}", full, checking=True)
        return full


def asked_answers(operation: Operation) -> tuple[Answer, ...]:
    """What a call asks for and reads: of a page, no other success than JSON."""
    paged = operation.pagination is not None
    return tuple(
        answer
        for answer in operation.answers
        if answer.asked_for and (not answer.success or not paged or answer.kind is AnswerKind.JSON)
    )


def answered_in_parts(context: Context) -> frozenset[TypeId]:
    """The objects that answers hold in parts, and never as JSON."""
    found: dict[bool, set[TypeId]] = {True: set(), False: set()}
    for operation in context.api.operations:
        for answer in operation.answers:
            if isinstance(answer.type, Reference):
                found[is_parts(answer.content_type or "")].add(answer.type.target)
    return frozenset(found[True] - found[False])


def differs(operation: Operation) -> bool:
    """Whether the two clients return different classes, so that one constant cannot type both."""
    return operation.stream is not None or any(
        answer.success and answer.asked_for and answer.kind is AnswerKind.BINARY
        for answer in operation.answers
    )


def is_shared(operation: Operation) -> bool:
    """Whether the methods of both clients are one, but for the awaiting.

    Others return, or take, something else in each class.
    """
    lines = operation.body is not None and any(
        body.kind is BodyKind.LINES for body in operation.body.all
    )
    return not lines and (operation.pagination is not None or not differs(operation))


def _streams(answer: Answer) -> bool:
    return answer.kind in (AnswerKind.EVENTS, AnswerKind.LINES)
