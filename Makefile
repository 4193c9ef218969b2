# Everything a developer or a visitor does here. Each target installs what it needs; what is fresh is left alone.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
export PIP_DISABLE_PIP_VERSION_CHECK := 1

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
NPM := npm --prefix frontend
# Without a browser's own screens a journey takes half as long.
CHROMIUM ?= $(shell command -v chromium-headless-shell || command -v chromium || command -v chromium-browser \
  || command -v google-chrome)

PORT ?= 8000
BATON_DATA ?= $(CURDIR)/data
export PORT BATON_DATA

PACKAGES := .venv/.packages
BATON := .venv/.baton
TOOLS := .venv/.tools
MODULES := frontend/node_modules/.locked
SCREENS := frontend/dist/index.html
SCREEN_SOURCES := $(shell find frontend -path frontend/node_modules -prune -o -path frontend/dist -prune \
	-o -path frontend/e2e -prune -o -path frontend/test-results -prune -o -path frontend/playwright-report -prune \
	-o -type f -not -name '*.tsbuildinfo' -print 2>/dev/null)

.PHONY: help run test databases test-sqlite test-postgresql test-screens test-journeys check prove bench build messages \
	messages-update api format lock audit clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## *' '{printf "%-17s %s\n", $$1, $$2}'

# ── for a visitor ────────────────────────────────────────────────────────────────────────────────────────

run: export BATON_DEMO ?= 1
run: build  ## install, build, load the demo agency once, serve on http://localhost:$PORT (8000)
	@$(BIN)/baton migrate
	@$(BIN)/baton demo --if-empty
	@exec $(BIN)/baton serve

build: $(BATON) $(SCREENS) messages  ## screens and message catalogs, without starting anything

# ── for a developer ──────────────────────────────────────────────────────────────────────────────────────

test: build databases test-sqlite test-postgresql test-screens test-journeys  ## all that must pass, in a browser too, on both databases where they can differ

# Both at once, each on a core; one of the parts run alone makes its own.
databases: $(TOOLS)
	@scripts/with-postgres $(BIN)/python -m tests.prepared > /dev/null & other=$$!; \
	  $(BIN)/python -m tests.prepared > /dev/null; wait $$other

test-sqlite: $(TOOLS) messages  ## the back end on SQLite
	$(BIN)/python -m pytest

test-postgresql: $(TOOLS) messages  ## what a database can make a difference to, on a throw-away PostgreSQL
	scripts/with-postgres $(BIN)/python -m pytest

test-screens: $(MODULES)  ## Vitest
	$(NPM) test

test-journeys: build $(TOOLS)  ## Playwright against the built application
	@if [ -n "$(CHROMIUM)" ]; then \
	  CHROMIUM="$(CHROMIUM)" scripts/journeys; \
	elif [ "$${CI:-}" = true ]; then \
	  echo "No Chromium found (package \"chromium\")." >&2; exit 1; \
	else \
	  echo "SKIPPED journeys: no Chromium found (install the package \"chromium\" or set CHROMIUM)."; \
	fi

# Django's settings make their data directory; a check leaves none behind.
check: export BATON_DATA := $(CURDIR)/.venv/data
check: $(TOOLS) $(MODULES)  ## format, types, order, drift of the generated API, complete catalogs
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python -m scripts.messages check
	$(NPM) run --silent api:check
	$(NPM) run check

prove: $(TOOLS) messages  ## all on PostgreSQL, then the long trials on both; stopped, it goes on next time (diary in prove/)
	BATON_PROVE=1 scripts/with-postgres $(BIN)/python -m pytest -m "not trial"
	BATON_PROVE=1 $(BIN)/python -m pytest -m trial -n 0 --timeout 0 -p no:randomly -v
	BATON_PROVE=1 scripts/with-postgres $(BIN)/python -m pytest -m trial -n 0 --timeout 0 -p no:randomly -v

bench: $(TOOLS) build  ## every promise in figures, as medians and ratios (benchmarks/README.md)
	@broken=0; for script in $$(ls benchmarks/[a-z]*.py | grep -v /measure.py); do \
	  echo "== $$script"; $(BIN)/python -m benchmarks.$$(basename $$script .py) || broken=1; \
	done; exit $$broken

format: $(TOOLS) $(MODULES)  ## put Python and TypeScript into the common shape
	$(BIN)/ruff format
	$(BIN)/ruff check --fix
	$(NPM) run format

messages: $(PACKAGES)
	@$(BIN)/python -m scripts.messages compile

messages-update: $(PACKAGES)  ## new texts into the catalogs, untranslated; vanished ones out
	$(BIN)/python -m scripts.messages update

api: $(BATON) $(MODULES)  ## the OpenAPI document and the types that the screens use
	$(NPM) run api:types

lock: $(TOOLS)  ## resolve requirements and modules anew, with hashes, without addresses
	cd requirements && for part in base dev; do \
	  ../$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-emit-index-url --no-header \
	    --python-version 3.11 $$part.in -o $$part.txt; done
	cd frontend && npm update --package-lock-only --no-audit --no-fund && npm ci --dry-run --no-audit --no-fund > /dev/null

audit: $(TOOLS) $(MODULES)  ## known holes in what we depend on
	$(BIN)/pip-audit --requirement requirements/base.txt --require-hashes --disable-pip
	$(NPM) audit --omit=dev

clean:  ## back to a fresh clone; the data directory stays
	rm -rf .venv frontend/node_modules frontend/dist frontend/test-results frontend/playwright-report
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find baton -name '*.mo' -delete
	find baton tests scripts benchmarks -name __pycache__ -prune -exec rm -rf {} +

# ── what the targets stand on ────────────────────────────────────────────────────────────────────────────

.venv/bin/python:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Baton needs Python 3.11 or newer (set PYTHON=…)." >&2; exit 1; }
	@"$(PYTHON)" -m venv .venv || { rm -rf .venv; echo "Install the package \"python3-venv\"." >&2; exit 1; }

$(PACKAGES): requirements/base.txt | .venv/bin/python
	$(BIN)/pip install --quiet --require-hashes -r requirements/base.txt
	@touch $@

$(BATON): pyproject.toml $(PACKAGES)
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(TOOLS): requirements/dev.txt $(BATON)
	$(BIN)/pip install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

$(MODULES): frontend/package-lock.json frontend/package.json
	@node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' || \
	  { echo "The screens need Node 20 or newer." >&2; exit 1; }
	cd frontend && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(SCREENS): $(MODULES) $(SCREEN_SOURCES)
	$(NPM) run build
	@touch $@
