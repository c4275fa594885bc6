# Two commands: `make run` opens the explorer on the shipped corpus, `make test` checks everything.
# Both set up what they need, from Python 3.11 or newer and make alone.
# Another interpreter gets its own folder: make test PYTHON=python3.13
# Something else to open: make run ARGS=path/to/articles
PYTHON ?= python3
VENV ?= $(if $(filter python3,$(PYTHON)),.venv,.venv-$(notdir $(PYTHON)))
BIN := $(VENV)/bin
STAMP := $(VENV)/.stamp
ARGS ?=

.PHONY: run test test-browser lint snapshots clean FORCE

run: $(STAMP)
	@$(BIN)/quotes-tui $(ARGS)

test: lint
	$(BIN)/python -m pytest -n 4
	@echo "Left out: what needs a real browser (make test-browser, with Debian's chromium)."

test-browser: $(STAMP)
	$(BIN)/python -m pytest -m browser tests/browser

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

snapshots: $(STAMP)
	$(BIN)/python -m pytest -n 4 --snapshot-update

# The stamp says by which interpreter, where and from what the environment was made; when one of them differs it is made
# anew. It is written last, so that an interrupted installation is begun again.
$(STAMP): FORCE
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("quotes-tui needs Python 3.11 or newer, and this is %d.%d; name another: make PYTHON=python3.13" % sys.version_info[:2])'
	@wanted=$$( { $(PYTHON) -c 'import sys; print(sys.version, sys.executable)'; pwd; cat constraints.txt pyproject.toml; } | cksum ); \
	if [ "$$wanted" != "$$(cat $(STAMP) 2>/dev/null)" ]; then \
	    echo "Installing into $(VENV) ..." >&2; \
	    rm -rf $(VENV) && $(PYTHON) -m venv $(VENV) && \
	    $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]' && \
	    echo "$$wanted" > $(STAMP); \
	fi

clean:
	rm -rf .venv .venv-* build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
