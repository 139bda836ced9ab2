package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// out is the folder of programs and archives.
const out = "build/desktop"

// target is a system to build for.
type target struct {
	os, arch string
	pack     func(t target, program []byte) (archive, error)
}

var targets = []target{
	{"linux", "amd64", linux}, {"linux", "arm64", linux},
	{"windows", "amd64", windows},
	{"darwin", "arm64", mac}, {"darwin", "amd64", mac},
}

// archive is the download for a system.
type archive struct {
	ending  string // ".zip"
	content []byte
}

func (t target) name() string { return "hundredfold-" + t.os + "-" + t.arch }

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "desktop: "+err.Error())
		os.Exit(1)
	}
}

func run() error {
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	var sums strings.Builder
	fmt.Printf("%-16s %10s %10s\n", "system", "program", "archive")
	for _, t := range targets {
		program, err := t.build()
		if err != nil {
			return err
		}
		a, err := t.pack(t, program)
		if err != nil {
			return fmt.Errorf("packing for %s/%s: %w", t.os, t.arch, err)
		}
		name := t.name() + a.ending
		if err := os.WriteFile(filepath.Join(out, name), a.content, 0o644); err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(a.content), name)
		fmt.Printf("%-16s %7.1f MB %7.1f MB  %s\n", t.os+"/"+t.arch, megabytes(program), megabytes(a.content), filepath.Join(out, name))
	}
	return os.WriteFile(filepath.Join(out, "SHA256SUMS"), []byte(sums.String()), 0o644)
}

func megabytes(b []byte) float64 { return float64(len(b)) / 1e6 }

// unfused makes the compiler round each product before an addition, as it does for
// browsers. Some processors, such as arm64, otherwise multiply and add in one step
// with one rounding, which changes the last digits. With it a scenario gives the
// same numbers, and its files the same bytes, on every system.
const unfused = "-d=fmahash=qn"

// build compiles the program.
func (t target) build() ([]byte, error) {
	file := filepath.Join(out, t.name())
	flags := "-s -w"
	if commit := commit(); commit != "" {
		flags += " -X hundredfold/wasm/cli.build=" + commit
	}
	build := exec.Command("go", "build", "-trimpath", "-gcflags", "all="+unfused, "-ldflags", flags, "-o", file, "./wasm")
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+t.os, "GOARCH="+t.arch)
	if text, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building for %s/%s: %w\n%s", t.os, t.arch, err, text)
	}
	defer os.Remove(file) // it is packed into the archive
	return os.ReadFile(file)
}

// commit returns the commit being built, "" if unknown.
func commit() string {
	text, err := exec.Command("git", "describe", "--always", "--dirty", "--exclude=*").Output()
	if err != nil {
		return ""
	}
	return string(bytes.TrimSpace(text))
}
