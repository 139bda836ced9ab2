package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// Paths of the built browser programs: the stage, the light program, and the one
// that makes files.
const (
	programFile = "build/hundredfold.wasm"
	lightFile   = "build/light.wasm"
	filesFile   = "build/files.wasm"
)

// inlined lists the packages that run on every slider move. Inlining everywhere
// adds 180 kB to the download; in these packages it adds 20 kB and draws as fast.
// The light program inlines only the model, because readers wait for its download;
// the program that makes files inlines nothing.
var inlined = []string{"hundredfold/...", "gonum.org/v1/plot/...", "golang.org/x/image/..."}

// flags returns the flags of a browser build with inlining in the given packages
// only.
func flags(inlined ...string) []string {
	list := []string{"-modfile=" + webMod, "-trimpath", "-ldflags=-s -w", "-tags=minimal", "-gcflags=all=-l"}
	for _, p := range inlined {
		list = append(list, "-gcflags="+p+"=")
	}
	return list
}

// prepare updates the module file and the module copies of browser builds.
func prepare() error {
	if err := syncModfile(); err != nil {
		return err
	}
	return slimModules()
}

// printFlags writes the stage's flags in the form of the variable GOFLAGS.
func printFlags(w io.Writer) error {
	if err := prepare(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "'%s'\n", strings.Join(flags(inlined...), "' '"))
	return err
}

// buildPrograms compiles the programs for the browser.
func buildPrograms(ctx context.Context) error {
	if err := prepare(); err != nil {
		return err
	}
	if err := buildProgram(ctx, programFile, "./wasm", flags(inlined...)); err != nil {
		return err
	}
	if err := buildProgram(ctx, lightFile, "./wasm/light", flags("hundredfold/model/...")); err != nil {
		return err
	}
	return buildProgram(ctx, filesFile, "./wasm/exportworker", flags())
}

// buildProgram compiles one program.
func buildProgram(ctx context.Context, to, from string, flags []string) error {
	cmd := exec.CommandContext(ctx, "go", slices.Concat([]string{"build"}, flags, []string{"-o", to, from})...)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("building the browser program %s: %w\n%s", from, err, out)
	}
	return nil
}
