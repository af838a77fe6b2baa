# Rumpun on Linux and macOS. `make site` on a fresh clone does everything; on Windows see README.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ADDRESS ?= 127.0.0.1:8000
PYTEST_ARGS ?=
# Finds what goes together: tools/lock.py
LOCKER := uv==0.13.8
# Python compiles what it runs when it first runs it; the rest need not lie on the disk twice.
# Only files whose checksums stand in locked/ come in.
INSTALL := $(BIN)/python -m pip install --quiet --no-compile --require-hashes
# One process more than there are processors; all tests of a file in the same one: its fixtures are made once. Which
# files go together, and what comes first so that no process waits at the end, says tests/conftest.py.
PYTEST := $(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder
# Node comes from PyPI with the other tools; only checks of the scripts run in it, never the making of the site.
NODE := PATH="$(CURDIR)/$(BIN):$$PATH"
NODE_MODULES := node_modules/.package-lock.json
CHECKERS := tools/checkers/node_modules/.package-lock.json

# Material for MkDocs prints a page of advice about MkDocs 2 on each start; we stay with 1.x.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# What Python has compiled is kept, even where a machine forbids it: the tests alone start hundreds of processes.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check addresses edition schema test test-fast test-changed test-new-studies test-scripts links search-quality tasks lint types format same-site bench lighthouse html screenshots report-pictures lock licences audit clean distclean browser

help:  ## show this list
	@echo 'make site         build the whole site into site/'
	@echo 'make serve        show it on http://$(ADDRESS)/ and rebuild on every change'
	@echo 'make check        only check the entries, without building'
	@echo 'make addresses    compare the site with the addresses ever published;  RECORD=1 notes the new ones'
	@echo 'make edition      freeze the site as it was on a day, for good: DATE=2026-11-22;  TRIAL=1 only to try it out;  PROVE=1 one that is there'
	@echo 'make schema       write the schemas of entries for editors into .cache/schema/;  make check does it too'
	@echo 'make test         all tests, with a browser'
	@echo 'make test-fast    the tests without whole builds and without a browser'
	@echo 'make test-changed  the tests that what is not committed can touch;  SINCE=main what differs from there'
	@echo 'make test-new-studies  does a sound new study turn a test red? two are added to a copy; the browser too'
	@echo 'make test-scripts  the rules of the scripts, without a browser; part of both'
	@echo 'make links        build the site in a folder of its own and follow every link in it'
	@echo 'make search-quality  build the site, ask its search what readers ask, and print how often the wanted page comes first'
	@echo 'make tasks        walk what readers come to do on a phone, and count taps, letters and screens'
	@echo 'make lint types   check the code, Python and scripts'
	@echo 'make format       bring the code into the house form'
	@echo 'make same-site    is the site still what another revision of the code makes? REV=main;  MKDOCS=1 as MkDocs prints it'
	@echo 'make bench        measure the build with 100 and 1,000 made-up studies;  BENCH_ARGS=--studies=50,200 with others'
	@echo 'make lighthouse   what Lighthouse says of each kind of page on a phone;  LIGHTHOUSE_ARGS="home study" of these alone'
	@echo 'make html         what the Nu Html Checker finds wrong with the pages; it needs Java'
	@echo 'make screenshots  take the pictures of README.md and of the guides anew'
	@echo 'make report-pictures  what differs from BASE=main, with pictures of new and changed pages in .cache/pictures/'
	@echo 'make lock         after a change of requirements*.txt: write anew what the packages named there bring with them'
	@echo 'make licences  write anew in NOTICES.md under which licence each installed package is'
	@echo 'make audit        is any package of ours, of Python or of Node, known to have a hole?'
	@echo 'make clean        remove what was built;  make distclean: also .venv'

# With a copy to take along, unless RUMPUN_ZIP=0.
site: export RUMPUN_ZIP ?= 1
site: $(VENV)/site.stamp  ## build the whole site, both languages, into site/
	$(BIN)/python -m mkdocs build --strict

serve: $(VENV)/site.stamp
	$(BIN)/python -m mkdocs serve --dev-addr $(ADDRESS)

check: $(VENV)/check.stamp
	$(BIN)/python -m rumpun check

addresses: $(VENV)/site.stamp
	$(BIN)/python -m rumpun addresses $(if $(RECORD),--record)

edition: $(VENV)/site.stamp
	$(BIN)/python -m rumpun edition "$$DATE" $(if $(TRIAL),--trial) $(if $(PROVE),--prove)

schema: $(VENV)/check.stamp
	$(BIN)/python -m rumpun schema

test: $(VENV)/dev.stamp browser test-scripts
	$(PYTEST) $(PYTEST_ARGS)

# As many processes as cores, for nothing here waits; what objects that are thrown away complain of is left to the whole.
test-fast: $(VENV)/dev.stamp test-scripts
	$(PYTEST) -n 2 -p no:unraisableexception --ignore=tests/browser -m 'not slow' $(PYTEST_ARGS)

test-changed: $(VENV)/dev.stamp browser test-scripts
	@tests=$$($(BIN)/python -m tools.changed_tests $(SINCE)) && \
	  if [ -n "$$tests" ]; then $(PYTEST) $$tests $(PYTEST_ARGS); fi

test-new-studies: $(VENV)/dev.stamp browser
	$(BIN)/python -m pytest -n 0 tests/project/test_new_studies.py --browser-too $(PYTEST_ARGS)

test-scripts: $(VENV)/dev.stamp
	@echo 'The rules of the scripts, in Node:'
	@$(NODE) node --test --test-isolation=none --test-reporter=dot $$(find tests/scripts -name '*.test.js')

links: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n 0 tests/test_site.py -k link $(PYTEST_ARGS)

search-quality: $(VENV)/dev.stamp site
	$(BIN)/python -m tools.search_quality

tasks: $(VENV)/dev.stamp browser site
	$(BIN)/python -m tools.tasks

lint: $(VENV)/dev.stamp $(NODE_MODULES)
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check
	$(NODE) node_modules/.bin/eslint hooks/rumpun/assets tests/scripts tests/search eslint.config.js

format: $(VENV)/dev.stamp
	$(BIN)/python -m ruff check --fix
	$(BIN)/python -m ruff format

types: $(VENV)/dev.stamp $(NODE_MODULES)
	$(BIN)/python -m mypy
	$(BIN)/python -m mypy tests/browser/*.py
	$(NODE) node_modules/.bin/tsc

same-site: $(VENV)/site.stamp
	$(BIN)/python -m tools.same_site "$$REV" $(if $(MKDOCS),--mkdocs)

bench: $(VENV)/site.stamp
	$(BIN)/python -m tools.bench $(BENCH_ARGS)

# What judges the finished site weighs more than all else together, so only these two install it.
lighthouse: $(VENV)/dev.stamp $(CHECKERS) browser site
	$(NODE) $(BIN)/python -m tools.lighthouse $(LIGHTHOUSE_ARGS)

html: $(VENV)/dev.stamp $(CHECKERS) site
	$(BIN)/python -m tools.html_faults

screenshots: $(VENV)/dev.stamp browser site
	$(BIN)/python -m tools.screenshots

report-pictures: $(VENV)/dev.stamp browser site
	$(BIN)/python -m rumpun report --base "$(or $(BASE),main)" --pages --pictures .cache/pictures/pages.json
	$(BIN)/python -m tools.report_pictures .cache/pictures/pages.json

browser: $(VENV)/dev.stamp
	@$(BIN)/python tools/browser.py

lock:
	rm -rf $(VENV)/lock && $(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip install --quiet $(LOCKER)
	$(VENV)/lock/bin/python tools/lock.py
	rm -rf $(VENV)/lock

licences: $(VENV)/dev.stamp
	$(BIN)/python -m tools.licences

# In an environment of its own: what looks at packages needs others.
audit: $(NODE_MODULES)
	rm -rf $(VENV)/audit && $(PYTHON) -m venv $(VENV)/audit
	$(VENV)/audit/bin/python -m pip install --quiet --no-compile --require-hashes -r locked/requirements-audit.txt
	$(VENV)/audit/bin/python -m pip_audit --strict --disable-pip --require-hashes --requirement locked/requirements-dev.txt --requirement locked/requirements-audit.txt
	$(NODE) npm audit --audit-level=moderate
	cd tools/checkers && $(NODE) npm audit --audit-level=moderate
	rm -rf $(VENV)/audit

clean:
	rm -rf site .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis test-results
	find hooks tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean
	rm -rf $(VENV) node_modules tools/checkers/node_modules build hooks/rumpun.egg-info uv.lock

# --- what is installed, each once ---------------------------------------------------------------------------

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo 'Rumpun needs Python 3.11 or newer; "$(PYTHON)" is:' "$$($(PYTHON) --version 2>&1)"; \
	  echo 'Name a newer one, for example:  make $(MAKECMDGOALS) PYTHON=python3.13'; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo 'This Python cannot make virtual environments. On Debian and Ubuntu:  sudo apt-get install python3-venv'; exit 1; }
	$(PYTHON) -m venv $(VENV)

# An environment that uv made has no pip.
$(BIN)/pip: | $(BIN)/python
	@test -x $@ || $(BIN)/python -m ensurepip --default-pip > /dev/null

$(VENV)/check.stamp: locked/requirements.txt | $(BIN)/pip
	$(INSTALL) -r locked/requirements.txt
	@touch $@

$(VENV)/site.stamp: locked/requirements-data.txt $(VENV)/check.stamp
	$(INSTALL) -r locked/requirements-data.txt
	@touch $@

$(VENV)/dev.stamp: locked/requirements-dev.txt $(VENV)/site.stamp
	$(INSTALL) -r locked/requirements-dev.txt
	@touch $@

# Without scripts of the packages, which none of them needs; the lock file holds a checksum of each.
$(NODE_MODULES): package.json package-lock.json | $(VENV)/dev.stamp
	$(NODE) npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(CHECKERS): tools/checkers/package.json tools/checkers/package-lock.json | $(VENV)/dev.stamp
	cd tools/checkers && $(NODE) npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
