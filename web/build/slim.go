package main

import (
	_ "embed"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// slimDir is where browser builds find Ebitengine. It is a copy of the version
// that go.mod names, less what a browser never runs, made by slimEbitengine.
const slimDir = "build/ebitengine"

//go:embed template/template.go
var templateSource string

// edit changes one file of Ebitengine.
type edit struct {
	file     string
	old, new string // old must occur, and all of it is replaced
	from     string // when not empty, everything from here to the end goes first
}

// edits are what the copy changes. brotli sizes are of a program of three
// gonum plots on Ebitengine 2.10.2, 2.38 MB before and 1.68 MB after.
//
// text/template looks methods up by name, and with it in the program the linker
// must keep every exported method of every type: 0.34 MB. The others keep whole
// packages out (go/build, go/doc, os/exec, net, encoding/gob, archive/zip,
// go/printer, HarfBuzz, image/jpeg, TIFF, SVG): another 0.36 MB.
var edits = []edit{
	{file: "internal/builtinshader/shader.go", old: `"text/template"`, new: `"github.com/hajimehoshi/ebiten/v2/internal/template"`},
	{file: "internal/colormshader/shader.go", old: `"text/template"`, new: `"github.com/hajimehoshi/ebiten/v2/internal/template"`},
	// The caller's line, for a debug message.
	{file: "internal/debug/caller.go", from: "import (", new: `type CallerType int

const (
	CallerTypeNone CallerType = iota
	CallerTypeRegular
	CallerTypeInternal
)

func FirstCaller() (string, int, CallerType) { return "", 0, CallerTypeNone }
`},
	// Running inside another process's window.
	{file: "internal/ui/ui_other.go", old: "vmguest.MarkGuest(false)"},
	{file: "internal/ui/ui_other.go", old: `"github.com/hajimehoshi/ebiten/v2/internal/vmguest"`},
	// Shaders of Ebitengine before 2.6.
	{file: "internal/legacyshader/convert.go", from: "import (", new: `import "errors"

func convertToPixels([]byte) ([]byte, error) {
	return nil, errors.New("legacyshader: texel units are left out of this build")
}
`},
	// The dump of all images into a ZIP file.
	{file: "internal/graphicscommand/image_js.go", old: "\t\"archive/zip\"\n"},
	{file: "internal/graphicscommand/image_js.go", from: "// DumpImages dumps", new: `// DumpImages is left out of this build.
func DumpImages([]*Image, graphicsdriver.Graphics, string) (string, error) { return "", nil }
`},
}

// left says which directories and files of Ebitengine the copy leaves out.
// Shaping is there for GoTextFace; the canvas draws with GoXFace.
func left(path string, d fs.DirEntry) bool {
	if d.IsDir() {
		switch path {
		case "audio", "cmd", "ebitenutil", "examples", "exp", "internal/glfw", "internal/shadercollector", "misc", "mobile", "playstation5", "skills":
			return true
		}
		return d.Name() == "testdata"
	}
	if strings.HasSuffix(path, "_test.go") {
		return true
	}
	return strings.HasPrefix(path, "text/v2/gotext") || path == "text/v2/metadata.go"
}

// slimEbitengine makes slimDir, unless it is there already and was made from
// the same version with the same edits.
func slimEbitengine() error {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/hajimehoshi/ebiten/v2").Output()
	if err != nil {
		return fmt.Errorf("finding Ebitengine: %w", withStderr(err))
	}
	source := strings.TrimSpace(string(out))
	if source == "" { // not downloaded yet
		if out, err := exec.Command("go", "mod", "download", "github.com/hajimehoshi/ebiten/v2").CombinedOutput(); err != nil {
			return fmt.Errorf("downloading Ebitengine: %w\n%s", err, out)
		}
		return slimEbitengine()
	}
	stamp := fmt.Sprint(source, edits, templateSource)
	stampFile := filepath.Join(slimDir, "stamp.txt")
	if old, err := os.ReadFile(stampFile); err == nil && string(old) == stamp {
		return nil
	}
	if err := os.RemoveAll(slimDir); err != nil {
		return err
	}
	if err := copySlim(slimDir, source); err != nil {
		return fmt.Errorf("copying Ebitengine without what browsers never run: %w", err)
	}
	return os.WriteFile(stampFile, []byte(stamp), 0o644)
}

// copySlim copies what is not left out of source to dir, edits and all.
func copySlim(dir, source string) error {
	err := filepath.WalkDir(source, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(source, path)
		if err != nil {
			return err
		}
		if left(filepath.ToSlash(rel), d) {
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		to := filepath.Join(dir, rel)
		if d.IsDir() {
			return os.MkdirAll(to, 0o755)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o644)
	})
	if err != nil {
		return err
	}
	for _, e := range edits {
		if err := e.apply(dir); err != nil {
			return err
		}
	}
	template := filepath.Join(dir, "internal/template")
	if err := os.MkdirAll(template, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(template, "template.go"), []byte(templateSource), 0o644)
}

// apply makes the edit in the copy. An edit that no longer fits is an error: a
// new version of Ebitengine is looked at before it is trusted.
func (e edit) apply(dir string) error {
	path := filepath.Join(dir, e.file)
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	text := string(data)
	if e.from != "" {
		before, _, ok := strings.Cut(text, e.from)
		if !ok {
			return fmt.Errorf("%s does not contain %q any more", e.file, e.from)
		}
		text = before + e.new
	} else {
		if !strings.Contains(text, e.old) {
			return fmt.Errorf("%s does not contain %q any more", e.file, e.old)
		}
		text = strings.ReplaceAll(text, e.old, e.new)
	}
	return os.WriteFile(path, []byte(text), 0o644)
}

// withStderr adds what a command wrote to standard error to its error.
func withStderr(err error) error {
	if exit, ok := err.(*exec.ExitError); ok {
		return fmt.Errorf("%w\n%s", err, exit.Stderr)
	}
	return err
}
