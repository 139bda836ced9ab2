// Package notice gathers the licences of what ships in the programs.
package notice

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// targets are the programs that ship, by system and architecture.
var targets = []struct {
	os, arch string
	packages []string
}{
	{"linux", "amd64", []string{"./wasm"}},
	{"linux", "arm64", []string{"./wasm"}},
	{"windows", "amd64", []string{"./wasm"}},
	{"darwin", "arm64", []string{"./wasm"}},
	{"darwin", "amd64", []string{"./wasm"}},
	{"js", "wasm", []string{"./wasm", "./wasm/light", "./wasm/exportworker"}},
}

// module is what go list says of a package's module.
type module struct {
	Path, Version, Dir string
	Main               bool
	Replace            *module
}

// own are files of this repository that are somebody else's, with their licence.
var own = []struct{ what, licence string }{
	{"Inter 4.0, the typeface (https://rsms.me/inter)", "assets/fonts/OFL.txt"},
	{"The direction numbers of S. Joe and F. Y. Kuo (model/ensemble/joe-kuo.txt)", "model/ensemble/joe-kuo.LICENSE"},
}

const head = `Hundredfold's own licence, and those of what its programs contain. go run
./web/notice/write makes this file from the modules that ship.
`

// Text returns the notice for the module in the folder root: what the programs
// contain, each with its licence. It asks the go command for the modules.
func Text(ctx context.Context, root string) (string, error) {
	modules, err := shipped(ctx, root)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString(head)
	add := func(what, file string) error {
		text, err := os.ReadFile(file)
		if err != nil {
			return fmt.Errorf("%s: %w", what, err)
		}
		fmt.Fprintf(&b, "\n%s\n%s\n\n%s\n", strings.Repeat("=", 72), what, strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n")))
		return nil
	}
	goroot, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("asking go for its folder: %w", err)
	}
	if err := add("Hundredfold", filepath.Join(root, "LICENSE")); err != nil {
		return "", err
	}
	if err := add("The Go runtime and standard library (https://go.dev)", filepath.Join(strings.TrimSpace(string(goroot)), "LICENSE")); err != nil {
		return "", err
	}
	for _, m := range modules {
		files, err := licences(m.Dir)
		if err != nil {
			return "", fmt.Errorf("%s: %w", m.Path, err)
		}
		for _, file := range files {
			if err := add(m.Path+" "+m.Version, file); err != nil {
				return "", err
			}
		}
	}
	for _, o := range own {
		if err := add(o.what, filepath.Join(root, o.licence)); err != nil {
			return "", err
		}
	}
	return b.String(), nil
}

// shipped returns the modules of other people that any program contains, by path.
func shipped(ctx context.Context, root string) ([]module, error) {
	found := map[string]module{}
	for _, t := range targets {
		list := exec.CommandContext(ctx, "go", append([]string{"list", "-deps", "-json=Module"}, t.packages...)...)
		list.Dir = root
		list.Env = append(os.Environ(), "GOOS="+t.os, "GOARCH="+t.arch, "CGO_ENABLED=0")
		out, err := list.Output()
		if err != nil {
			if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
				err = fmt.Errorf("%w: %s", err, exit.Stderr)
			}
			return nil, fmt.Errorf("listing what %s/%s ships: %w", t.os, t.arch, err)
		}
		for d := json.NewDecoder(strings.NewReader(string(out))); ; {
			var p struct{ Module *module }
			if err := d.Decode(&p); err == io.EOF {
				break
			} else if err != nil {
				return nil, err
			}
			// A module that is replaced by a folder here is of this repository.
			if m := p.Module; m != nil && !m.Main && m.Replace == nil {
				found[m.Path] = *m
			}
		}
	}
	var all []module
	for _, m := range found {
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b module) int { return cmp.Compare(a.Path, b.Path) })
	return all, nil
}

// licences returns the files at a module's root that hold its licence, and what
// has to go with it.
func licences(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var all []string
	for _, e := range entries {
		name := strings.ToUpper(e.Name())
		for _, begins := range []string{"LICENSE", "LICENCE", "COPYING", "NOTICE"} {
			if strings.HasPrefix(name, begins) && !e.IsDir() {
				all = append(all, filepath.Join(dir, e.Name()))
			}
		}
	}
	if all == nil {
		return nil, errors.New("it has no file with its licence: add what its authors say to web/notice")
	}
	return all, nil
}
