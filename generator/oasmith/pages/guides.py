"""The pages about access and about webhooks: ``docs/guides/``."""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.ir import Credential, Webhook
from oasmith.python import (
    PASSWORD,
    client_variables,
    default_server,
    has_tokens,
    token_sources,
)
from oasmith.python.writers import Code, markdown_code, markdown_fence

from .offline import TESTING, testing_guide
from .site import README, Site
from .tables import Row, table
from .views import GuidePage, GuideSection

AUTHENTICATION = "docs/guides/authentication.md"
WEBHOOKS = "docs/guides/webhooks.md"


def guides(site: Site) -> tuple[tuple[str, GuidePage], ...]:
    """The guides that an API has use for, with their paths."""
    api = site.context.api
    found: list[tuple[str, GuidePage]] = []
    if api.credentials or len(api.servers) > 1 or api.server_variables:
        found.append((AUTHENTICATION, _authentication(site)))
    if api.webhooks or api.callbacks:
        found.append((WEBHOOKS, _webhooks(site)))
    if site.testing:
        found.append((TESTING, testing_guide(site)))
    return tuple(found)


def _footer(site: Site, page: str) -> Code:
    return Code(f"[Back to the overview]({site.link(page, README)})")


def _authentication(site: Site) -> GuidePage:
    context = site.context
    overview = (
        "What a client is made with, so that it may call the API. An argument that is not given is"
        " read from its environment variable. A missing credential raises `MissingCredentialsError`"
        " before anything is sent."
    )
    return GuidePage(
        heading=Code("Authentication and servers"),
        overview=Code(overview),
        rows=table(("Argument", "Environment", "Sent as"), list(_credential_rows(site))),
        sections=tuple(_access_sections(site)) if context.api.credentials else (_servers(site),),
        footer=_footer(site, AUTHENTICATION),
    )


def _credential_rows(site: Site) -> Iterator[Row]:
    names = site.context.names
    for credential in site.context.api.credentials:
        for role in credential.roles:
            argument = names.credentials[credential.scheme.name, role]
            variable = names.variables.get(argument)
            cells = (
                Code(f"`{argument}`"),
                Code(f"`{variable}`") if variable else Code(""),
                _sent(credential),
            )
            yield Row(cells, credential.scheme.description or "")


def _sent(credential: Credential) -> Code:
    scheme = credential.scheme
    match scheme.kind:
        case "apiKey":
            return Code(f"{scheme.place} {_cell(scheme.parameter or '')}")
        case "mutualTLS":
            return Code("certificate of the connection")
        case "http" if scheme.scheme != "bearer":
            return Code(f"header `Authorization`, scheme {_cell(scheme.spelling or '')}")
        case _:
            return Code("header `Authorization`, scheme `Bearer`")


def _cell(text: str) -> Code:
    return Code(markdown_code(text).replace("|", "\\|"))


def _access_sections(site: Site) -> Iterator[GuideSection]:
    if _argument(site):
        yield _functions(site)
    if has_tokens(site.context):
        yield _tokens(site)
    if any(each.scheme.kind == "mutualTLS" for each in site.context.api.credentials):
        text = (
            "A certificate is the path of a PEM file that holds it with its key, or a tuple of two"
            " paths, or of these and the password of the key. An `http_client` of your own has its"
            " own certificate."
        )
        yield GuideSection(Code("Certificates"), Code(text), None)
    yield GuideSection(
        Code("Which credentials are sent"),
        Code(
            "Each operation says what it needs; its page tells. Where it offers a choice, the first"
            " alternative is taken whose credentials you passed, else the first for which the"
            " environment has them. A header that you set by hand stays as it is. A redirect to"
            " another host, port or to plain HTTP carries no credential of any kind."
        ),
        None,
    )
    yield _servers(site)


def _argument(site: Site) -> str:
    """The argument that examples use: of a token, else of another text; "" without any."""
    names = site.context.names.credentials
    values = [name for (_, role), name in names.items() if role == "value"]
    others = [name for (_, role), name in names.items() if role != "certificate"]
    return next(iter(values or others), "")


def _functions(site: Site) -> GuideSection:
    names = site.context.names
    argument = _argument(site)
    program = (
        "from pathlib import Path\n\n"
        f"from {names.package} import {names.client}\n\n\n"
        "def read_secret() -> str:\n"
        '    return Path("secret.txt").read_text().strip()\n\n\n'
        f"client = {names.client}({argument}=read_secret{_base_url(site)})"
    )
    text = (
        "A credential is a text, or a function that is asked for it before each request: keys may"
        f" change while the program runs. `{names.async_client}` takes `async` functions too."
    )
    return GuideSection(Code("Functions"), Code(text), markdown_fence(program, "python"))


