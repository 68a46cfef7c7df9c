"""The page about tests without a network: ``docs/guides/testing.md``."""

from __future__ import annotations

from oasmith.ir import AnswerKind, BodyKind, Operation
from oasmith.python.writers import Code, markdown_fence
from oasmith.samples import call_samples

from .operations import plain_sample
from .programs import programs_of, whole_answers
from .site import README, Site
from .views import GuidePage, GuideSection

TESTING = "docs/guides/testing.md"


def testing_guide(site: Site) -> GuidePage:
    """The guide to ``testing``."""
    shown = _shown(site)
    sections = [_first(site, shown)] if shown is not None else []
    sections += [_answers(site, shown), _requests(), _fixture(site)]
    return GuidePage(
        heading=Code("Tests without a network"),
        overview=Code(
            "`testing.client()` makes a client, and the server that it talks to: inside the"
            " program, without a port. The server answers every operation with the example that the"
            " description of the API has for it, or with one made from its types."
            " `testing.async_client()` is the same for asyncio. A program that does not import"
            " `testing` does not load it."
        ),
        rows=(),
        sections=tuple(sections),
        footer=Code(f"[Back to the overview]({site.link(TESTING, README)})"),
    )


def offline_program(site: Site) -> Code | None:
    """A first test; None where no operation answers with JSON."""
    shown = _shown(site)
    return None if shown is None else _program(site, shown)


def _shown(site: Site) -> Operation | None:
    """The operation of the examples: one that sends JSON, if there is one."""
    found = [
        entry
        for entry in site.context.api.operations
        if whole_answers(entry) == (AnswerKind.JSON,) and not entry.deprecated
    ]
    sending = (entry for entry in found if entry.body and entry.body.kind is BodyKind.JSON)
    return next(sending, found[0] if found else None)


def _program(site: Site, operation: Operation, *, failing: bool = False) -> Code:
    programs = programs_of(site.context, operation)
    samples = call_samples(site.context.api, operation)
    code = programs.offline(plain_sample(programs, samples), failing=failing)
    return markdown_fence(code, "python")


def _first(site: Site, operation: Operation) -> GuideSection:
    text = (
        "Hand the client to the code that you test. `server.calls` are the requests that arrived,"
        " each with `operation_id`, `method`, `path`, `query`, `headers`, and its `body` as plain"
        " data; `server.last` is the last one, `server.calls_of(method)` are those of one"
        " operation."
    )
    return GuideSection(Code("A first test"), Code(text), _program(site, operation))


def _answers(site: Site, operation: Operation | None) -> GuideSection:
    text = (
        "`server.answer(method, ...)` says what an operation answers from now on; the method is one"
        " of the client, or the id of the operation. Several answers are given one after the other,"
        " and the last one stays. Each is\n\n"
        "* a model, or what the JSON holds; `server.example(method)` is the usual one, to be"
        " changed;\n"
        "* a list of events for a stream; an exception in the list breaks the stream off there;\n"
        "* `bytes` or a text, sent as they are where the answer is no JSON;\n"
        "* `testing.Answer(value, status=..., headers=...)`: without a value the example of that"
        " status;\n"
        '* an exception, such as `errors.ApiTimeoutError("slow")`, that the request ends with;\n'
        "* a function that takes the request and returns one of these.\n\n"
        "A failure is tried again as usual, but without the waits."
    )
    if operation is None or operation.retries is not None:  # 429 may not be tried again there
        return GuideSection(Code("Answers of your own"), Code(text), None)
    fence = _program(site, operation, failing=True)
    return GuideSection(Code("Answers of your own"), Code(text), fence)


def _requests() -> GuideSection:
    text = (
        "A request that the description does not allow raises `testing.UnexpectedRequestError`, an"
        " `AssertionError`: a required parameter or field is missing, a query key is unknown, the"
        " JSON is not of its type. `testing.client(check=False)` takes everything. What your"
        " answers hold is checked by a client that is strict: `client.with_options(strict=True)`."
    )
    return GuideSection(Code("What is checked"), Code(text), None)


def _fixture(site: Site) -> GuideSection:
    names = site.context.names
    text = (
        "With pytest, a fixture makes both anew for each test. Settings, such as hooks or"
        " `max_retries`, come by `client.with_options(...)`, or by a client of your own that talks"
        " to a `testing.MockServer()` (or `AsyncMockServer`):"
        f" `{names.client}(http_client=server)`."
    )
    program = (
        "import pytest\n\n"
        f"from {names.package} import {names.client}, testing\n\n\n"
        "@pytest.fixture\n"
        f"def api() -> tuple[{names.client}, testing.MockServer]:\n"
        "    return testing.client()"
    )
    return GuideSection(Code("Fixtures"), Code(text), markdown_fence(Code(program), "python"))


__all__ = ["TESTING", "offline_program", "testing_guide"]
