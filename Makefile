# Everything a person needs: make demo, make test. Python 3.11 or newer is all that must be there.

PYTHON ?= python3
SHARED ?= ../shared
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.palaver-run
DEV := $(VENV)/.palaver-dev
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install
COG := $(BIN)/cog -I .
DOCS := $(wildcard README.md) $(shell find docs -name '*.md' -o -name '*.svg' 2>/dev/null | sort)

.PHONY: help demo test lint types contracts tests docs docs-check eval bench clean

help:
	@echo "make demo    read the sample and write its brief to out/demo"
	@echo "make test    lint, types, import contracts, tests, documentation"
	@echo "make eval    score the reader on coded reports (SHARED=folder that holds gold/ and corpus/)"
	@echo "make bench   speed, as ratios within one run"
	@echo "make docs    write the generated parts of the documentation anew"
	@echo "make clean   remove everything that was made here"

demo: $(RUN)
	$(BIN)/palaver demo --out out/demo

test: lint types contracts tests docs-check

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV)
	$(BIN)/mypy

contracts: $(DEV)
	$(BIN)/lint-imports

tests: $(DEV)
	$(BIN)/pytest

docs: $(DEV)
	$(COG) -r $(DOCS)

docs-check: $(DEV)
	$(COG) --check $(DOCS)

eval: $(RUN)
	$(BIN)/python tools/evaluate.py --shared $(SHARED)

bench: $(RUN)
	$(BIN)/python tools/bench.py

clean:
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUN): pyproject.toml | $(VENV)
	$(PIP) --editable .
	@touch $@

$(DEV): pyproject.toml | $(VENV)
	$(PIP) --editable '.[dev]'
	@touch $@ $(RUN)

$(VENV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Palaver needs Python 3.11 or newer; name one: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
