"""Where things are."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GENERATOR = ROOT / "generator"
SPEC = ROOT / "spec" / "openai.yaml"
CONFIG = ROOT / "spec" / "oasmith.toml"
GENERATED = ROOT / "generated" / "openai"
CORPUS = ROOT.parent / "shared" / "corpus"
PAGE = ROOT / "docs" / "benchmarks.md"
VENVS = ROOT / ".venv-bench"
