# make run    set everything up and open the program on the sample letter and note
# make test   set everything up and run all checks; needs no display
# make package  freeze the program and build the .deb in dist/
# Both are quick the second time: the set-up is remembered in .venv.

PY := .venv/bin/python
SAMPLES := resources/samples/Kamerbrief.pdf resources/samples/Nota.pdf

.PHONY: run test check setup setup-window setup-test bench evaluate samples screenshots lock package clean

run: setup-window
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ]; then \
	  echo "Er is geen beeldscherm, dus het venster kan niet open. Hetzelfde werk zonder venster:"; \
	  echo "  .venv/bin/lakwerk redact $(SAMPLES) --output gelakt"; \
	else \
	  exec .venv/bin/lakwerk open $(SAMPLES); \
	fi

test: setup-test check
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest

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

bench: setup-test
	$(PY) -m pytest -n0 tests/benchmarks --benchmarks

samples: setup
	$(PY) tools/make_sample.py

lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --quiet -o requirements.lock
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header --quiet -o requirements-dev.lock

package: setup
	sh packaging/build.sh

clean:
	rm -rf .venv build dist
