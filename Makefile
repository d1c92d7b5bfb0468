# Kinerja. "make site" and "make test" do everything on a fresh Debian 12;
# "make help" lists the rest.

CC = gcc
CFLAGS = -O2 -g
PREFIX = /usr/local
DESTDIR =
BUILD = build
EXAMPLE = $(BUILD)/contoh.git
SOURCE = $(EXAMPLE)
REV =
OUT = public
EDITS = 500
SEED = 1

# "make V=1" shows each command, and each test; "make -s" nothing.
ifdef V
say = @:
Q =
else
silent = $(findstring s,$(firstword -$(MAKEFLAGS)))
say = $(if $(silent),@:,@echo "  $(1)  $(patsubst $(CURDIR)/%,%,$@)")
Q = @
endif

SITE_PACKAGES = gcc libc6-dev pkg-config libcmark-dev libcjson-dev \
	libgit2-dev zlib1g-dev libfreetype-dev libpng-dev \
	fonts-dejavu-core libstemmer-dev libarchive-dev \
	libxlsxwriter-dev nettle-dev git perl gettext
TEST_PACKAGES = $(SITE_PACKAGES) libcmocka-dev perl unzip
# Where another Node or Java is installed already, that one serves.
NODE_PACKAGES = $(shell command -v npm >/dev/null || echo nodejs npm)
BROWSER_PACKAGES = chromium chromium-headless-shell poppler-utils libxml2-utils \
	$(NODE_PACKAGES) \
	$(shell command -v java >/dev/null || echo default-jre-headless)
BENCH_PACKAGES = $(SITE_PACKAGES) hugo
LINT_PACKAGES = $(TEST_PACKAGES) clang clang-format clang-tidy cppcheck python3

STRICT = -std=c17 -D_GNU_SOURCE -pedantic -Wall -Wextra -Wshadow \
	-Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wvla \
	-Wformat=2 -Werror
LIBRARIES = libcmark libcjson libgit2 zlib freetype2 libpng libarchive \
	xlsxwriter nettle
# Deferred: on a fresh machine pkg-config itself comes with the packages.
CPPFLAGS = -Igenerator -Itests/spec $(shell pkg-config --cflags $(LIBRARIES))
# libstemmer has no .pc file.
LDLIBS = $(shell pkg-config --libs $(LIBRARIES)) -lstemmer

FONTS = /usr/share/fonts/truetype/dejavu

