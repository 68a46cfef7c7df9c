"""Nothing is loaded before it is needed, and what is missing is said kindly."""

from __future__ import annotations

import subprocess
import sys
import typing
from pathlib import Path

import pytest

BANNED = "typing json re enum dataclasses asyncio logging httpx2 inspect functools ast".split()


def run(source: str, folder: Path) -> str:
    """Run Python source in a fresh interpreter that sees only the folder."""
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path.insert(0, {str(folder)!r})\n{source}"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_decoding_imports_nothing_of_the_standard_library(sample_sdk: Path) -> None:
    source = (
        "before = set(sys.modules)\n"
        "from sample_sdk._runtime.convert import decode\n"
        "answer = decode('ChatCompletion', {'choices': [{'message': {'role': 'user'}}]})\n"
        "assert answer.choices[0].message.role == 'user'\n"
        "new = set(sys.modules) - before\n"
        "print(*sorted(name for name in new if not name.startswith('sample_sdk')))\n"
    )
    loaded = run(source, sample_sdk.parent).split()
    assert not set(loaded) & set(BANNED), loaded


def test_modules_of_models_are_loaded_one_by_one(sample_sdk: Path) -> None:
    source = (
        "import sample_sdk.models as models\n"
        "print('sample_sdk.models._chat' in sys.modules, 'UserMessage' in dir(models))\n"
        "models.UserMessage\n"
        "print('sample_sdk.models._chat' in sys.modules, 'sample_sdk.models._hard' in sys.modules)"
    )
    assert run(source, sample_sdk.parent).split() == ["False", "True", "True", "False"]


def test_star_import(sample_sdk: Path) -> None:
    source = "from sample_sdk.models import *\nprint(UserMessage.__name__, ChatMessage.name)"
    assert run(source, sample_sdk.parent) == "UserMessage ChatMessage"


def test_an_unknown_name() -> None:
    from sample_sdk import models

    with pytest.raises(AttributeError, match=r"no attribute 'Usage2'. Did you mean 'Usage'\?"):
        _ = models.Usage2  # type: ignore[attr-defined]
    with pytest.raises(ImportError):
        exec("from sample_sdk.models import Nothing")
    assert not hasattr(models, "__wrapped__")


def test_a_name_may_stand_for_a_module() -> None:
    from sample_sdk._runtime.lazy import lazy_exports

    load, names, exported = lazy_exports(
        "sample_sdk", "models: models models._chat: UserMessage _runtime.lazy: lazy"
    )
    assert load("models") is sys.modules["sample_sdk.models"]
    assert load("lazy") is sys.modules["sample_sdk._runtime.lazy"]
    assert load("UserMessage") is sys.modules["sample_sdk.models._chat"].UserMessage
    assert {"models", "UserMessage", "__name__"} <= set(names())
    assert exported == ["UserMessage", "lazy", "models"]


def test_type_hints_after_load_all(sample_sdk: Path) -> None:
    source = (
        "import typing, datetime\n"
        "from sample_sdk._runtime.lazy import load_all\n"
        "import sample_sdk.models as models\n"
        "load_all('sample_sdk.models')\n"
        "for name in models.__all__:\n"
        "    cls = getattr(models, name)\n"
        "    if isinstance(cls, type):\n"
        "        assert typing.get_type_hints(cls), name\n"
        "hints = typing.get_type_hints(models.Child)\n"
        "assert hints['made'] == typing.Optional[datetime.datetime]\n"
        "print(typing.get_args(hints['message'])[0].name)"
    )
    assert run(source, sample_sdk.parent) == "ChatMessage"


def test_type_hints_after_the_first_strict_use() -> None:
    from sample_sdk.models import ChatMessage, Choice, Logprob

    Choice.model_validate({"index": 0, "message": {"role": "user", "content": "x"}})
    hints = typing.get_type_hints(Choice)
    assert hints["message"] is ChatMessage
    assert hints["logprobs"] == list[Logprob] | None


def test_a_copied_package_works_under_another_parent(sample_sdk: Path, tmp_path: Path) -> None:
    import shutil

    inner = tmp_path / "company" / "vendored"
    inner.mkdir(parents=True)
    (tmp_path / "company" / "__init__.py").write_text("")
    (inner / "__init__.py").write_text("")
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(sample_sdk, inner / "renamed_sdk", ignore=ignore)
    source = (
        "from company.vendored.renamed_sdk._runtime.convert import decode\n"
        "answer = decode('Choice', {'index': 0, 'message': {'role': 'user', 'content': 1}})\n"
        "print(type(answer.message).__module__, answer.model_issues()[0].pointer)\n"
        "assert 'sample_sdk' not in sys.modules"
    )
    expected = "company.vendored.renamed_sdk.models._chat /message/content"
    assert run(source, tmp_path) == expected
