# `make help` lists what there is. A fresh machine needs git, make and Python 3.11 or newer.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# The oldest supported Python that works comes first: what runs there runs on newer ones.
# A version manager may leave commands that only say that they do not work, hence the try.
FIND_PYTHON = for candidate in $(PYTHON) python3.11 python3.12 python3.13 python3.14 python3; do \
	"$$candidate" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' \
	2>/dev/null && echo "$$candidate" && break; done

# Emitted code, and code that becomes part of it, is laid out like most Python projects.
EMITTED := templates/python/runtime tests/runtime/sample generated

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(READY): requirements-dev.lock pyproject.toml
	@python=$$($(FIND_PYTHON)); \
	if [ -z "$$python" ]; then \
		echo "oasmith needs Python 3.11 or newer, with its venv module." >&2; \
		echo "Name one that is not on the PATH: make PYTHON=/path/to/python3.11" >&2; \
		exit 1; \
	fi; \
	echo "Setting up $(VENV) with $$("$$python" --version)"; \
	"$$python" -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--no-build-isolation --no-deps --editable .
	@touch $@

.PHONY: setup
setup: $(READY) ## Make .venv, with everything that development needs
	@echo "$(VENV) is ready: $$($(BIN)/python --version)"

.PHONY: generate
generate: $(READY) ## Regenerate generated/openai from spec/
	@$(BIN)/oasmith generate --config spec/oasmith.toml

.PHONY: check
check: $(READY) ## Say whether generated/openai is what would be generated
	@$(BIN)/oasmith check --config spec/oasmith.toml

.PHONY: test
test: lint types ## Run every check: lint, types and all tests, on all cores
	@$(BIN)/pytest --numprocesses auto --dist loadfile

.PHONY: lint
lint: $(READY) ## Check style and layout
	@$(BIN)/ruff check --extend-exclude tests/runtime/sample
	@$(BIN)/black --quiet --check --extend-exclude '/tests/(golden|runtime/sample)/' generator tests docs \
		|| { echo "black would change files: run make format" >&2; exit 1; }
	@$(BIN)/black --quiet --check --line-length 88 --target-version py311 $(EMITTED) \
		|| { echo "black would change emitted code: $(EMITTED)" >&2; exit 1; }

.PHONY: format
format: $(READY) ## Lay out our own code
	@$(BIN)/ruff check --quiet --fix --exit-zero --extend-exclude tests/runtime/sample
	@$(BIN)/black --quiet --extend-exclude '/tests/(golden|runtime/sample)/' generator tests docs
	@$(BIN)/black --quiet --line-length 88 --target-version py311 templates/python/runtime

.PHONY: types
types: $(READY) ## Check types with mypy and basedpyright, both strict
	@$(BIN)/mypy
	@$(BIN)/mypy templates/python/runtime
	@$(BIN)/mypy generated/openai/openai_client
	@$(BIN)/basedpyright generator/oasmith templates/python/runtime generated/openai/openai_client

.PHONY: corpus
corpus: $(READY) ## Generate from every document of other people that is at hand
	@$(BIN)/pytest tests/corpus --payloads 200

.PHONY: conformance
conformance: $(READY) ## Call SDKs of two suites of scenarios against their servers (needs Node.js)
	@OASMITH_CONFORMANCE=1 $(BIN)/pytest tests/conformance

.PHONY: behaviours
behaviours: $(READY) ## List what the runtime does, with the tests that hold it
	@$(BIN)/python tests/behaviours.py

.PHONY: large
large: $(READY) ## Prove what takes minutes: 1 GB uploads, 100,000 chunkings of a stream, 1,000,000 decodes
	@$(BIN)/pytest -m large --capture no tests/runtime

.PHONY: fuzz
fuzz: $(READY) ## Generate from broken documents for SECONDS=600, and keep what fails
	@PYTHONPATH=generator:tests $(BIN)/python tests/hostile/fuzz_main.py --seconds $(or $(SECONDS),600)

.PHONY: bench
bench: $(READY) ## Measure, as ratios; PEERS=1 adds other projects, WRITE=1 keeps the tables in docs/
	@$(BIN)/python tests/bench/bench_main.py $(if $(PEERS),--peers) $(if $(WRITE),--write)

.PHONY: docs
docs: $(READY) ## Write the pages of docs/ that come from code
	@$(BIN)/python docs/write_pages.py

.PHONY: package
package: $(READY) ## Build the wheel and the sdist into dist/
	@$(BIN)/python docs/runtime_versions.py
	@$(BIN)/python -m build --no-isolation

.PHONY: lock
lock: ## Pin the newest development dependencies in requirements-dev.lock
	@python=$$($(FIND_PYTHON)); .ci/lock "$$python" > requirements-dev.lock.new
	@mv requirements-dev.lock.new requirements-dev.lock

.PHONY: clean
clean: ## Remove everything that git does not keep
	@rm -rf $(VENV) dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
