package main

import (
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

// pkg is go list's data on a package.
type pkg struct {
	ImportPath string
	Imports    []string // direct imports
	Deps       []string // all dependencies
}

// rule forbids imports. Patterns are import paths; /... at the end includes the
// packages below.
type rule struct {
	of     string
	except []string // exempt packages
	never  []string // forbidden imports
	direct bool     // only direct imports count
	why    string
}

var rules = []rule{
	{of: "hundredfold/assets/...", never: []string{"hundredfold/model/...", "hundredfold/wasm/...", "hundredfold/web/..."}, why: "imports go down only"},
	{of: "hundredfold/model/...", never: []string{"hundredfold/wasm/...", "hundredfold/web/..."}, why: "imports go down only"},
	{of: "hundredfold/model", never: []string{"time", "os", "math/rand", "math/rand/v2", "hundredfold/assets/..."}, direct: true, why: "the same inputs give the same run anywhere"},
	{of: "hundredfold/wasm/chart/...", never: []string{"github.com/hajimehoshi/ebiten/...", "hundredfold/wasm/canvas", "hundredfold/wasm/stage", "hundredfold/wasm/session", "hundredfold/wasm/jsbridge", "hundredfold/web/..."}, why: "a chart draws on any canvas"},
	{of: "hundredfold/wasm/chart/label", never: []string{"hundredfold/model/...", "hundredfold/wasm/chart", "hundredfold/wasm/i18n"}, why: "where labels stand is geometry"},
	{of: "hundredfold/wasm/export", never: []string{"github.com/hajimehoshi/ebiten/..."}, why: "files are made without a window"},
	{of: "hundredfold/wasm/session", never: []string{"github.com/hajimehoshi/ebiten/...", "hundredfold/wasm/canvas", "hundredfold/wasm/stage", "hundredfold/web/..."}, why: "the state knows neither page nor window"},
	{of: "hundredfold/wasm/i18n", never: []string{"github.com/hajimehoshi/ebiten/...", "gonum.org/v1/plot/...", "hundredfold/wasm/chart/...", "hundredfold/wasm/session"}, why: "every package speaks through it"},
	{of: "hundredfold/wasm/story", never: []string{"github.com/hajimehoshi/ebiten/...", "hundredfold/wasm/session", "hundredfold/wasm/jsbridge", "hundredfold/wasm/cli", "hundredfold/web/..."}, why: "a story is read by page and window alike"},
	{of: "hundredfold/wasm/slides", never: []string{"github.com/hajimehoshi/ebiten/...", "hundredfold/wasm/stage", "hundredfold/wasm/jsbridge", "hundredfold/wasm/cli", "hundredfold/web/..."}, why: "a slide is drawn on any canvas"},
	{of: "hundredfold/wasm/present", never: []string{"hundredfold/wasm/jsbridge", "hundredfold/wasm/cli", "hundredfold/web/..."}, why: "a talk is told in the window"},
	{of: "hundredfold/wasm/autosave", never: []string{"github.com/hajimehoshi/ebiten/...", "gonum.org/v1/plot/...", "hundredfold/wasm/session", "hundredfold/wasm/stage", "hundredfold/web/..."}, why: "what is kept is files, whoever shows them"},
	{of: "hundredfold/wasm/imagediff", never: []string{"github.com/hajimehoshi/ebiten/...", "gonum.org/v1/plot/...", "hundredfold/model/...", "hundredfold/web/..."}, why: "it compares pictures of anything"},
	{of: "hundredfold/wasm/chartview", never: []string{"github.com/hajimehoshi/ebiten/...", "hundredfold/wasm/stage", "hundredfold/wasm/session", "hundredfold/wasm/jsbridge", "hundredfold/web/..."}, why: "stage and light program look alike"},
	{of: "hundredfold/wasm/jsbridge", never: []string{"github.com/hajimehoshi/ebiten/...", "hundredfold/wasm/canvas", "hundredfold/wasm/stage"}, why: "the bridge serves both programs"},
	{of: "hundredfold/wasm/uncertainty", never: []string{"github.com/hajimehoshi/ebiten/...", "hundredfold/wasm/stage", "hundredfold/wasm/jsbridge", "hundredfold/wasm/cli", "hundredfold/web/..."}, why: "the scheduler knows neither page nor worker"},
	{of: "hundredfold/wasm/analysis", never: []string{"github.com/hajimehoshi/ebiten/...", "hundredfold/wasm/session", "hundredfold/wasm/jsbridge", "hundredfold/wasm/export", "hundredfold/wasm/cli", "hundredfold/web/..."}, why: "files and page reason alike"},
	{of: "hundredfold/wasm/svg", never: []string{"github.com/hajimehoshi/ebiten/...", "hundredfold/model/...", "hundredfold/wasm/chart/..."}, why: "a canvas knows only gonum's drawing"},
	{of: "hundredfold/wasm/pdf", never: []string{"github.com/hajimehoshi/ebiten/...", "hundredfold/model/...", "hundredfold/wasm/chart/..."}, why: "a canvas knows only gonum's drawing"},
	{of: "hundredfold/wasm/canvas", never: []string{"hundredfold/model/...", "hundredfold/wasm/chart/...", "hundredfold/wasm/session", "hundredfold/wasm/stage"}, why: "a canvas knows only gonum's drawing"},
	{of: "hundredfold/wasm/desktop", never: []string{"hundredfold/wasm/jsbridge", "hundredfold/wasm/cli", "hundredfold/web/..."}, why: "the window needs neither page nor command line"},
	{of: "hundredfold/wasm/panel", never: []string{"hundredfold/wasm/desktop", "hundredfold/wasm/stage", "hundredfold/wasm/jsbridge", "hundredfold/wasm/cli", "hundredfold/web/..."}, why: "the panel knows its window by what it needs of it"},
	{of: "hundredfold/wasm/stage", never: []string{"hundredfold/wasm/session", "hundredfold/wasm/jsbridge", "hundredfold/wasm/cli", "hundredfold/web/..."}, why: "the stage is fed by values"},
	{of: "hundredfold/...", except: []string{"hundredfold/wasm", "hundredfold/wasm/exportworker", "hundredfold/wasm/light", "hundredfold/wasm/jsbridge", "hundredfold/web/e2e/..."}, never: []string{"syscall/js"}, direct: true, why: "only the page bridge and the mains speak to JavaScript"},
	{of: "hundredfold/...", except: []string{"hundredfold/wasm/canvas", "hundredfold/wasm/stage", "hundredfold/wasm/panel", "hundredfold/wasm/desktop", "hundredfold/wasm/present", "hundredfold/wasm/internal/..."}, never: []string{"github.com/hajimehoshi/ebiten/...", "github.com/ebitenui/..."}, direct: true, why: "only what opens a window or draws on one knows its engine"},
	{of: "hundredfold/web/serve", never: []string{"hundredfold/model/...", "hundredfold/wasm/...", "hundredfold/web/site"}, why: "a server sends files, whatever is in them"},
	{of: "hundredfold/wasm", never: []string{"hundredfold/web/site", "github.com/evanw/esbuild/...", "github.com/andybalholm/brotli/..."}, why: "the native program serves a site and builds none"},
	{of: "hundredfold/web/site", never: []string{"github.com/hajimehoshi/ebiten/..."}, why: "the site is made without a window"},
}

// browserRules apply only to the browser programs, where size is load time.
var browserRules = []rule{
	{of: "hundredfold/wasm/exportworker", never: []string{"net/http", "text/template", "html/template", "testing", "github.com/hajimehoshi/ebiten/...", "github.com/alecthomas/...", "hundredfold/web/...", "hundredfold/wasm/cli", "hundredfold/wasm/session"}, why: "readers wait for it"},
	{of: "hundredfold/wasm/light", never: []string{"net/http", "text/template", "html/template", "testing", "image/png", "encoding/xml", "github.com/hajimehoshi/ebiten/...", "github.com/alecthomas/...", "codeberg.org/go-latex/...", "hundredfold/web/...", "hundredfold/wasm/cli", "hundredfold/wasm/export"}, why: "readers meet it first"},
	{of: "hundredfold/wasm", never: []string{"net/http", "text/template", "html/template", "testing", "github.com/go-text/...", "github.com/alecthomas/...", "hundredfold/web/...", "hundredfold/wasm/cli", "hundredfold/wasm/desktop", "hundredfold/wasm/panel", "github.com/ebitenui/..."}, why: "every reader downloads it"},
}

func TestImportsGoDownOnly(t *testing.T) {
	native := list(t, nil, "./...")
	check(t, "native", native, rules)
	check(t, "browser", list(t, []string{"GOOS=js", "GOARCH=wasm"}, "./assets/...", "./model/...", "./wasm/..."), rules)
	onlyStandardAndGonum(t, native)
}

func TestTheBrowserProgramsCarryNoServerAndNoCommandLine(t *testing.T) {
	if err := inRoot(slimModules); err != nil {
		t.Fatal(err)
	}
	check(t, "browser programs", list(t, []string{"GOOS=js", "GOARCH=wasm"}, append(flags(), "./wasm", "./wasm/light", "./wasm/exportworker")...), browserRules)
}

// A rule about a renamed package would check nothing.
func TestEveryRuleIsAboutPackagesThatExist(t *testing.T) {
	known := list(t, nil, "-deps", "std", "./...")
	maps.Copy(known, list(t, []string{"GOOS=js", "GOARCH=wasm"}, "-deps", "std", "./wasm/..."))
	for _, r := range slices.Concat(rules, browserRules) {
		for _, pattern := range slices.Concat([]string{r.of}, r.except, r.never) {
			if !slices.ContainsFunc(slices.Collect(maps.Keys(known)), func(p string) bool { return matches(pattern, p) }) {
				t.Errorf("no package is %s: %s", pattern, r.why)
			}
		}
	}
}

// check reports each import that breaks a rule.
func check(t *testing.T, build string, packages map[string]pkg, rules []rule) {
	t.Helper()
	for _, p := range packages {
		for _, r := range rules {
			if !matches(r.of, p.ImportPath) || slices.ContainsFunc(r.except, func(e string) bool { return matches(e, p.ImportPath) }) {
				continue
			}
			imports := p.Deps
			if r.direct {
				imports = p.Imports
			}
			for _, never := range r.never {
				breach := slices.IndexFunc(imports, func(i string) bool { return matches(never, i) && i != p.ImportPath })
				if breach >= 0 { // one is enough: a package brings its own imports along
					t.Errorf("%s: %s imports %s: %s", build, p.ImportPath, imports[breach], r.why)
				}
			}
		}
	}
}

// onlyStandardAndGonum checks that the model depends on nothing else.
func onlyStandardAndGonum(t *testing.T, packages map[string]pkg) {
	t.Helper()
	for _, p := range packages {
		if !matches("hundredfold/model/...", p.ImportPath) {
			continue
		}
		for _, d := range p.Deps {
			first, _, _ := strings.Cut(d, "/")
			standard := !strings.Contains(first, ".") && first != "hundredfold"
			if !standard && !matches("gonum.org/v1/gonum/...", d) && !matches("hundredfold/model/...", d) && !matches("hundredfold/assets/...", d) {
				t.Errorf("%s imports %s: the model stands on the standard library and gonum's numerics", p.ImportPath, d)
			}
		}
	}
}

// The architecture page draws the import graph: every package of model and programs
// is in it, and none imports a package drawn above it.
func TestTheArchitecturePageDrawsWhoImportsWhom(t *testing.T) {
	page, err := os.ReadFile("../../wasm/doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(page), "# Who imports whom\n")
	section, _, _ = strings.Cut(section, "\n// #")
	part, parts := 0, map[string]int{}
	for line := range strings.Lines(section) {
		line, drawn := strings.CutPrefix(line, "//\t")
		if !drawn {
			continue
		}
		if strings.Contains(line, "│") {
			part++
		}
		for _, name := range strings.Fields(line) {
			if top, _, _ := strings.Cut(name, "/"); top == "model" || top == "wasm" || top == "web" {
				parts["hundredfold/"+name] = part
			}
		}
	}
	for build, packages := range map[string]map[string]pkg{
		"native":  list(t, nil, "./model/...", "./wasm/...", "./web/..."),
		"browser": list(t, []string{"GOOS=js", "GOARCH=wasm"}, "./model/...", "./wasm/..."),
	} {
		for _, p := range packages {
			own, drawn := parts[p.ImportPath]
			if !drawn {
				if !strings.Contains(p.ImportPath, "/internal/") && !matches("hundredfold/web/...", p.ImportPath) {
					t.Errorf("wasm/doc.go does not draw %s", p.ImportPath)
				}
				continue
			}
			for _, i := range p.Imports {
				if of, drawn := parts[i]; drawn && of < own {
					t.Errorf("%s: %s imports %s, which wasm/doc.go draws above it", build, p.ImportPath, i)
				}
			}
		}
	}
}

// matches reports whether an import path matches a pattern.
func matches(pattern, importPath string) bool {
	if below, ok := strings.CutSuffix(pattern, "/..."); ok {
		return importPath == below || strings.HasPrefix(importPath, below+"/")
	}
	ok, err := path.Match(pattern, importPath)
	return err == nil && ok
}

// list returns go list's packages by import path.
func list(t *testing.T, env []string, args ...string) map[string]pkg {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-e", "-json=ImportPath,Imports,Deps"}, args...)...)
	cmd.Dir = "../.."
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(withStderr(err))
	}
	packages := map[string]pkg{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		packages[p.ImportPath] = p
	}
	if p, ok := packages["hundredfold/wasm"]; ok && len(p.Deps) == 0 {
		t.Fatalf("go list %v found no program in hundredfold/wasm", args)
	}
	if len(packages) == 0 {
		t.Fatalf("go list %v found nothing", args)
	}
	return packages
}

// inRoot runs a step of the build in the module's root.
func inRoot(step func() error) error {
	back, err := os.Getwd()
	if err != nil {
		return err
	}
	if err := os.Chdir("../.."); err != nil {
		return err
	}
	defer os.Chdir(back)
	return step()
}
