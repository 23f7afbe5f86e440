# khabar: everything that a contributor runs. `make` alone prints the targets.
# Needs Python 3.11 or newer and make; all else is put into .venv, pinned by requirements/.

PYTHON  ?= python3
SECONDS ?= 60
DEMO    ?= examples/page.html
PORT    ?= 8000
NEWS    ?= ../shared/news/articles.jsonl.gz
SAMPLES := $(wildcard tests/articles/*.html) tests/articles/yemen_boat.txt tests/articles/wire.jsonl examples
BIN     := .venv/bin
READY   := .venv/khabar-installed

ROMANIZER = $$($(BIN)/python -c 'import importlib.util as u; print(u.find_spec("arabic_name_romanizer").submodule_search_locations[0])')/resources/names.sqlite3

.DEFAULT_GOAL := help
.PHONY: help setup demo serve desk-assets test lint gate docs docs-check lock bench fuzz gazetteer names confidence wheel clean

help:  ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY)  ## .venv with the pinned packages and khabar itself

demo: $(READY)  ## read the project's example page and print the report for people
	@$(BIN)/khabar read --show $(DEMO)

serve: $(READY)  ## the desk in a browser, with the project's own sample articles: http://127.0.0.1:PORT
	@$(BIN)/khabar ingest --database sqlite:///$(CURDIR)/.venv/desk.db $(SAMPLES)
	@$(BIN)/khabar serve --database sqlite:///$(CURDIR)/.venv/desk.db --port $(PORT)

desk-assets: $(READY)  ## fetch the desk's map and fonts anew from npm, and compile its Arabic words
	rm -rf .venv/npm && mkdir -p .venv/npm
	for package in world-atlas@2.0.2 @fontsource-variable/noto-naskh-arabic@5.3.0 @fontsource/ibm-plex-sans-arabic@5.3.0; do \
	  folder=.venv/npm/$$(basename $${package%@*}); mkdir -p $$folder; \
	  (cd .venv/npm && npm pack --silent $$package | xargs -I FILE tar xzf FILE -C $$(basename $$folder) --strip 1) || exit 1; \
	done
	$(BIN)/python -m scripts.desk_assets .venv/npm
	$(BIN)/python -m scripts.desk_words

test: $(READY)  ## run all tests
	$(BIN)/pytest

lint: $(READY)  ## ruff, mypy --strict, import contracts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

gate: $(READY)  ## score khabar and compare with gate/floors.toml
	$(BIN)/python -m gate.gate

docs: $(READY)  ## write the generated pages and build the site into site/
	$(BIN)/python -m scripts.docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

docs-check: $(READY)  ## fail where a generated page is stale
	$(BIN)/python -m scripts.docs --check

lock: .venv/deps-installed  ## resolve pyproject.toml anew into requirements/
	sh requirements/lock.sh

bench: $(READY)  ## ms an article, pages a CPU-second, beside peers
	$(BIN)/python -m bench.speed

fuzz: $(READY)  ## read hostile texts, pages, broken and repeated sentences, SECONDS seconds each
	$(BIN)/python -m fuzz.read_anything --seconds $(SECONDS)
	$(BIN)/python -m fuzz.pages --seconds $(SECONDS)
	$(BIN)/python -m fuzz.sentences --seconds $(SECONDS)
	$(BIN)/python -m fuzz.repeated --seconds $(SECONDS)

gazetteer: .venv/tables-installed  ## rebuild the table of places from GeoNames and the hand-made ones
	$(BIN)/python -m scripts.gazetteer

names: .venv/tables-installed  ## rebuild the tables of names: make names NEWS=articles.jsonl.gz
	$(BIN)/python -m scripts.names_table $(NEWS) $(ROMANIZER)
	$(BIN)/python -m scripts.latin_names $(ROMANIZER)

confidence: $(READY)  ## measure how often each rule is right, for the confidence of its records
	$(BIN)/python -m scripts.confidence

wheel: $(READY)  ## build the wheel into dist/ and print its size
	rm -rf dist
	$(BIN)/uv build --quiet --wheel --no-build-isolation --python $(BIN)/python
	@ls -l dist/*.whl

clean:  ## remove what was built, .venv included
	rm -rf .venv dist site .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# The stamps: nothing is done twice until a lock or pyproject.toml changes.
.venv/bin/pip:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "khabar needs Python 3.11 or newer: make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv || { rm -rf .venv; echo "no venv: on Debian, apt-get install python3-venv" >&2; exit 1; }

.venv/deps-installed: requirements/installer.txt requirements/all.txt | .venv/bin/pip
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/installer.txt
	$(BIN)/uv pip install --quiet --system-certs --python $(BIN)/python --require-hashes -r requirements/all.txt \
	  || $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/all.txt  # a mirror that only pip knows
	@touch $@

.venv/tables-installed: requirements/tables.txt $(READY)
	$(BIN)/uv pip install --quiet --system-certs --python $(BIN)/python --no-deps --require-hashes -r requirements/tables.txt
	@touch $@

$(READY): pyproject.toml .venv/deps-installed
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@
