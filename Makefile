# make lab          open the lessons              make lab LAB_ARGS="--no-browser --port=8899"
# make test         run every test                make test TEST_ARGS="-k gates"
# make lowest       run the tests with the lowest versions that pyproject.toml allows
# make notebooks    authoring/ -> notebooks/, exercises/, solutions/
# make explorer     backprop_helpers/explorer/scripts/ -> explorer.js, what a page gets; needs Node
# make worksheets   the exercises on paper, with keys   make worksheets NAMES=03 VARIANT=s1024
# make handout      the students' zip: lessons, sheets and what they need, without solutions
#                   make handout CLASS=class.csv   one for each student, with the names for their own numbers
# make site         the course as a site that needs only a browser; needs Node
# make bundle       the packages that .venv is made of, as files for rooms without a network
# make bench        the figures that the README quotes
# make recall       how well wrong answers are explained   make recall RECALL_ARGS="--list-failures 3"
# make fuzz         random graphs, texts and answers from a seed   make fuzz FUZZ_ARGS="--seed 7 --count 1000"
# make mutants      faults that no test notices   make mutants MUTANTS_ARGS="--sample 100 --module mistakes"
# make lint         what must be clean before a commit; needs Node
# make constraints  newer exact versions for everything
# make clean        forget the environment and the caches
#
# Each sets up what it needs in .venv, once; PYTHON=python3.12 chooses the Python it is made of.

PYTHON = python3
VENV   = .venv/bin/python
PIP    = $(VENV) -m pip --disable-pip-version-check --quiet
BOUNDS = pyproject.toml constraints.txt
NODE   = .venv/node/node_modules/.bin
BIOME  = BIOME_CONFIG_PATH="$(CURDIR)/tools/javascript" "$(CURDIR)/$(NODE)/biome"
PAGES  = backprop_helpers/explorer/scripts tools/site/scripts
# Biome, with options, in each folder of what runs in a page.
biome  = for folder in $(PAGES); do (cd $$folder && $(BIOME) check $(1) .) || exit 1; done

SITE   = .venv/site/installed

FIRST_LESSON = notebooks/00_start_here.ipynb

# Running as root (in a container, say), Jupyter asks for its flag.
ROOT_ARGS = $(if $(filter 0,$(shell id -u)),--allow-root)

.PHONY: lab test lowest notebooks explorer worksheets handout site bundle bench recall fuzz mutants lint format constraints clean
.DELETE_ON_ERROR:
# A run of the tests starts hundreds of processes that import the package: none should compile it anew.
unexport PYTHONDONTWRITEBYTECODE

lab: .venv/runtime
	$(VENV) -m jupyter lab --ServerApp.root_dir="$(CURDIR)" --LabApp.default_url=/lab/tree/$(FIRST_LESSON) \
		$(ROOT_ARGS) $(LAB_ARGS)

# loadscope keeps the cells of one notebook, which share a kernel, in one process; what takes longest stands first.
test: $(if $(ALL_TESTS),.venv/tests-and-nbgrader $(SITE),.venv/tests $(if $(shell command -v npm),$(SITE)))
	$(VENV) -m pytest -n auto --dist loadscope --no-loadscope-reorder --nbval $(TEST_ARGS)

# An environment of its own, made anew each time. The notebooks are left out: their outputs are those of newer versions.
lowest: .venv/authoring
	$(VENV) -m uv venv --quiet --clear --python $(VENV) .venv-lowest
	$(VENV) -m uv pip install --quiet --python .venv-lowest --resolution lowest-direct --editable ".[lab,grading,tests,authoring]"
	.venv-lowest/bin/python -m ruff check .
	.venv-lowest/bin/python -m ruff format --check .
	.venv-lowest/bin/python -m mypy
	.venv-lowest/bin/python -m pytest -n auto --dist loadscope --no-loadscope-reorder $(TEST_ARGS)

notebooks: .venv/authoring
	$(VENV) tools/build_notebooks.py $(NAMES)

explorer: .venv/created .venv/node/installed
	$(VENV) tools/build_explorer.py

worksheets: .venv/authoring
	$(VENV) tools/build_worksheets.py $(NAMES) --variant "$(VARIANT)"

handout: .venv/created
	$(VENV) tools/build_handout.py $(if $(CLASS),--class "$(CLASS)")

site: .venv/authoring $(SITE)
	$(VENV) tools/build_site.py

bundle: .venv/created
	$(PIP) wheel --constraint constraints.txt --wheel-dir wheels ".[lab,grading]" \
		"$$(sed -n 's/^requires = \["\(.*\)"\]/\1/p' pyproject.toml)"

