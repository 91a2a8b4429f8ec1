# Two commands do everything: `make run` opens the window, `make test` runs the tests.
PYTHON := .venv/bin/python
DIR ?= build/screenshots
CORPUS ?=
SCORE ?=
FILE ?=

.PHONY: help run test check format lint types contracts unit bench screenshots score clean set-up set-up-dev

help:
	@echo "make run [FILE=notice.pdf]   open the window (sets everything up the first time)"
	@echo "make test                    run every test (sets everything up the first time)"
	@echo "make check                   format, lint, types, import contracts, unit tests"
	@echo "make bench                   speed, as ratios in one run"
	@echo "make screenshots DIR=...     every screen and state as PNG"
	@echo "make score CORPUS=... SCORE=...   score annotated notices"
	@echo "make clean                   remove what was made"

set-up:
	@sh packaging/setup.sh run

set-up-dev:
	@sh packaging/setup.sh dev

run: set-up
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ] && [ "$$(uname -s)" = Linux ]; then \
		echo "Aucun écran n'est disponible : la fenêtre ne peut pas s'ouvrir. Sans fenêtre :"; \
		echo "No display is available: the window cannot open. Without a window:"; \
		echo "    .venv/bin/patient-check analyze $(or $(FILE),notice.pdf)"; \
	else .venv/bin/patient-check $(if $(FILE),"$(FILE)"); fi

test: set-up-dev
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest

check: lint types contracts unit

format: set-up-dev
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

lint: set-up-dev
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .

types: set-up-dev
	$(PYTHON) -m mypy

contracts: set-up-dev
	.venv/bin/lint-imports

unit: set-up-dev
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -q tests/unit tests/architecture

bench: set-up-dev
	QT_QPA_PLATFORM=offscreen $(PYTHON) packaging/bench/run.py

screenshots: set-up-dev
	QT_QPA_PLATFORM=offscreen $(PYTHON) packaging/screenshots.py --out "$(DIR)"

score: set-up
	$(PYTHON) "$(SCORE)" "$(CORPUS)" --scans without --command ".venv/bin/patient-check analyze --json" $(SCORE_OPTIONS)

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage
