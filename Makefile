# One word a task. Each bootstraps itself from Python 3.11+, git and make, and is quick when nothing changed.
.DEFAULT_GOAL := help
PYTHON ?= python3
REF ?= main
TO ?=
READY := .venv/.ready
NODE := .node/.ready
SCRIPTS := overrides/assets/js overrides/assets/living macros/serve/assets tests/forge/lint.mjs
# Thousands of small files are written and removed sooner where no disk is asked; the quick tests need some 12 MB of it.
MEMORY := $(shell test -w /dev/shm && echo /dev/shm)
export NO_MKDOCS_2_WARNING := 1
export UV_PYTHON_DOWNLOADS := never
# What Python compiled is kept, also where it is told otherwise: else every command compiles all anew, for seconds.
export PYTHONDONTWRITEBYTECODE :=

help: ## list the tasks
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(READY): pyproject.toml uv.lock tools.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Strata needs Python 3.11 or newer: make PYTHON=python3.11 ..."; exit 1; }
	@echo "Setting up .venv (once, and after the lock changes)"
	@cmp -s tools.txt .tools/installed || { $(PYTHON) -m venv --clear .tools && .tools/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r tools.txt && cp tools.txt .tools/installed; }
	@.tools/bin/uv sync --quiet --locked --python $(PYTHON)
	@touch $@

$(NODE): tools/js/package.json tools/js/package-lock.json
	@mkdir -p .node && cp $^ .node && cd .node && npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --fetch-retries=0 --silent && touch .ready

serve: $(READY) ## the site at http://127.0.0.1:8000; an edit shows within a second, a fault stands on top of the last good one
	@.venv/bin/strata serve

build: $(READY) ## the site in site/; a fault leaves the last good one untouched
	@.venv/bin/strata build

zip: $(READY) ## the whole site as dist/strata-offline.zip, to read without a network
	@.venv/bin/strata zip

check: $(READY) ## data/, docs/ and the code, without building
	@.venv/bin/strata check
	@.venv/bin/ruff check --quiet . && .venv/bin/ruff format --check --quiet . && .venv/bin/mypy
	@said=$$(.venv/bin/lint-imports --no-cache --no-logo) || { echo "$$said"; false; }
	@if { command -v npm && $(MAKE) $(NODE); } >/dev/null 2>&1 || test "$(STRATA_NODE)" = required; then $(MAKE) --no-print-directory scripts; else echo "The scripts are not checked: npm is missing, or cannot reach its registry."; fi

scripts: $(NODE) ## form and types of the scripts alone; FIX=--write puts them in form
	@.node/node_modules/.bin/biome check --config-path=tools/js --log-level=error --error-on-warnings $(FIX) $(SCRIPTS)
	@.node/node_modules/.bin/tsc -p tools/js && .node/node_modules/.bin/tsc -p tools/js/tsconfig.worker.json

test: check ## everything, with a real browser: first what is quick, then builds and browsers, a file on each core
	@.venv/bin/strata browser
	@.venv/bin/pytest --numprocesses auto --dist loadfile --ignore=tests/build --ignore=tests/browser
	@.venv/bin/pytest --numprocesses auto --dist loadfile tests/build tests/browser

test-fast: $(READY) ## the quickest tests, in half a minute: no build, no browser, nothing long
	@PYTEST_DEBUG_TEMPROOT=$(MEMORY) .venv/bin/pytest -o tmp_path_retention_policy=failed -m 'not audit and not long' tests/unit tests/data

fmt: $(READY) ## the records in order: keys, spaces, quotes, addresses
	@.venv/bin/strata fmt

fix: $(READY) ## what the check finds and knows how to mend, mended
	@.venv/bin/strata fix

diff: $(READY) ## what changes for the reader since the branch left REF (main), in Markdown; TO=file keeps it
	@.venv/bin/strata diff "$(REF)" $(if $(TO),--to "$(TO)")

pictures: $(READY) ## pictures of the built pages that change since REF, in dist/preview/
	@.venv/bin/strata browser
	@.venv/bin/strata pictures "$(REF)"

watch: $(READY) ## what the cited sources say now, kept in dist/watch/; needs a network, changes no record
	@mkdir -p dist/watch
	@.venv/bin/strata watch --json dist/watch/watch.json --markdown dist/watch/watch.md || test $$? -eq 1

propose: $(READY) ## what others publish and the records lack, kept in dist/watch/; needs a network, changes no record
	@mkdir -p dist/watch
	@.venv/bin/strata propose --markdown dist/watch/propose.md || test $$? -eq 1

audit: $(READY) ## what is too long for make test: every page, Firefox, fuzzing, figures of speed
	@.venv/bin/strata browser --audit
	@.venv/bin/pytest -m audit -rP

bench: $(READY) ## how quick check, build, edits and pages are, beside other builders; SIZES=600,1200 chooses: all take hours
	@.venv/bin/strata browser
	@SIZES="$(SIZES)" TURNS="$(TURNS)" TO="$(TO)" .venv/bin/python -m tests.bench

repro: $(READY) ## two builds in different surroundings: every byte must be equal
	@.venv/bin/strata browser --audit
	@.venv/bin/pytest -m audit -rP tests/build/test_repro.py

mutants: $(READY) ## how many of a hundred wrong conditions and operators the tests of units and data notice; wants a clean checkout
	@.venv/bin/python -m tests.mutation.run

vendor: $(READY) ## browser code of others, anew from npm
	@.venv/bin/strata vendor

clean: ## remove what the tasks made
	@rm -rf .venv .tools .node .build site dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

.PHONY: help serve build zip check scripts fmt fix diff pictures test test-fast audit bench repro mutants watch propose vendor clean
