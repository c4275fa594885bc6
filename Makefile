# Two commands: `make run` opens the explorer on the shipped corpus, `make test` checks everything.
# Another interpreter gets its own folder: make test PYTHON=python3.13
PYTHON ?= python3
VENV ?= $(if $(filter python3,$(PYTHON)),.venv,.venv-$(notdir $(PYTHON)))
BIN := $(VENV)/bin
STAMP := $(VENV)/.stamp
ARGS ?=

.PHONY: run test lint snapshots clean FORCE

run: $(STAMP)
	@$(BIN)/quotes-tui $(ARGS)

test: lint
	$(BIN)/python -m pytest -n 2

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

snapshots: $(STAMP)
	$(BIN)/python -m pytest -n 2 --snapshot-update tests/tui

# The stamp names the interpreter and what was installed; when either differs the environment is made anew.
$(STAMP): FORCE
	@wanted=$$( { $(PYTHON) -c 'import sys; print(sys.version, sys.executable)'; cat constraints.txt pyproject.toml; } | cksum ); \
	if [ "$$wanted" != "$$(cat $(STAMP) 2>/dev/null)" ]; then \
	    rm -rf $(VENV) && $(PYTHON) -m venv $(VENV) && \
	    $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]' && \
	    echo "$$wanted" > $(STAMP); \
	fi

clean:
	rm -rf .venv .venv-* build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
