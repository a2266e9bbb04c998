# Everything a builder types; `make` alone lists it. The environment comes by itself, with uv or plain pip.

PYTHON ?= python3
ADDR ?= 127.0.0.1:8000
BIN := .venv/bin
READY := .venv/.ready
WHOLE := tests/browser tests/editor tests/trust
PARALLEL := -n 2 --dist worksteal

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve site test audit brief check schemas update constraints clean lint workflows types imports browser editor cases

# The stamp says where the environment was made. Missing, broken, moved or copied: it is made anew.
ifneq ($(shell $(BIN)/python -c 'import mkdocs' 2>/dev/null && cat $(READY) 2>/dev/null),$(CURDIR))
.PHONY: $(READY)
ANEW := rm -rf .venv
endif

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 18

serve: $(READY) ## build and serve on 127.0.0.1:8000, anew at every change (ADDR=host:port)
	@$(BIN)/briefing schema >/dev/null || true
	@$(BIN)/briefing serve --livereload -a $(ADDR)

# Not with --quiet: it hides warnings from --strict too.
site: $(READY) ## build strictly into site/, then follow every link in it
	@echo "== site: strict build, every link"
	@$(BIN)/mkdocs build --strict
	@$(BIN)/briefing links site

test: lint workflows types imports browser editor cases site ## run everything CI runs
	@echo "== all is well"

audit: site browser ## measure the built site, too much for every test: axe, Lighthouse, Nu HTML checker
	@echo "== audit: its tools, from npm"
	@$(BIN)/python -m tests.npm audit
	@$(BIN)/python -m tests.audit site

brief: site browser ## print the whole briefing into build/brief.pdf, with contents and page numbers
	@echo "== brief: Chromium prints it"
	@$(BIN)/python -m paper site build/brief.pdf

check: $(READY) ## check the content only
	@$(BIN)/briefing schema >/dev/null || true
	@$(BIN)/briefing check content

schemas: $(READY) ## describe the content to editors, which complete and check with it what you write
	@$(BIN)/briefing schema

update: $(READY) ## write the expected pages of the tests anew; then read the diff
	@$(BIN)/python -m pytest -q --update tests

# For the oldest Python that we promise: Debian 12 has 3.11.2, and what needs 3.11.5 must stay out.
constraints: $(READY) ## resolve all dependencies afresh into constraints.txt
	@command -v uv >/dev/null || $(BIN)/python -m pip install --quiet uv || { echo "this needs uv"; exit 1; }
	@PATH="$$PATH:$(CURDIR)/$(BIN)" uv pip compile --quiet --upgrade --python-version 3.11 --extra dev \
		--no-header --no-annotate -o constraints.txt pyproject.toml >/dev/null

clean: ## remove the environment and all that was built
	rm -rf .venv .schemas build site tests/site/site .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

lint: $(READY)
	@echo "== lint: format and style"
	@$(BIN)/ruff format --check . || { echo "not formatted: run $(BIN)/ruff format ."; exit 1; }
	@$(BIN)/ruff check --quiet .

workflows: $(READY)
	@echo "== workflows: what GitHub runs and shows, by its schemas and by zizmor"
	@$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	@$(BIN)/check-jsonschema --quiet --builtin-schema custom.github-workflows-require-timeout .github/workflows/*.yml
	@$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	@$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms \
		$(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
	@$(BIN)/check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml
	@$(BIN)/zizmor --quiet --offline --no-progress .github

types: $(READY)
	@echo "== types: mypy --strict"
	@$(BIN)/mypy

imports: $(READY)
	@echo "== imports: the rooms in their line"
	@$(BIN)/lint-imports --no-logo

browser: $(READY)
	@echo "== browser: what is here, else apt, else Playwright's"
	@$(BIN)/python -m browser.get_browser
	@$(BIN)/python -m tests.npm browser

editor: $(READY)
	@echo "== editor: the language server, from npm"
	@$(BIN)/python -m tests.editor.get_server

# Two runs at once, of two processes each: what waits for a browser or a disk leaves the processor to the rest.
# Coverage takes the processor twice as long, so what is tried on whole programs is run without it, and told last.
cases: export BRIEFING_SHARED := $(CURDIR)/build/shared
cases: $(READY)
	@echo "== cases: pytest, and which lines and branches it runs; beside it browsers, editors and hostile input"
	@rm -rf build/coverage build/coverage.* build/shared && mkdir -p build/shared
	@$(BIN)/python -m pytest -q $(PARALLEL) $(WHOLE) >build/whole.txt 2>&1 & whole=$$!; \
		$(BIN)/python -m coverage run -m pytest -q $(PARALLEL) tests $(WHOLE:%=--ignore %); cases=$$?; \
		$(BIN)/python -m coverage combine --quiet && $(BIN)/python -m coverage report; covered=$$?; \
		wait $$whole; seen=$$?; cat build/whole.txt; \
		exit $$((cases + covered + seen))

$(READY): pyproject.toml constraints.txt
	@echo "== environment: .venv"
	@$(ANEW)
	@if command -v uv >/dev/null; then $(WITH_UV); else $(WITH_PIP); fi
	@echo "$(CURDIR)" > $(READY)

define WITH_UV
{ test -d .venv || uv venv --quiet .venv; } && \
	uv pip install --quiet --python $(BIN)/python -c constraints.txt -e '.[dev]'
endef

define WITH_PIP
{ test -x $(BIN)/pip || { $(HAS_PYTHON) && $(HAS_VENV) && $(PYTHON) -m venv --clear .venv; }; } && \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
endef

define HAS_PYTHON
{ $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo \
	"Python 3.11 or newer is needed, and $(PYTHON) is not: install one, or name it: make PYTHON=python3.12 ..."; exit 1; }; }
endef

define HAS_VENV
{ $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo \
	"$(PYTHON) cannot make environments: on Debian and Ubuntu, apt install python3-venv (or install uv)"; exit 1; }; }
endef
