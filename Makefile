# make run      set everything up and open the program on the sample letter and note
# make test     set everything up and run all checks; needs no display
# make evaluate  measure the detection on an invented corpus (EVALUATE=sealed|fresh|plain|mixed|opened|tricky|practice|test|dev SIZE=n)
# make train    train the name model from nothing (SENTENCES=file; two hours)
# make package  freeze the program and build the .deb in dist/
# Each is quick the second time: the set-up is remembered in .venv.

PY := .venv/bin/python
SAMPLES := resources/samples/Kamerbrief.pdf resources/samples/Nota.pdf
UV ?= uv
LOCK := $(UV) pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
  --no-header --no-emit-index-url --no-emit-find-links --quiet

# How the detection is measured: on which half, on how many documents of each kind, and (MISSES=1,
# development half only) with a list of all that went wrong in build/evaluation.
EVALUATE ?= dev
SIZE ?= 12
PROFILE ?= defensie-beslisnota

.PHONY: run test check coverage setup setup-window setup-test setup-package setup-prove bench \
  samples lock package prove clean evaluate train

# Without a display the window's libraries are not asked for either.
run:
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ]; then \
	  sh tools/set_up.sh && \
	  echo "Er is geen beeldscherm, dus het venster kan niet open. Hetzelfde werk zonder venster:" && \
	  echo "  .venv/bin/lakwerk redact $(SAMPLES) --output gelakt"; \
	else \
	  sh tools/set_up.sh window && exec .venv/bin/lakwerk open $(SAMPLES); \
	fi

# The style, the types and the layers are among the tests (tests/test_house.py).
test: setup-test
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest

# The same without the tests, for while one is writing.
check: setup
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports --no-logo
	.venv/bin/deptry app

setup:
	@sh tools/set_up.sh

setup-window:
	@sh tools/set_up.sh window

setup-test:
	@sh tools/set_up.sh window test

setup-package:
	@sh tools/set_up.sh window package

setup-prove:
	@sh tools/set_up.sh window test prove

# What must stay at 100% of its branches (CONTRIBUTING.md).
coverage: setup-test
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n0 -q --cov=app.export --cov=app.review --cov=app.store \
	  --cov=app.proposal.merge --cov-branch --cov-report=term-missing:skip-covered \
	  --cov-fail-under=100 tests/export tests/review tests/store tests/proposal

bench: setup-test
	$(PY) -m pytest -n0 tests/benchmarks --benchmarks

evaluate: setup-test
	$(PY) -m tests.evaluation.corpus.evaluate $(EVALUATE) --size $(SIZE) --profile $(PROFILE) \
	  $(if $(MISSES),--misses build/evaluation/misses-$(EVALUATE).txt) --docs docs/evaluation.md

samples: setup
	$(PY) tools/make_sample.py

# The model in resources/model from nothing into build/model; SENTENCES=file of real sentences.
train: setup-test
	sh tools/training/run.sh

lock:
	$(LOCK) -o requirements.lock
	$(LOCK) --group dev -o requirements-dev.lock

package: setup-package
	sh packaging/build.sh

# What the frozen program must show in an environment without any Python.
prove: setup-prove
	sh packaging/prove.sh

clean:
	rm -rf .venv build dist
