package main

import (
	"archive/tar"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"hundredfold/web/bench/turns"
)

const (
	// olderCommit is the last of model 1, version 1.0.0. It is in the history alone.
	olderCommit = "7d4038ce35c52dbaa9fe3efa2463537f12b5a10c"

	// olderDir is where model 1 is laid, beside a program that times both. The
	// underscore keeps it out of what ./... means.
	olderDir = "build/_model1"

	olderRounds = 50 // of each case, the best of which is told
)

// olderProgram times model 2, and model 1 in turns with it where that is there.
const olderProgram = `package main

import (
	"fmt"
	"os"

	%s
	"hundredfold/web/bench/cases"
	"hundredfold/web/bench/turns"
)

func main() {
	if err := turns.Print(os.Stdout, %d, %s, cases.All); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
`

// besideOlder are the times of both models, native and in a browser.
type besideOlder [2][]turns.Time

// timeOlder times model 2 beside model 1. Where model 1 is not to be had, missing
// says why, and model 2 is timed alone.
func timeOlder(ctx context.Context, runner string) (t besideOlder, missing, err error) {
	if err := os.RemoveAll(olderDir); err != nil {
		return t, nil, err
	}
	program := fmt.Sprintf(olderProgram, `older "hundredfold/`+olderDir+`/cases"`, olderRounds, "older.All")
	if missing = unpackOlder(ctx); missing != nil {
		program = fmt.Sprintf(olderProgram, "", olderRounds, "nil")
	}
	if err := writeFile(olderDir+"/main.go", []byte(program)); err != nil {
		return t, missing, err
	}
	for k, build := range [2]struct {
		env []string
		run []string
	}{
		{nil, []string{"build/model1"}},
		{[]string{"GOOS=js", "GOARCH=wasm"}, []string{runner, "build/model1.wasm"}},
	} {
		if _, err := command(ctx, build.env, "go", "build", "-o", build.run[len(build.run)-1], "./"+olderDir); err != nil {
			return t, missing, err
		}
		text, err := command(ctx, nil, build.run[0], build.run[1:]...)
		if err == nil {
			err = json.Unmarshal([]byte(text), &t[k])
		}
		if err != nil {
			return t, missing, err
		}
	}
	return t, missing, nil
}

// unpackOlder lays model 1 and what is timed of it in a folder, under the paths by
// which the program imports them.
func unpackOlder(ctx context.Context) error {
	archive, err := exec.CommandContext(ctx, "git", "archive", "--format=tar", olderCommit, "model").Output()
	if err != nil {
		return fmt.Errorf("model 1, commit %s, is not in this copy's history, so nothing is told of it: git fetch --unshallow may bring it (%w)", olderCommit, err)
	}
	for all := tar.NewReader(bytes.NewReader(archive)); ; {
		f, err := all.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if f.Typeflag != tar.TypeReg || strings.HasSuffix(f.Name, "_test.go") {
			continue
		}
		text, err := io.ReadAll(all)
		if err == nil {
			err = writeFile(olderDir+"/"+f.Name, ofOlder(text))
		}
		if err != nil {
			return err
		}
	}
	text, err := os.ReadFile("web/bench/cases/cases.go")
	if err != nil {
		return err
	}
	return writeFile(olderDir+"/cases/cases.go", ofOlder(text))
}

// ofOlder has a file import model 1.
func ofOlder(text []byte) []byte {
	return bytes.ReplaceAll(text, []byte(`"hundredfold/model`), []byte(`"hundredfold/`+olderDir+`/model`))
}

func writeFile(name string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, text, 0o644)
}

// groups are what both models take, a case each.
func (t besideOlder) groups() []group {
	var all []group
	for i, native := range t[0] {
		g := group{title: native.Name + " on one core, ms", columns: nativeAndBrowser}
		unit := 1e6 // nanoseconds
		if i == 0 {
			g.title, unit = native.Name+", µs (goal: at most 2 times what model 1 takes)", 1e3
		}
		for _, k := range [2]int{1, 0} { // what is first in a group is laid beside the others
			r := row{what: fmt.Sprintf("model %d", k+1), peer: k == 0}
			if n := native.Of[k]; n > 0 {
				r.what += fmt.Sprintf(", %d inputs", n)
			}
			if i == 0 {
				r.what += fmt.Sprintf(", %g allocations", native.Allocations[k])
			}
			for c := range t {
				r.figures[c] = t[c][i].Nanoseconds[k] / unit
			}
			if r.figures[0] > 0 {
				g.rows = append(g.rows, r)
			}
		}
		all = append(all, g)
	}
	return all
}