MAIN = generator/cli/main.c
SOURCES = $(sort $(wildcard generator/*.c generator/*/*.c))
HEADERS = $(sort $(wildcard generator/*.h generator/*/*.h))
SCHEMAS = $(sort $(wildcard generator/schema/*.schema.json))
CODES = $(sort $(wildcard generator/findings/codes/*.txt))
CI = $(sort $(wildcard generator/cli/ci/*))
OBJECTS = $(patsubst %.c,$(BUILD)/%.o,$(filter-out $(MAIN),$(SOURCES)))
LIBRARY = $(BUILD)/libkinerja.a
KINERJA = $(BUILD)/kinerja
PO = generator/po/en.po
MO = $(BUILD)/locale/en/LC_MESSAGES/kinerja.mo
UNIT = $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/unit/*.c)))
SPEC = $(patsubst %.txt,%,$(sort $(wildcard tests/spec/*.txt)))
CLI_TESTS = $(sort $(wildcard tests/cli/*.t))
HISTORY_TESTS = $(sort $(wildcard tests/history/*.t))
INCREMENTAL_TESTS = tests/incremental/run.t
DUMP = $(BUILD)/tests/history/dump
BENCH_PROGRAMS = $(KINERJA) $(patsubst %.c,$(BUILD)/%, \
	$(sort $(wildcard tests/bench/*.c)))
LINT_TESTS = tests/lint/selftest.t
BROWSER_TESTS = tests/browser/run.t
AJV_TESTS = tests/ajv/run.t

.PHONY: all help site pdf test test-unit test-spec test-golden test-cli \
	test-history test-incremental test-ajv \
	test-browser regen \
	lint po format asan bench bench-history install uninstall clean \
	need-site need-test need-browser need-lint need-bench binaries

## all: build the program
all: $(KINERJA) $(MO)

## site: install what is missing, build, and render the example to public/
##       (SOURCE=REPOSITORY or FOLDER, REV=REVISION: your own)
site: need-site
	@$(MAKE) --no-print-directory -j2 all
	@$(if $(filter $(EXAMPLE),$(SOURCE)),tests/contoh/buat $(EXAMPLE))
	@$(KINERJA) build -s $(SOURCE) $(if $(REV),--rev $(REV)) -o $(OUT)
	@echo "Buka $(abspath $(OUT))/index.html di peramban."

## pdf: print the report of an OPD out of the site in public/
##      (OPD=dinas-kesehatan, or pemda; TAHUN=2023; PDF=FILE)
pdf:
	@.ci/need chromium
	@test -f $(OUT)/index.html || $(MAKE) --no-print-directory site
	@.ci/pdf '$(OUT)' '$(OPD)' '$(TAHUN)' '$(PDF)'

## test: install what is missing, and run all tests
test: need-test need-browser
	@$(MAKE) --no-print-directory -j2 binaries
	@prove --timer $(if $(V),-v,-j2) --exec '' $(BROWSER_TESTS) \
		$(UNIT) $(SPEC:%=$(BUILD)/%.t) tests/golden/run.t \
		$(CLI_TESTS) $(HISTORY_TESTS) $(LINT_TESTS) $(AJV_TESTS) \
		$(INCREMENTAL_TESTS)

## test-unit: the functions (cmocka)
test-unit: need-test $(UNIT)
	@prove --exec '' $(UNIT)

## test-spec: the examples of tests/spec/*.txt
test-spec: need-test $(SPEC:%=$(BUILD)/%.t)
	@prove --exec '' $(SPEC:%=$(BUILD)/%.t)

## test-golden: whole trees, compared byte for byte
test-golden: need-test $(KINERJA)
	@prove --exec '' tests/golden/run.t

## test-cli: the program as its users call it
test-cli: need-test $(KINERJA)
	@prove --exec '' $(CLI_TESTS)

## test-history: repositories of every kind, and what git says of them
test-history: need-test $(KINERJA) $(DUMP)
	@prove --timer --exec '' $(HISTORY_TESTS)

## test-incremental: 500 random edits, each built again and from nothing
##                   (EDITS=N, SEED=N; "make test" does 30)
test-incremental: need-test $(KINERJA) $(BUILD)/tests/bench/gen
	@prove --timer -v --exec '' $(INCREMENTAL_TESTS) :: $(EDITS) $(SEED)

## test-ajv: the schemas, read by ajv too, over the examples of tests/spec
test-ajv:
	@.ci/need $(NODE_PACKAGES) || :
	@prove --exec '' $(AJV_TESTS)

## test-browser: every page of the example in Chromium, in every mode, and
##               Lighthouse ("make test" has a short form of it)
test-browser: need-test need-browser $(KINERJA)
	@prove --timer --exec '' $(BROWSER_TESTS) :: --long

## regen: show what changed in each golden tree, and ask to accept it
regen: $(KINERJA)
	@tests/golden/regen

## lint: layers, names, lengths, warnings of gcc and clang, tidy, cppcheck
lint: need-lint
	@tests/lint/run $(CPPFLAGS) $(STRICT)

## po: take new and changed messages into the English catalogue
po: need-site
	@# no date of today: nothing changes where no message does
	@LC_ALL=C.UTF-8 xgettext -c -k -kN_ -ktext_get -kdiag_error:4 -kdiag_warning:4 \
		-kdiag_hint:4 -kdiag_environment:4 -kfail:4 -kreport:4 -kstate_report:4 -krefuse:3 --from-code=UTF-8 \
		--add-location=file --sort-by-file --no-wrap -o - $(SOURCES) 2>$(BUILD)/xgettext.log | \
		sed '/^"POT-Creation-Date:/d' >$(BUILD)/kinerja.pot
	@LC_ALL=C.UTF-8 msgmerge -q --no-wrap --no-fuzzy-matching --add-location=file --sort-by-file -U \
		--backup=none $(PO) $(BUILD)/kinerja.pot
	@msgfmt -c --statistics -o /dev/null $(PO)

## format: let clang-format lay out the code
format: need-lint
	@clang-format -i $(SOURCES) $(HEADERS) $(wildcard tests/*/*.[ch])

## asan: unit, spec and command line tests under the sanitizers
asan: need-test
	@$(MAKE) --no-print-directory -j2 test BUILD=build/asan \
		BROWSER_TESTS= AJV_TESTS= \
		CFLAGS='-O1 -g -fsanitize=address,undefined -DARENA_DEBUG \
		-fno-sanitize-recover=all -fno-omit-frame-pointer \
		-Wno-error=format-truncation'

## bench: install what is missing, and time builds beside Hugo, the disk and
##        git (N=1000: OPDs; BENCH_JSON=FILE; tests/bench/README.md has more)
bench: need-bench
	@$(MAKE) --no-print-directory -j2 $(BENCH_PROGRAMS)
	@BUILD='$(BUILD)' tests/bench/run

## bench-history: only the walk of 10,000 commits beside git log
bench-history: need-bench $(BENCH_PROGRAMS)
	@BUILD='$(BUILD)' tests/bench/history | tests/bench/report

## install: the program, its manual, the default theme and the schemas
install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
		$(DESTDIR)$(PREFIX)/share/kinerja/schema
	install -D -m 644 $(MO) \
		$(DESTDIR)$(PREFIX)/share/locale/en/LC_MESSAGES/kinerja.mo
	install -m 755 $(KINERJA) $(DESTDIR)$(PREFIX)/bin/kinerja
	install -m 644 generator/kinerja.1 \
		$(DESTDIR)$(PREFIX)/share/man/man1/kinerja.1
	install -m 644 $(SCHEMAS) $(DESTDIR)$(PREFIX)/share/kinerja/schema
	cd themes && find default -type f -exec install -D -m 644 {} \
		$(abspath $(DESTDIR)$(PREFIX))/share/kinerja/themes/{} \;

## uninstall: take all of that away again
uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/kinerja
	rm -f $(DESTDIR)$(PREFIX)/share/locale/en/LC_MESSAGES/kinerja.mo
	rm -f $(DESTDIR)$(PREFIX)/share/man/man1/kinerja.1
	rm -rf $(DESTDIR)$(PREFIX)/share/kinerja

## clean: remove what was built (never a site)
clean:
	rm -rf build

## help: this list
help:
	@sed -n 's/^## //p' Makefile

need-site:
	@.ci/need $(SITE_PACKAGES)

need-test:
	@.ci/need $(TEST_PACKAGES)

# Without these the browser tests are skipped, and say so.
need-browser:
	@.ci/need $(BROWSER_PACKAGES) || :

need-bench:
	@.ci/need $(BENCH_PACKAGES)

need-lint:
	@.ci/need $(LINT_PACKAGES)

binaries: $(KINERJA) $(MO) $(DUMP) $(BUILD)/tests/bench/gen $(UNIT) $(SPEC:%=$(BUILD)/%.t)

$(KINERJA): $(BUILD)/generator/cli/main.o $(LIBRARY)
	$(call say,LD)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(LIBRARY): $(OBJECTS) $(BUILD)/schemas.o $(BUILD)/codes.o $(BUILD)/ci.o \
		$(BUILD)/fonts.o
	$(call say,AR)
	@rm -f $@
	$(Q)$(AR) rcs $@ $^

$(BUILD)/%.o: %.c
	$(call say,CC)
	@mkdir -p $(@D)
	$(Q)$(CC) $(CPPFLAGS) $(STRICT) $(CFLAGS) -MMD -MP -c -o $@ $<

$(MO): $(PO)
	$(call say,GEN)
	@mkdir -p $(@D)
	$(Q)msgfmt -c -o $@ $<

$(BUILD)/schemas.o $(BUILD)/codes.o $(BUILD)/ci.o: %.o: %.c
	$(call say,CC)
	$(Q)$(CC) $(CPPFLAGS) $(STRICT) $(CFLAGS) -c -o $@ $<

# The fonts of pictures go into the program, so that every machine draws the
# same.
$(BUILD)/fonts.o: generator/image/fonts.S
	$(call say,AS)
	@mkdir -p $(@D)
	$(Q)$(CC) -Wa,-I$(FONTS) -c -o $@ $<

$(BUILD)/schemas.c: $(SCHEMAS) generator/embed
	@mkdir -p $(@D)
	$(call say,GEN)
	$(Q)generator/embed content/schema.h schema_text .schema.json \
		$(SCHEMAS) >$@.tmp
	@mv $@.tmp $@

$(BUILD)/codes.c: $(CODES) generator/embed
	@mkdir -p $(@D)
	$(call say,GEN)
	$(Q)generator/embed findings/codes.h code_text .txt $(CODES) >$@.tmp
	@mv $@.tmp $@

$(BUILD)/ci.c: $(CI) generator/embed
	@mkdir -p $(@D)
	$(call say,GEN)
	$(Q)generator/embed cli/new_ci.h ci_text '' $(CI) >$@.tmp
	@mv $@.tmp $@

$(BUILD)/tests/unit/%: $(BUILD)/tests/unit/%.o $(LIBRARY)
	$(call say,LD)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS) -lcmocka

$(BUILD)/tests/bench/%: $(BUILD)/tests/bench/%.o $(LIBRARY)
	$(call say,LD)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(DUMP): $(DUMP).o $(LIBRARY)
	$(call say,LD)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/tests/spec/%: $(BUILD)/tests/spec/%.o $(BUILD)/tests/spec/spec.o \
		$(LIBRARY)
	$(call say,LD)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

# A spec file runs through the program of its name.
$(BUILD)/tests/spec/%.t: $(BUILD)/tests/spec/% tests/spec/%.txt
	@printf '#!/bin/sh\nexec %s %s\n' $(BUILD)/tests/spec/$* \
		tests/spec/$*.txt >$@
	@chmod +x $@

# Objects of tests are made on the way, and kept.
.PRECIOUS: $(BUILD)/%.o $(BUILD)/tests/spec/%
-include $(OBJECTS:.o=.d) $(BUILD)/generator/cli/main.d \
	$(patsubst %,$(BUILD)/%.d,$(basename $(wildcard tests/*/*.c)))
