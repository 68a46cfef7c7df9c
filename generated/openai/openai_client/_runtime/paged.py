"""What synchronous and asynchronous pages share. No I/O."""

from __future__ import annotations

from .errors import PaginationError
from .model import ApiModel, restore
from .narrow import is_list, is_model
from .operation import JsonResponse
from .plan import plan_of
from .request import Job
from .response import choose_response
from .urls import with_query
from .walk import items_of

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from typing import Any

    from .raw import RawResponse
    from .walk import Step


class Arrival:
    """How a page came: the step that led to it, its job, and its headers."""

    __slots__ = ("_headers", "_job", "_step")

    def __init__(self, step: Step, job: Job, headers: Mapping[str, str]) -> None:
        self._step = step
        self._job = job
        self._headers = headers

    def items(self, page: object) -> Iterator[Any]:
        """Return the items of the page."""
        items = items_of(page, self._step.operation.pages.items)
        # Not iter(): that of a page which is a list goes through all pages.
        return (items[index] for index in range(len(items)))

    def following(self, page: object) -> Step | None:
        """Return the step to the next page; None after the last one.

        Raises:
            PaginationError: the server leads in a circle, or nowhere.
        """
        job = self._job
        try:
            return self._step.after(page, self._headers, with_query(job.url, job.query))
        except PaginationError as error:
            raise job.located(error) from None


class Paged:
    """The base of all pages. ``_page`` is in no ``__dict__``: a server fills those."""

    __slots__ = ()

    if TYPE_CHECKING:
        _page: Arrival


class ModelPage:
    """What makes a page of a model equal to the model, and copy and pickle as one."""

    __slots__ = ()

    if TYPE_CHECKING:
        __hash__ = None  # type: ignore[assignment]  # pyright: ignore

    def __eq__(self, other: object) -> bool:
        whole = _plain(other) if isinstance(other, ModelPage) else other
        return bool(_plain(self) == whole)

    def __copy__(self) -> Any:
        return _plain(self)

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        return _plain(self).__deepcopy__(memo)

    def __reduce_ex__(self, protocol: object) -> Any:
        return _plain(self).__reduce_ex__(protocol)


_CLASSES: dict[tuple[type, Kinds], type[Any]] = {}


def job_of(step: Step) -> Job:
    """Return the job that fetches a page."""
    job = Job(step.core.settings, step.operation, step.arguments, step.options)
    if step.link is not None:
        job.follow(step.link, step.trusted)
    return job


class Kinds:
    """The classes of pages of one kind of client.

    Args:
        page: for objects.
        bare: for objects with fields of the same names as all methods of ``page``.
        array: for lists.
    """

    def __init__(self, page: type, bare: type, array: type) -> None:
        self.page = page
        self.bare = bare
        self.array = array
        self._methods = {
            name: base
            for base in page.__bases__
            for name in base.__dict__
            if not name.startswith("_")
        }

    def beside(self, fields: Collection[str]) -> tuple[type, ...]:
        """Return the bases of a page whose answer has some fields: those win."""
        taken = self._methods.keys() & fields
        if not taken:
            return (self.page,)
        left = [base for name, base in self._methods.items() if name not in taken]
        return tuple(left) or (self.bare,)


def as_page(response: RawResponse[Any], kinds: Kinds, step: Step, job: Job) -> Any:
    """Return an answer as a page; one that is not declared to be a page as it is.

    Where lists are answered, no content is an empty one.

    Args:
        response: what the operation answers.
        kinds: the classes of pages.
        step: what led to it.
        job: the request.

    Raises:
        PaginationError: a page was due, and neither an object nor a list came.
    """
    value: Any = response.parsed
    if value is None and step.operation.pages.items == ():
        value = []
    if is_model(value):
        cls = type(value)
        page: Any = _adopted(_page_class(cls, kinds), value.__dict__)
    elif is_list(value):
        page = kinds.array(value)
    elif _is_due(job, response):
        raise job.located(no_page(value))
    else:
        return value
    page._page = Arrival(step, job, response.headers)
    return page


def _is_due(job: Job, response: RawResponse[Any]) -> bool:
    """Return whether the document says that this response is JSON of some type."""
    declared = choose_response(job, response.status, response.headers)
    return isinstance(declared, JsonResponse) and declared.spec is not None


def _page_class(model: type, kinds: Kinds) -> Any:
    found = _CLASSES.get((model, kinds))
    if found is None:
        members = {
            "__slots__": ("_page",),
            "__module__": model.__module__,
            "__qualname__": model.__qualname__,
            "__doc__": model.__doc__,
        }
        bases = kinds.beside(plan_of(model).wires.keys())
        found = type(model.__name__, (ModelPage, *bases, model), members)
        _CLASSES[model, kinds] = found
    return found


def _adopted(cls: type[ApiModel], data: dict[Any, Any]) -> ApiModel:
    hidden = plan_of(cls).hidden
    if hidden & data.keys():
        # Keys that nothing declares, called like a method of pages.
        data = {(key,) if key in hidden else key: item for key, item in data.items()}
    page: ApiModel = restore(cls, data)
    return page


def _plain(page: ModelPage) -> Any:
    """Return the model that a page is, without the way to the next page."""
    model: type[ApiModel] = type(page).__bases__[-1]
    sent, stored = plan_of(type(page)).sent, plan_of(model).stored
    data: dict[Any, Any] = {}
    for key, value in page.__dict__.items():
        wire = sent.get(key, key)
        data[stored.get(wire, wire)] = value
    return restore(model, data)


def no_page(value: object) -> PaginationError:
    """Return the error for an answer that is no page."""
    kind = type(value).__name__
    return PaginationError(f"expected a page, got {kind}")
