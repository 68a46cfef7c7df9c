"""The guides of a project: their programs run, and please both type checkers."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from support.markdown import Page, pages_of
from support.paths import GOLDEN
from support.programs import basedpyright, black_changes, mypy
from support.sdk import Sdk, generate_configured

SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3"


@pytest.fixture(scope="module", params=["webhooks", "security", "servers"])
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sdk:
    folder = tmp_path_factory.mktemp("guides")
    config = GOLDEN / request.param / "oasmith.toml"
    name = f"guided_{request.param}"
    return generate_configured(folder, config, package=name, package_only=False)


@pytest.fixture(scope="module")
def guides(project: Sdk) -> dict[str, Page]:
    pages = pages_of(project.folder)
    return {path: page for path, page in pages.items() if "/guides/" in path}


def programs(guides: dict[str, Page]) -> Iterator[tuple[str, str]]:
    for path, page in guides.items():
        for fence in page.fences:
            if fence.language == "python":
                yield path, fence.code


def test_programs_run(
    project: Sdk, guides: dict[str, Page], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WEBHOOK_SECRET", SECRET)
    monkeypatch.chdir(tmp_path)
    for path, code in programs(guides):
        names: dict[str, Any] = {"__name__": "program"}
        exec(compile(code, path, "exec"), names)
        if "client" in names:
            names["client"].close()
        if "app" in names:
            _deliver(project, names)


def _deliver(project: Sdk, names: dict[str, Any]) -> None:
    """Requests to the FastAPI program: what is signed is taken, what is forged is not."""
    body = json.dumps({"type": "order.placed", "order": "7"}).encode()
    headers = names["verify"].sign(body, "m", int(time.time()))
    sent: list[int] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            sent.append(message["status"])

    for shown in (headers, {**headers, "webhook-id": "other"}):
        scope = {
            "type": "http",
            "method": "POST",
            "path": "/webhooks",
            "query_string": b"",
            "headers": [(name.encode(), text.encode()) for name, text in shown.items()],
        }
        asyncio.run(names["app"](scope, receive, send))
    assert sent == [204, 400]


def test_programs_please_checkers_and_black(
    project: Sdk, guides: dict[str, Page], tmp_path: Path
) -> None:
    (tmp_path / project.package).symlink_to(project.folder / project.package)
    for number, (_, code) in enumerate(programs(guides)):
        (tmp_path / f"program_{number}.py").write_text(code, encoding="utf-8")
    files = [file.name for file in sorted(tmp_path.glob("program_*.py"))]
    if files:
        found = mypy(tmp_path, *files)
        assert [line for line in found if line.startswith("program_")] == []
        assert basedpyright(tmp_path, *files) == []
        assert black_changes(tmp_path, *files) == []


def test_guides_tell_every_argument(project: Sdk, guides: dict[str, Page]) -> None:
    names = project.model.names
    whole = "".join(page.text for page in guides.values())
    told = [*names.credentials.values(), *names.server_arguments.values()]
    assert all(f"`{argument}`" in whole for argument in told)
    modules = {webhook.identity: "webhooks" for webhook in project.model.api.webhooks}
    modules |= {webhook.identity: "callbacks" for webhook in project.model.api.callbacks}
    for identity, module in modules.items():
        assert f"`{module}.{names.webhooks[identity]}`" in whole
    readme = (project.folder / "README.md").read_text(encoding="utf-8")
    assert all(f"]({path})" in readme for path in guides)
