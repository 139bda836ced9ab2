# Hundredfold. `make help` lists the targets; each does its own set-up.

export CGO_ENABLED := 0
.DEFAULT_GOAL := help
.PHONY: help run site size test check fmt vet lint race jstest wasmtest fuzz bench vitals soak desktop screens picture setup clean

# The packages of the browser program, and those of them whose tests need no window.
BROWSER_PACKAGES := ./assets/... ./model/... ./wasm ./wasm/canvas ./wasm/chart/... ./wasm/uncertainty ./wasm/export ./wasm/exportworker ./wasm/light ./wasm/chartview ./wasm/jsbridge ./wasm/pdf ./wasm/analysis ./wasm/session ./wasm/stage ./wasm/svg
WASM_TESTS := ./assets/... ./model/... ./wasm/chart/... ./wasm/uncertainty ./wasm/export ./wasm/exportworker ./wasm/light ./wasm/chartview ./wasm/analysis ./wasm/session ./wasm/svg
# The packages that share work between goroutines.
RACE_TESTS := ./model/ensemble ./wasm/autosave ./wasm/desktop ./wasm/present ./wasm/uncertainty ./web/serve
# The systems that are checked beside this one, and the packages that have files of theirs.
OTHER_SYSTEMS := windows darwin
SYSTEM_PACKAGES := ./wasm ./wasm/autosave ./wasm/desktop ./wasm/present
STATICCHECK := 0.8.2
# How long a package's tests may take: only what hangs takes so long.
HANG := 2h
DEBIAN_PACKAGES := chromium xvfb libgl1 libgl1-mesa-dri libegl1 libxrandr2 libxinerama1 libxcursor1 libxi6 xserver-xorg-core xserver-xorg-video-dummy xclip

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## build the site and serve it at http://localhost:8080
	@go run ./web/build
	@go run ./wasm serve --addr localhost:8080 --dir dist

site: ## write the deployable site to dist/; BASE=https://… is the address that it will have
	@go run ./web/build -base "$(BASE)"

size: ## print download sizes against their budgets and fail above them
	@go run ./web/build -check

test: setup check race jstest wasmtest ## run everything: checks, unit, golden, race, script, WebAssembly and browser tests
	@echo '== tests'
	@failed=; \
	go test -count 1 -timeout $(HANG) $$(go list ./... | grep -v '/web/e2e$$') || failed=1; \
	echo '== the site in a browser, each test as it ends'; \
	cd web/e2e && go test -count 1 -timeout $(HANG) || failed=1; \
	test -z "$$failed" || { echo 'FAIL: see above'; exit 1; }

check: fmt vet lint ## check formatting and look for mistakes

fmt:
	@echo '== gofmt'
	@unformatted=$$(gofmt -l assets model wasm web); test -z "$$unformatted" || { echo "gofmt these: $$unformatted"; exit 1; }

vet:
	@echo '== go vet'
	@go vet ./...
	@GOOS=js GOARCH=wasm go vet $(BROWSER_PACKAGES)
	@for os in $(OTHER_SYSTEMS); do GOOS=$$os go vet $(SYSTEM_PACKAGES) || exit 1; done

lint: .tools/staticcheck-$(STATICCHECK)
	@echo '== staticcheck'
	@$< ./...
	@GOOS=js GOARCH=wasm $< $(BROWSER_PACKAGES)
	@for os in $(OTHER_SYSTEMS); do GOOS=$$os $< $(SYSTEM_PACKAGES) || exit 1; done

.tools/staticcheck-$(STATICCHECK):
	@GOBIN="$(CURDIR)/.tools" go install honnef.co/go/tools/cmd/staticcheck@v$(STATICCHECK)
	@mv .tools/staticcheck $@

# Go's race detector needs C, which nothing else here does.
race:
	@echo '== tests with the race detector'
	@if echo '#include <stdlib.h>' | $$(go env CC) -x c -c -o /dev/null - 2>/dev/null; \
	then CGO_ENABLED=1 go test -race -short -timeout $(HANG) $(RACE_TESTS); \
	else echo 'SKIPPED: the race detector needs a C compiler, which is not installed'; fi

jstest:
	@echo '== tests of scripts without a page'
	@if node -e 'require("node:test")' 2>/dev/null; \
	then said=$$(node --test web/jstest/*.test.js 2>&1) && echo ok || { echo "$$said"; exit 1; }; \
	else echo 'SKIPPED: scripts are tested with Node.js 18 or later, which is not installed'; fi

wasmtest: setup
	@echo '== tests in a browser, built as what is shipped'
	@go build -o build/wasmexec ./web/e2e/wasmexec
	@flags=$$(go run ./web/build -flags) && \
	GOFLAGS="$$flags" GOOS=js GOARCH=wasm go test -timeout $(HANG) -exec "$(CURDIR)/build/wasmexec" $(WASM_TESTS)

fuzz: ## run each fuzz target for ten seconds
	@for package in $$(go list ./...); do \
		for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz'); do \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime 10s $$package || exit 1; \
		done; \
	done

bench: setup ## time model, charts and window against model 1, plain JavaScript, Squiggle, uPlot and Vega-Lite, as a table
	@go run ./web/bench

vitals: setup ## print how the pages load in Chromium, here and on a slow phone on slow 4G
	@go run ./web/vitals

soak: setup ## use the native program for an hour, or MINUTES=…, and fail if its memory grows
	@go test -v -count 1 -timeout 0 -run MemoryDoesNotGrow ./wasm -soak $(or $(MINUTES),60)m

desktop: ## build and pack the native programs for Linux, Windows and macOS into build/desktop/
	@go run ./web/desktop

screens: setup ## photograph page and story at three widths, light and dark, into build/screens/
	@go test -count 1 -run FitsEveryWidth ./web/e2e -screens ../../build/screens

picture: setup ## take the README's picture again
	@go test -count 1 -run TestThePictureOfTheReadme ./web/e2e -picture ../../web/picture.png

# A browser for the browser tests; a display and OpenGL for those with a window.
setup:
	@if (command -v chromium || command -v chromium-browser || command -v google-chrome) >/dev/null \
		&& { [ -n "$$DISPLAY" ] || command -v Xvfb >/dev/null; }; then exit 0; fi; \
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then as=; \
	elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then as=sudo; \
	else echo 'Tests need a browser and a virtual display, and this user may not install them.'; \
		echo 'On Debian or Ubuntu: sudo apt-get install $(DEBIAN_PACKAGES)'; \
		echo 'Elsewhere: install Chromium or Chrome, Xvfb and OpenGL.'; exit 1; fi; \
	echo '== installing $(DEBIAN_PACKAGES)'; \
	mkdir -p build; \
	{ $$as apt-get update && $$as env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $(DEBIAN_PACKAGES); } \
		>build/setup.log 2>&1 || { cat build/setup.log; exit 1; }

clean: ## remove what was built
	@rm -rf build dist
