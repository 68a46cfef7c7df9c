"""Programs that people write with the SDKs of three large APIs are clean for both checkers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from oasmith.config import Config
from support.paths import CORPUS
from support.programs import basedpyright, mypy
from support.sdk import emitted

USERS = Path(__file__).parent / "users"
DOCUMENTS = {
    "openai_2026": "openai-2026.yaml",
    "stripe_2023_09": "stripe-2023-09.yaml",
    "github_api": "github-api.json",
}


@pytest.mark.corpus
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_users_program_is_clean(name: str, tmp_path: Path) -> None:
    document = CORPUS / DOCUMENTS[name]
    if not document.exists():
        pytest.skip(f"the corpus is absent: no {document}")
    emitted(Config(spec=document, package=f"users_of_{name}", package_only=True), tmp_path)
    program = shutil.copy(USERS / f"{name}.py", tmp_path / f"program_of_{name}.py").name
    assert "\n".join(mypy(tmp_path, program)) == ""
    assert "\n".join(basedpyright(tmp_path, program)) == ""
