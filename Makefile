# Two commands do everything on a fresh machine: `make run` opens the window, `make test` tests.
# Both set up what is missing first, and have nothing to set up the next time.

PYTHON := .venv/bin/python
PROGRAM := .venv/bin/patient-check
TESTS := QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest
NO_WINDOW := 69
DIR ?= build/screenshots
FILE ?=
ONLY ?=
CORPUS ?=
RECORD ?=
SCORER ?= $(CORPUS)/../tools/score.py
MIN_F1 ?= 0

.PHONY: help run test check format lint types contracts unit bench screenshots score links clean \
	packages packages-test set-up set-up-dev

help:
	@echo "make run [FILE=notice.pdf]   open the window, perhaps on a notice"
	@echo "make test                    run every test"
	@echo "make check                   format, lint, types, import contracts, unit tests"
	@echo "make format                  bring the code into shape"
	@echo "make bench                   measure speed, as medians and ratios of one run"
	@echo "make screenshots DIR=...     take a picture of every screen and state"
	@echo "make score CORPUS=...        score a folder of annotated notices"
	@echo "make packages                build what people install, into dist/"
	@echo "make packages-test           install it in a bare system, use it, remove it"
	@echo "make links [RECORD=1]        check every address over the network"
	@echo "make clean                   remove what these commands made, the environment included"

set-up:
	@sh packaging/set_up.sh run

set-up-dev:
	@sh packaging/set_up.sh dev

# Without a display the program has said what to type instead: nothing more to add.
run: set-up
	@$(PROGRAM) $(if $(FILE),-- "$(FILE)") || test $$? -eq $(NO_WINDOW)

test: set-up-dev
	$(TESTS)

check: lint types contracts unit

format: set-up-dev
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

lint: set-up-dev
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .

types: set-up-dev
	$(PYTHON) -m mypy

contracts: set-up-dev
	.venv/bin/lint-imports

unit: set-up-dev
	$(TESTS) -q $(wildcard tests/unit tests/architecture tests/contracts)

bench: set-up-dev
	@$(PYTHON) -I packaging/bench $(ONLY)

screenshots: set-up-dev
	$(PYTHON) packaging/screenshots.py --out "$(DIR)"

score: set-up
	@if [ -d "$(CORPUS)" ]; then \
		$(PYTHON) "$(SCORER)" "$(CORPUS)" --scans with --min-f1 $(MIN_F1) \
			--command "$(PROGRAM) analyze --json"; \
	else \
		echo "No annotated notices: make score CORPUS=folder [SCORER=score.py] [MIN_F1=0.97]"; \
	fi

packages: set-up
	@$(PYTHON) packaging/build.py

packages-test: set-up
	@$(PYTHON) packaging/verify/clean_room.py

links: set-up-dev
	$(PYTHON) packaging/links.py $(if $(RECORD),--record)

clean:
	rm -rf .venv build dist .coverage .hypothesis
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	find patient_check packaging tests -name __pycache__ -type d -prune -exec rm -rf {} +