def _base_url(site: Site) -> str:
    return "" if default_server(site.context) else ', base_url="https://api.example.com"'


def _tokens(site: Site) -> GuideSection:
    names = site.context.names
    tokens = [each for each in site.context.api.credentials if "oauth2" in each.scheme.kind]
    first = next(iter(tokens or site.context.api.credentials))
    argument = names.credentials[first.scheme.name, first.roles[0]]
    call = f"    {argument}=ClientCredentials("
    program = (
        f"from {names.package} import ClientCredentials, {names.client}\n\n"
        f"client = {names.client}(\n{call}\n"
        '        "client-id",\n        "client-secret",\n    ),\n'
    )
    if not default_server(site.context):
        program += '    base_url="https://api.example.com",\n'
    text = (
        "Instead of a token, pass what gets tokens: `ClientCredentials` for a client that acts for"
        " itself, `RefreshToken` for somebody who allowed it once. A token is renewed before it"
        " runs out, by one request however many calls wait for it, and once more when the API"
        " refuses it. `token_url` and `scopes` replace what the document says; `TokenError` tells"
        " why the server gave none."
    )
    env = client_variables(site.context, first)
    if env is not None:
        text += f" Without any argument, `{env[0]}` and `{env[1]}` are used."
    if PASSWORD in token_sources(site.context):
        text += f" `{PASSWORD}` takes a user name and a password, where the API has no other way."
    return GuideSection(Code("Tokens"), Code(text), markdown_fence(f"{program})", "python"))


def _servers(site: Site) -> GuideSection:
    context = site.context
    names = context.names
    told = [
        f"* {markdown_code(name)}: {markdown_code(server.url)}"
        for name, server in zip(names.servers, context.api.servers, strict=True)
    ]
    text = "`base_url` stands for every server, those of single operations included"
    variable = names.variables.get("base_url")
    text += f"; so does `{variable}` in the environment." if variable else "."
    if len(told) > 1:
        text += " Otherwise `server` chooses one of these, the first by default:\n\n"
        text += "\n".join(told)
    if names.server_arguments:
        listed = ", ".join(f"`{argument}`" for argument in names.server_arguments.values())
        text += f"\n\nThese arguments fill the variables in addresses: {listed}."
    return GuideSection(Code("Servers"), Code(text), None)


def _webhooks(site: Site) -> GuidePage:
    api, names = site.context.api, site.context.names
    rows = [*_webhook_rows(site, api.webhooks, "webhooks")]
    rows += _webhook_rows(site, api.callbacks, "callbacks")
    module = "webhooks" if api.webhooks else "callbacks"
    overview = (
        "What the API sends to a server of yours. `parse` returns the payload as the class that is"
        " declared for it; what is unknown becomes an `UnknownVariant`. Each webhook has a `parse`"
        " of its own too, for a URL that receives nothing else."
    )
    text = (
        "Hand over the body as it arrived: any change breaks its signature."
        f" `{module}.StandardWebhooks` checks signatures as"
        " [Standard Webhooks](https://www.standardwebhooks.com) has them, and raises"
        " `WebhookSignatureError`. Any function of body and headers can stand in its place."
    )
    return GuidePage(
        heading=Code("Webhooks"),
        overview=Code(overview),
        rows=table(("Name", "In Python", "Payload"), rows),
        sections=(GuideSection(Code("With FastAPI"), Code(text), _fastapi(names.package, module)),),
        footer=_footer(site, WEBHOOKS),
    )


def _webhook_rows(site: Site, webhooks: tuple[Webhook, ...], module: str) -> Iterator[Row]:
    for webhook in webhooks:
        name = site.context.names.webhooks[webhook.identity]
        cells = (
            _cell(webhook.name),
            Code(f"`{module}.{name}`"),
            site.type_text(WEBHOOKS, webhook.type),
        )
        yield Row(cells, webhook.description or "")


def _fastapi(package: str, module: str) -> Code:
    program = (
        "import os\n\n"
        "from fastapi import FastAPI, HTTPException, Request\n\n"
        f"from {package} import errors, {module}\n\n"
        "app = FastAPI()\n"
        f'verify = {module}.StandardWebhooks(os.environ["WEBHOOK_SECRET"])\n\n\n'
        '@app.post("/webhooks", status_code=204)\n'
        "async def receive(request: Request) -> None:\n"
        "    body = await request.body()\n"
        "    try:\n"
        f"        event = {module}.parse(body, request.headers, verify=verify)\n"
        "    except errors.WebhookSignatureError:\n"
        "        raise HTTPException(400) from None\n"
        "    print(event)"
    )
    return markdown_fence(Code(program), "python")


__all__ = ["AUTHENTICATION", "WEBHOOKS", "guides"]
