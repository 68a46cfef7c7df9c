"""``README.md`` and ``pyproject.toml`` of the generated project."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping

from oasmith.config import Project
from oasmith.ir import AnswerKind, BodyKind, NamedType, Operation
from oasmith.naming import OPTIONS, ResourceName
from oasmith.python import (
    RETRIES,
    TIMEOUT,
    arguments,
    default_server,
    description_of,
    first_sentence,
    flag_argument,
    operations_of,
)
from oasmith.python.writers import (
    Code,
    markdown_code,
    markdown_fence,
    markdown_text,
    toml_string,
)
from oasmith.samples import call_samples

from . import prose
from .calls import only_streams
from .catalogue import CATALOGUE, counted
from .clients import credentials, environment, listing
from .guides import guides
from .offline import TESTING, offline_program
from .operations import plain_sample
from .programs import programs_of, whole_answers
from .resources import resource_path
from .sending import sending
from .site import README, Site
from .tables import Row, table
from .views import Example, ProjectFile, Readme

_VERSION = re.compile(r"\d+(\.\d+){0,3}((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?\Z")

_ERRORS = (
    ("ApiError", "", "The base of all the others."),
    ("ApiConnectionError", "", "No answer arrived, or it broke off. Tried again."),
    ("ApiTimeoutError", "", "The server took too long. Tried again."),
    ("ApiStatusError", "4xx, 5xx", "The base of what follows; any other error status."),
    ("BadRequestError", "400", "The request is malformed."),
    ("AuthenticationError", "401", "The credentials are missing or wrong."),
    ("PermissionDeniedError", "403", "The credentials do not allow this."),
    ("NotFoundError", "404", "What the request names does not exist."),
    ("ConflictError", "409", "The request does not fit the present state. Tried again."),
    ("UnprocessableEntityError", "422", "The server understands the request but cannot do it."),
    ("RateLimitError", "429", "Too many requests. Tried again."),
    ("InternalServerError", "5xx", "The server failed. Tried again."),
    ("MissingCredentialsError", "", "The client has no credentials for this operation."),
    ("ResponseDecodeError", "", "The answer is not what was announced."),
    ("ResponseTooLargeError", "", "The answer is larger than `max_response_size`."),
    ("StreamError", "", "The server reported an error inside a stream."),
    ("PaginationError", "", "The way to the next page is broken."),
    ("ValidationError", "", "A value breaks its description, where that is asked for."),
)
_MOST_NAMED = 3
_ONLY_NEEDED = "it needs those only that an operation asks for."
_MOST_METHODS = 6
_OPTIONS = {
    "timeout": "Seconds to wait for the network at each step; `None` waits for ever.",
    "max_retries": "How often a failure that may pass is tried again.",
    "extra_headers": "Headers to send besides the usual ones, or in their place.",
    "extra_query": "Query parameters to send besides, or in place of others.",
    "extra_body": "Fields to add to a JSON or form body.",
    "idempotency_key": "The `Idempotency-Key` header, in place of a random one.",
    "strict": "Raise `ValidationError` when the answer breaks its description.",
    "retries": "When to try again, and how long to wait: `Retries(...)`.",
    "total_timeout": "Seconds that the call may take with all of its attempts.",
    "upload_progress": "Called as the body is sent: with the bytes so far and with all, or `None`.",
}


def readme(site: Site, project: Project, types: Mapping[str, list[NamedType]]) -> Readme:
    """The view of ``README.md``."""
    context = site.context
    first = _first(site)
    programs = programs_of(context, first) if first is not None else None
    samples = call_samples(context.api, first) if first is not None else ()
    info = context.api.info
    made: dict[str, Example | None] = dict.fromkeys(("call", "async", "stream", "errors", "raw"))
    if programs is not None:
        sample = plain_sample(programs, samples)
        made = {
            "call": _python(programs.call(sample, stream=False)),
            "async": _python(programs.asynchronous(sample, stream=False)),
            "stream": _streaming(site),
            "errors": _python(programs.errors(sample)),
            "raw": _python(programs.raw(sample)),
        }
    server = default_server(context)
    return Readme(
        title=markdown_text(info.title),
        description=_description(site, project),
        package=Code(context.names.package),
        client=Code(context.names.client),
        async_client=Code(context.names.async_client),
        distribution=Code(_distribution(site, project)),
        credentials=_credentials(site, first),
        guides=tuple(
            Code(f"* [{page.heading}]({site.link(README, path)})") for path, page in guides(site)
        ),
        first=made["call"],
        asynchronous=made["async"],
        streaming=made["stream"],
        errors=made["errors"],
        raw=made["raw"],
        sending=sending(context.api),
        settings=_settings(site, first),
        hooks=_hooks(site),
        variable=Code(context.names.package.upper()),
        testing=_testing(site),
        resources=_resources(site),
        types=_types(site, types),
        pages=any(entry.pagination is not None for entry in context.api.operations),
        paging=_paging(site, first),
        downloads=_downloads(site),
        error_classes=_error_classes(),
        options=_options(),
        timeout=Code(f"{TIMEOUT:g}"),
        retries=Code(str(RETRIES)),
        server=markdown_code(server) if server else None,
        generated_from=markdown_text(f"{info.title} {info.version}"),
        licence=markdown_text(project.license) if project.license else None,
    )


def project_file(site: Site, project: Project) -> ProjectFile:
    """The view of ``pyproject.toml``."""
    info = site.context.api.info
    version = project.version or (info.version if _VERSION.match(info.version) else "0.1.0")
    return ProjectFile(
        name=toml_string(_distribution(site, project)),
        version=toml_string(version),
        description=toml_string(project.description or f"A Python client of {info.title}."),
        licence=toml_string(project.license) if project.license else None,
        authors=tuple(toml_string(author) for author in project.authors),
        package=toml_string(site.context.names.package),
        line_length=Code(str(site.context.width)),
    )


def _distribution(site: Site, project: Project) -> str:
    return project.name or site.context.names.package.replace("_", "-")


def _description(site: Site, project: Project) -> Code:
    info = site.context.api.info
    text = project.description or info.summary or ""
    about = (info.description or "").strip()
    paragraph = about.split("\n\n", 1)[0]
    if len(about) > 1000 or "\n#" in f"\n{about}":
        about = "" if paragraph.startswith("#") else paragraph
    parts = [prose.block(part, below=1) for part in (text, about) if part.strip()]
    return Code("\n\n".join(dict.fromkeys(parts)))


def _first(site: Site) -> Operation | None:
    """The operation that the README shows: one that streams, else a list, else any.

    Of those that stream one is preferred that needs no file, of lists one that comes in pages.
    """
    operations = [entry for entry in site.context.api.operations if not entry.deprecated]
    streaming = [entry for entry in operations if entry.stream is not None and entry.stream.flag]
    lists = [
        entry
        for entry in operations
        if entry.method == "GET"
        and AnswerKind.JSON in whole_answers(entry)
        and not any(argument.required for argument in arguments(site.context, entry))
    ]
    streaming.sort(key=_takes_files)
    lists.sort(key=lambda entry: entry.pagination is None)
    found = [*streaming, *lists, *operations, *site.context.api.operations]
    return found[0] if found else None


def _takes_files(operation: Operation) -> bool:
    return operation.body is not None and operation.body.kind is BodyKind.MULTIPART


def _streaming(site: Site) -> Example | None:
    for entry in sorted(site.context.api.operations, key=_takes_files):
        streams = flag_argument(site.context, entry) is not None or only_streams(entry)
        if streams and not entry.deprecated:
            programs = programs_of(site.context, entry)
            samples = call_samples(site.context.api, entry)
            chosen = next((each for each in samples if programs.streams(each)), samples[0])
            return _python(programs.call(chosen, stream=True))
    return None


def _python(code: Code) -> Example:
    return Example(Code(""), None, markdown_fence(code, "python"))


def _credentials(site: Site, operation: Operation | None) -> Code | None:
    context = site.context
    variables = environment(context)
    named = [f"`{argument}`" for argument in context.names.credentials.values()]
    if len(named) > _MOST_NAMED:
        return Code("The client takes credentials as arguments, or from the environment.")
    if variables:
        shown = listing([f"`{variable}`" for variable in variables])
        text = f"The client takes its credentials from {shown}, or as {listing(named)}"
        return Code(f"{text}.") if len(named) == 1 else Code(f"{text}; {_ONLY_NEEDED}")
    if operation is None or not named:
        return None
    passed = " and ".join(f"`{variable}`" for _, variable in credentials(context, operation))
    if not passed:
        return None
    return Code(f"The examples take the credentials from {passed}.")


def _settings(site: Site, operation: Operation | None) -> Code:
    """A client with settings of its own."""
    del operation
    names = site.context.names
    code = (
        f"from {names.package} import {names.client}\n\n"
        f"client = {names.client}(%s\n    timeout=30.0,\n    max_retries=5,\n"
        '    default_headers={"X-Team": "harbour"},\n)\n'
        "patient = client.with_options(timeout=600.0)"
    )
    given = "".join(f'\n    {name}="...",' for name in _required_settings(site))
    return markdown_fence(code % given, "python")


def _hooks(site: Site) -> Code:
    """Hooks, and a client that runs them."""
    names = site.context.names
    given = "".join(f'{name}="...", ' for name in _required_settings(site))
    code = (
        f"from {names.package} import {names.client}\n"
        f"from {names.package}.hooks import Call, Hooks, Request\n\n\n"
        "class Traced(Hooks):\n"
        "    def before_request(self, call: Call, request: Request) -> None:\n"
        '        request.headers["x-trace"] = f"{call.operation_id}, attempt {call.attempt}"\n\n\n'
        f"client = {names.client}({given}hooks=[Traced()])"
    )
    return markdown_fence(code, "python")


def _testing(site: Site) -> Code | None:
    """What tests need in short, with a program where one can be shown."""
    if not site.testing:
        return None
    text = (
        "`testing` makes a client and a server inside the program, which answers with the examples"
        " of the description and checks requests:"
        f" [Tests without a network]({site.link(README, TESTING)})."
    )
    text = textwrap.fill(text, prose.WIDTH, break_long_words=False, break_on_hyphens=False)
    program = offline_program(site)
    return Code(text if program is None else f"{text}\n\n{program}")


def _required_settings(site: Site) -> list[str]:
    return [] if default_server(site.context) else ["base_url"]


def _about(site: Site, resource: ResourceName) -> str:
    """The first sentence of what a resource is about, else what can be done with it."""
    about = description_of(site.context, resource)
    if about is not None:
        return first_sentence(about)
    methods = site.context.names.methods
    names = [f"`{methods[each.identity].method}`" for each in operations_of(site.context, resource)]
    more = len(names) - _MOST_METHODS
    return listing([*names[:_MOST_METHODS], f"{more} more"] if more > 1 else names)


def _resources(site: Site) -> tuple[Code, ...]:
    rows = [
        Row(
            (
                Code(f"[`client.{'.'.join(resource.path)}`]({resource_path(resource)})"),
                Code(str(count)),
            ),
            _about(site, resource),
        )
        for resource in site.context.names.resources
        if (count := len(operations_of(site.context, resource)))
    ]
    return table(("Resource", "Operations"), rows, "About")


def _types(site: Site, pages: Mapping[str, list[NamedType]]) -> Code | None:
    number = sum(map(len, pages.values()))
    if not number:
        return None
    link = site.link(README, CATALOGUE)
    return Code(f"[{counted(number, 'type')}]({link}) describe what is sent and returned.")


def _paging(site: Site, first: Operation | None) -> Example | None:
    """A loop over all items, where the first example is none."""
    paged = [entry for entry in site.context.api.operations if entry.pagination is not None]
    if not paged or (first is not None and first.pagination is not None):
        return None
    shown = next((entry for entry in paged if not entry.deprecated), paged[0])
    programs = programs_of(site.context, shown)
    samples = call_samples(site.context.api, shown)
    return _python(programs.call(plain_sample(programs, samples)))


def _downloads(site: Site) -> bool:
    return any(
        answer.success and answer.asked_for and answer.kind is AnswerKind.BINARY
        for operation in site.context.api.operations
        for answer in operation.answers
    )


def _error_classes() -> tuple[Code, ...]:
    rows = [Row((Code(f"`{name}`"), Code(status)), about) for name, status, about in _ERRORS]
    return table(("Class", "Status"), rows, "When")


def _options() -> tuple[Code, ...]:
    rows = [Row((Code(f"`{name}`"),), _OPTIONS[name]) for name in OPTIONS]
    return table(("Option",), rows, "Meaning")
