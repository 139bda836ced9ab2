package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
)

// Where the browser programs are built, before the site takes them: the stage's,
// the light one, and the one that makes files.
const (
	programFile = "build/hundredfold.wasm"
	lightFile   = "build/light.wasm"
	filesFile   = "build/files.wasm"
)

// inlined are the packages that every slider move spends its time in. Inlining
// everywhere costs 180 kB of the download; in these alone it costs 20 kB and
// draws as fast. The light program takes the model alone so, because it is waited
// for; the one that makes files does without.
var inlined = []string{"hundredfold/...", "gonum.org/v1/plot/...", "golang.org/x/image/..."}

// buildPrograms compiles the programs for the browser.
func buildPrograms(ctx context.Context) error {
	if err := syncModfile(); err != nil {
		return err
	}
	if err := slimModules(); err != nil {
		return err
	}
	if err := buildProgram(ctx, programFile, "./wasm", inlined...); err != nil {
		return err
	}
	if err := buildProgram(ctx, lightFile, "./wasm/light", "hundredfold/model/..."); err != nil {
		return err
	}
	return buildProgram(ctx, filesFile, "./wasm/exportworker")
}

// buildProgram compiles one, with inlining in some packages alone.
func buildProgram(ctx context.Context, to, from string, inlined ...string) error {
	args := []string{"build", "-modfile=" + webMod, "-trimpath", "-ldflags=-s -w", "-tags=minimal", "-gcflags=all=-l"}
	for _, p := range inlined {
		args = append(args, "-gcflags="+p+"=")
	}
	cmd := exec.CommandContext(ctx, "go", append(args, "-o", to, from)...)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("building the browser program %s: %w\n%s", from, err, out)
	}
	return nil
}
