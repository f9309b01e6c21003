# One entry per habit; `make help` lists them. Everything installs itself into .venv: Python 3.11 or newer, venv and make.

PYTHON ?= python3
BIN := .venv/bin
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help run test proof check format lint types docs pictures menus bench audit clean

help: ## list the entries
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 10

run: .venv/.desk ## open the counter: everything it needs, and one page to chat in
	$(BIN)/madoguchi run

test: .venv/.dev ## the whole test suite, against a real Redis
	$(BIN)/python -m pytest -m "not proof" -n $(WORKERS) --dist loadscope
	$(BIN)/python -m pytest -m proof

proof: .venv/.dev ## only the proofs: processes killed under load, and what is left counted
	$(BIN)/python -m pytest -m proof

check: lint types docs ## what every change must pass before it is reviewed

format: .venv/.dev ## put the code into the one format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: .venv/.dev ## format and style
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv/.dev ## strict types
	$(BIN)/mypy

docs: .venv/.dev ## flows without dead ends, diagrams and settings as the code has them
	$(BIN)/madoguchi flows check
	$(BIN)/madoguchi flows diagram --check
	$(BIN)/madoguchi settings --check

pictures: .venv/.dev ## take the pictures of README and docs again, in a real browser
	PICTURES=docs/pictures $(BIN)/python -m pytest tests/e2e/test_first_talk.py tests/e2e/test_first_link.py \
		tests/e2e/test_first_renewal.py

menus: .venv/.dev ## draw the pictures of LINE's menus again, in a real browser
	$(BIN)/python -m handlers.line.menus.drawing

bench: .venv/.dev ## what a message costs, beside a bare handler measured in the same run; a year of reminders; a stormy day
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.reminders
	$(BIN)/python -m benchmarks.dispatching
	$(BIN)/python -m benchmarks.storm

audit: .venv/.dev ## known vulnerabilities in what is pinned
	$(BIN)/pip-audit --skip-editable

clean: ## forget everything that was made here
	rm -rf .venv .run build *.egg-info

.venv/.desk: pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[desk]'
	touch $@

.venv/.dev: pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@ .venv/.desk