bench: .venv/benchmarks
	$(VENV) -m benchmarks

recall: .venv/runtime
	$(VENV) -m benchmarks.recall $(RECALL_ARGS)

fuzz: .venv/tests
	$(VENV) -W error -m benchmarks.fuzz $(FUZZ_ARGS)

# The page's mutants need Node; the others do without.
mutants: .venv/tests $(if $(shell command -v npm),.venv/node/installed)
	$(VENV) -m benchmarks.mutants $(MUTANTS_ARGS)

lint: .venv/authoring .venv/node/installed $(SITE)
	$(VENV) -m ruff check .
	$(VENV) -m ruff format --check .
	$(VENV) -m mypy
	@$(call biome,--error-on-warnings)
	$(NODE)/tsc --project tools/javascript
	$(VENV) tools/build_explorer.py --check

format: .venv/authoring .venv/node/installed
	$(VENV) -m ruff format .
	$(VENV) -m ruff check --fix .
	@$(call biome,--write)

constraints: .venv/authoring
	$(VENV) -m uv pip compile --quiet --upgrade --universal --python-version 3.11 --fork-strategy fewest \
		--all-extras --no-build --no-annotate --custom-compile-command "make constraints" pyproject.toml --output-file constraints.txt

clean:
	rm -rf .venv .venv-lowest .hypothesis .mypy_cache .pytest_cache .ruff_cache build *.egg-info
	find . -name __pycache__ -prune -exec rm -rf {} +

# Set-up. A stamp is written when its step is complete, so an interrupted step is simply done again.

.venv/runtime: .venv/created $(BOUNDS)
	@echo "Installing the lessons into .venv; the first time takes a minute or two."
	$(PIP) install --constraint constraints.txt --editable ".[lab,grading]"
	@# No question about news on a student's first page, and no call for updates in a room without network.
	$(VENV) -m jupyter labextension disable --level=sys_prefix --log-level=ERROR \
		"@jupyterlab/apputils-extension:announcements"
	@touch $@

.venv/tests .venv/authoring .venv/benchmarks: .venv/%: .venv/runtime $(BOUNDS)
	$(PIP) install --constraint constraints.txt --editable ".[$*]"
	@touch $@

# nbgrader adds menus to JupyterLab, so only who asks for every test gets it.
.venv/tests-and-nbgrader: .venv/tests
	$(PIP) install --constraint constraints.txt --editable ".[nbgrader]"
	@touch $@

# Node's packages, for those who change what runs in a page.
.venv/node/installed: .venv/created tools/javascript/package.json tools/javascript/package-lock.json
	@command -v npm >/dev/null || { \
		echo "The explorer's JavaScript is checked and built by Node 18 or newer, with npm." \
			"On Debian and Ubuntu: sudo apt install nodejs npm" >&2; \
		exit 1; }
	@mkdir -p $(@D)
	cp tools/javascript/package.json tools/javascript/package-lock.json tools/javascript/.npmrc $(@D)
	cd $(@D) && npm ci --loglevel=error >/dev/null
	@touch $@

# What a page of the site brings along: Python for the browser, Graphviz, formulas, an editor.
$(SITE): .venv/created tools/site/package.json tools/site/package-lock.json
	@command -v npm >/dev/null || { \
		echo "The site is built by Node 18 or newer, with npm. On Debian and Ubuntu: sudo apt install nodejs npm" >&2; \
		exit 1; }
	@mkdir -p $(@D)
	cp tools/site/package.json tools/site/package-lock.json tools/site/.npmrc $(@D)
	cd $(@D) && npm ci --loglevel=error >/dev/null
	@touch $@

# The environment knows its folder and its Python by their full paths: where either is gone, it is made anew.
ifneq ($(wildcard $(VENV))@$(shell cat .venv/created 2>/dev/null),$(VENV)@$(CURDIR))
.PHONY: .venv/created
endif

.venv/created:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null || { \
		version=$$($(PYTHON) -c 'import sys; print(sys.version.split()[0])' 2>/dev/null || echo missing); \
		echo "The lessons need Python 3.11, 3.12, 3.13 or 3.14, and $(PYTHON) is $$version." \
			"Name one that you have: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; \
		exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) comes without venv here. On Debian and Ubuntu: sudo apt install $(notdir $(PYTHON))-venv" >&2; \
		exit 1; }
	rm -rf .venv
	$(PYTHON) -m venv .venv
	@echo "$(CURDIR)" > $@
