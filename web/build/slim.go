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

// slim describes a copy of a module for browser builds, of the version in go.mod,
// without code that never runs in a browser.
type slim struct {
	module string
	dir    string // folder of the copy
	edits  []edit
	left   func(path string, d fs.DirEntry) bool // whether the copy leaves out a directory or file
	adds   map[string]string                     // our own files, by path in the copy
}

// slimmed lists the modules that browser builds use as copies.
var slimmed = []slim{
	{module: "github.com/hajimehoshi/ebiten/v2", dir: "build/ebitengine", edits: ebitengineEdits, left: leftOfEbitengine,
		adds: map[string]string{"internal/template/template.go": templateSource}},
	{module: "gonum.org/v1/plot", dir: "build/plot", edits: plotEdits, left: leftOfPlot},
}

//go:embed template/template.go
var templateSource string

// edit changes one file of a module.
type edit struct {
	file     string
	old, new string // all occurrences of old, which must exist, are replaced
	from     string // if not empty, everything from here to the end is replaced,
	to       string // or up to and including this
}

// ebitengineEdits are the changes to Ebitengine. Brotli sizes are of a program with
// three gonum plots on Ebitengine 2.10.2, 2.38 MB before and 1.68 MB after.
//
// text/template looks up methods by name, which makes the linker keep every
// exported method of every type: 0.34 MB. The other edits keep out whole packages
// (go/build, go/doc, os/exec, net, encoding/gob, archive/zip, go/printer, HarfBuzz,
// image/jpeg, TIFF, SVG): another 0.36 MB.
var ebitengineEdits = []edit{
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
	// A timer that suspends the sound of a hidden page ten times a second; there is
	// no sound.
	{file: "internal/ui/ui_js.go", from: "\t// Run another loop to watch suspended()", to: "\treturn <-errCh", new: "\tclose(resStopAudioCh)\n\treturn <-errCh"},
	// The dump of all images into a ZIP file.
	{file: "internal/graphicscommand/image_js.go", old: "\t\"archive/zip\"\n"},
	{file: "internal/graphicscommand/image_js.go", from: "// DumpImages dumps", new: `// DumpImages is left out of this build.
func DumpImages([]*Image, graphicsdriver.Graphics, string) (string, error) { return "", nil }
`},
}

// plotEdits remove from gonum's plot what only files and time series need: the
// table of formats, which imports os, and package time. Together with TeX, which is
// a file of its own, they save 0.16 MB of the light program.
var plotEdits = []edit{
	{file: "plot.go", from: "// WriterTo returns", to: "func init() {", new: "func init() {"},
	{file: "plot.go", old: "\t\"io\"\n"},
	{file: "plot.go", old: "\t\"os\"\n\t\"path/filepath\"\n\t\"strings\"\n"},
	{file: "axis.go", from: "// UnixTimeIn returns", to: "// A Tick is", new: "// A Tick is"},
	{file: "axis.go", old: "\t\"time\"\n"},
}

// leftOfPlot leaves out TeX, and the version, which is read from build information.
func leftOfPlot(path string, d fs.DirEntry) bool {
	if d.IsDir() {
		return d.Name() == "testdata" || d.Name() == "gob" || d.Name() == "tools"
	}
	return strings.HasSuffix(path, "_test.go") || path == "text/latex.go" || path == "version.go"
}

// leftOfEbitengine leaves out what a page does not use. GoTextFace needs text
// shaping; the canvas draws with GoXFace.
func leftOfEbitengine(path string, d fs.DirEntry) bool {
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

// slimModules makes the copies, unless they exist and were made from the same
// versions with the same edits.
func slimModules() error {
	for _, m := range slimmed {
		if err := m.make(); err != nil {
			return fmt.Errorf("copying %s without what browsers never run: %w", m.module, err)
		}
	}
	return nil
}

func (m slim) make() error {
	source, err := m.source()
	if err != nil {
		return err
	}
	stamp := fmt.Sprint(source, m.edits, m.adds)
	stampFile := filepath.Join(m.dir, "stamp.txt")
	if old, err := os.ReadFile(stampFile); err == nil && string(old) == stamp {
		return nil
	}
	if err := os.RemoveAll(m.dir); err != nil {
		return err
	}
	if err := m.copy(source); err != nil {
		return err
	}
	return os.WriteFile(stampFile, []byte(stamp), 0o644)
}

// source returns the folder of the module, downloading it if needed.
func (m slim) source() (string, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", m.module).Output()
	if err != nil {
		return "", withStderr(err)
	}
	if source := strings.TrimSpace(string(out)); source != "" {
		return source, nil
	}
	if out, err := exec.Command("go", "mod", "download", m.module).CombinedOutput(); err != nil {
		return "", fmt.Errorf("downloading: %w\n%s", err, out)
	}
	return m.source()
}

// copy copies source without what is left out, and applies the edits.
func (m slim) copy(source string) error {
	err := filepath.WalkDir(source, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(source, path)
		if err != nil {
			return err
		}
		if m.left(filepath.ToSlash(rel), d) {
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		to := filepath.Join(m.dir, rel)
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
	for _, e := range m.edits {
		if err := e.apply(m.dir); err != nil {
			return err
		}
	}
	for name, text := range m.adds {
		to := filepath.Join(m.dir, name)
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(to, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// apply applies the edit to the copy. An edit that no longer fits is an error, so
// that a new version of a module is reviewed.
func (e edit) apply(dir string) error {
	path := filepath.Join(dir, e.file)
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	text := string(data)
	if e.from != "" {
		before, after, ok := strings.Cut(text, e.from)
		if !ok {
			return fmt.Errorf("%s does not contain %q any more", e.file, e.from)
		}
		rest := ""
		if e.to != "" {
			if _, rest, ok = strings.Cut(after, e.to); !ok {
				return fmt.Errorf("%s does not contain %q any more after %q", e.file, e.to, e.from)
			}
		}
		text = before + e.new + rest
	} else {
		if !strings.Contains(text, e.old) {
			return fmt.Errorf("%s does not contain %q any more", e.file, e.old)
		}
		text = strings.ReplaceAll(text, e.old, e.new)
	}
	return os.WriteFile(path, []byte(text), 0o644)
}

// withStderr adds a command's standard error to its error.
func withStderr(err error) error {
	if exit, ok := err.(*exec.ExitError); ok {
		return fmt.Errorf("%w\n%s", err, exit.Stderr)
	}
	return err
}
