package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/evanw/esbuild/pkg/api"
)

// What npm is to fetch, each package by the sum of its bytes.
//
//go:embed npm/package.json
var packageList string

//go:embed npm/package-lock.json
var packageLock string

// packages are other people's, unpacked in a folder.
type packages struct{ dir string }

// fetchPackages has npm fetch what the program is timed against, once.
func fetchPackages(ctx context.Context) (*packages, error) {
	dir, err := filepath.Abs("build/bench")
	if err != nil {
		return nil, err
	}
	p := &packages{dir}
	lock := filepath.Join(dir, "package-lock.json")
	if there, err := os.ReadFile(lock); err == nil && string(there) == packageLock && p.whole() {
		return p, nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	for name, text := range map[string]string{lock: packageLock, filepath.Join(dir, "package.json"): packageList} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			return nil, err
		}
	}
	if _, err := command(ctx, nil, "npm", "--version"); err != nil {
		return nil, fmt.Errorf("npm is not installed, so rows of what the program is timed against are left out: install Node.js, which brings it")
	}
	ctx, cancel := context.WithTimeout(ctx, 2*time.Minute)
	defer cancel()
	_, err = command(ctx, nil, "npm", "ci", "--prefix", dir, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error", "--fetch-retries", "1")
	if err != nil {
		return nil, fmt.Errorf("npm cannot fetch what the program is timed against, so those rows are left out; is there a network? %s", plainly(err))
	}
	return p, nil
}

// plainly returns the line in which npm says what is wrong, all where none does.
func plainly(err error) string {
	for line := range strings.Lines(err.Error()) {
		if _, why, ok := strings.Cut(line, "reason: "); ok {
			return "(" + strings.TrimSpace(why) + ")"
		}
	}
	return err.Error()
}

// whole reports whether npm has come to its end: it writes this last.
func (p *packages) whole() bool {
	_, err := os.Stat(filepath.Join(p.dir, "node_modules/.package-lock.json"))
	return err == nil
}

// version is that of a package, as the list has it.
func version(of string) string {
	var list struct{ Dependencies map[string]string }
	if err := json.Unmarshal([]byte(packageList), &list); err != nil {
		panic(err) // it is part of the program
	}
	return list.Dependencies[of]
}

// bundle makes one file of a script with what it imports from the packages.
func (p *packages) bundle(script string) (string, error) {
	result := api.Build(api.BuildOptions{
		Stdin:  &api.StdinOptions{Contents: script, ResolveDir: p.dir, Sourcefile: "bench.js"},
		Bundle: true, Format: api.FormatIIFE, Platform: api.PlatformBrowser, LogLevel: api.LogLevelSilent,
		Define: map[string]string{"process.env.NODE_ENV": `"production"`},
	})
	if len(result.Errors) > 0 {
		var why []string
		for _, e := range result.Errors {
			why = append(why, e.Text)
		}
		return "", fmt.Errorf("bundling: %s", strings.Join(why, "; "))
	}
	return string(result.OutputFiles[0].Contents), nil
}
