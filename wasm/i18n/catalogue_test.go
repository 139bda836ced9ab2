//go:build !js

package i18n_test

import (
	"embed"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"hundredfold/assets"
	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/model/quantity"
	"hundredfold/model/scenario"
	"hundredfold/wasm/i18n"
	"hundredfold/web/site"
)

// root is the module's folder.
const root = "../.."

// Every text that is marked for translation is there in every language, and no
// language has one that nothing shows.
func TestEveryLanguageIsComplete(t *testing.T) {
	used := marked(t)
	if len(used) == 0 {
		t.Fatal("no text is marked for translation")
	}
	for _, l := range i18n.All()[1:] {
		has := l.Translations()
		for key, where := range used {
			if _, ok := has[key]; !ok {
				t.Errorf("%s lacks the text of %s: %q", l.Tag, where[0], key)
			}
		}
		for key, text := range has {
			if used[key] == nil {
				t.Errorf("%s has a text that nothing shows: %q", l.Tag, key)
			}
			if text == "" {
				t.Errorf("%s has nothing for %q", l.Tag, key)
			}
		}
	}
}

// texts returns what the files of a folder hold, with the file of each.
func texts(t *testing.T, folder embed.FS, pattern string) map[string]string {
	t.Helper()
	names, err := fs.Glob(folder, pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("%s has %d files: %v", pattern, len(names), err)
	}
	in := map[string]string{}
	for _, name := range names {
		data, err := folder.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var texts map[string]string
		if err := json.Unmarshal(data, &texts); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for key := range texts {
			if in[key] != "" {
				t.Errorf("%q is in %s and in %s", key, in[key], name)
			}
			in[key] = name
		}
	}
	return in
}

// A reader of any language waits for the texts that browser programs carry: those
// alone that they show.
func TestATextIsInOneFileAndTheBrowsersCarryOnlyTheirOwn(t *testing.T) {
	used, browsers := marked(t), inBrowsers(t)
	for _, l := range i18n.All()[1:] {
		all := texts(t, assets.Words, "words/"+l.Tag+"/*.json")
		native := texts(t, assets.NativeWords, "words/"+l.Tag+"/native/*.json")
		for key, name := range native {
			if all[key] != "" {
				t.Errorf("%q is in %s and in %s", key, all[key], name)
			}
			if at := slices.IndexFunc(used[key], browsers); at >= 0 {
				t.Errorf("%s has %q, which %s shows in browsers: move it out of native", name, key, used[key][at])
			}
		}
		for key, name := range all {
			if used[key] != nil && !slices.ContainsFunc(used[key], browsers) {
				t.Errorf("%s has %q, which no browser program shows: move it into native", name, key)
			}
		}
	}
}

// inBrowsers returns whether a place that marked names is one of a browser
// program's: a file of a package in it, or a registry that it shows.
func inBrowsers(t *testing.T) func(where string) bool {
	t.Helper()
	list := exec.Command("go", "list", "-deps", "-f", "{{.Dir}}", "./wasm", "./wasm/light", "./wasm/exportworker")
	list.Dir, list.Env = root, append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	dirs := map[string]bool{}
	for _, dir := range strings.Fields(string(out)) {
		dirs[dir] = true
	}
	return func(where string) bool {
		if !strings.Contains(where, "/") {
			return !native[where]
		}
		dir, err := filepath.Abs(filepath.Dir(where))
		if err != nil {
			t.Fatal(err)
		}
		return dirs[dir] && strings.HasSuffix(where, ".go")
	}
}

// native are the registries that only pages, the window and the command line show.
var native = map[string]bool{
	whys: true, equations: true, packageComment: true, "the hindcast": true, "the board": true, "the units of figures": true,
	"contradictions.csv": true, "quotations.csv": true, "claims.csv": true, "deals.csv": true,
}

const (
	whys           = "what inputs mean"
	equations      = "the outputs' equations"
	packageComment = "the model's package comment"
)

var placeholder = regexp.MustCompile(`\{[a-z]+\}`)

func TestATranslationFillsTheSamePlaces(t *testing.T) {
	for _, l := range i18n.All()[1:] {
		for key, text := range l.Translations() {
			a, b := places(key), places(text)
			if !slices.Equal(a, b) {
				t.Errorf("%s: %q has the places %v, its translation %q has %v", l.Tag, key, a, text, b)
			}
		}
	}
}

// places returns the placeholders of a text, sorted, each once.
func places(text string) []string {
	all := placeholder.FindAllString(text, -1)
	slices.Sort(all)
	return slices.Compact(all)
}

// marked returns every text that is to be translated and the places that show it.
func marked(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := d.Name(); d.IsDir() && (name == "build" && filepath.Dir(path) == root || name == "dist" || name == "testdata" || strings.HasPrefix(name, ".") && path != root) {
			return fs.SkipDir
		}
		switch {
		case strings.HasSuffix(path, "_test.go"), strings.HasSuffix(path, ".test.js"):
		case strings.HasSuffix(path, ".go"):
			inCode(t, path, all)
		case strings.HasSuffix(path, ".html"):
			inText(t, path, inTemplates, all)
		case strings.HasSuffix(path, ".js"):
			inText(t, path, inScripts, all)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	inRegistries(all)
	idea, err := site.ReadIdea(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range idea.Texts() {
		all[text] = append(all[text], packageComment)
	}
	return all
}

// inRegistries adds the texts that the registries hold.
func inRegistries(all map[string][]string) {
	add := func(where string, texts ...string) {
		for _, text := range texts {
			if text != "" {
				all[text] = append(all[text], where)
			}
		}
	}
	for i := range model.Params() {
		p := &model.Params()[i]
		add(p.ID, p.Label, p.Group)
		add(whys, p.Why)
		add(p.ID, patterns(p.Unit)...)
		for _, m := range p.Marks {
			add(p.ID, m.Label)
		}
	}
	for i := range model.Outputs() {
		o := &model.Outputs()[i]
		add(equations, o.Equation)
		add(o.ID, patterns(o.Unit)...)
		add(o.ID, o.Label, o.Unit, o.Scope.What, o.Scope.Where, o.Scope.Basis, o.Scope.Change)
	}
	for _, p := range scenario.Presets() {
		add(p.ID, p.Name, p.Text)
	}
	inEvidence(add)
}

// patterns returns the texts with which numbers of a unit are written.
func patterns(unit string) []string {
	u := quantity.Of(unit)
	all := []string{u.Name, u.Counts}
	for _, s := range u.Steps {
		all = append(all, s.Short, s.Long)
	}
	return all
}

// inEvidence adds what the tables say that is ours rather than a source's: whom
// figures credit, what they count, names that are more than who published them,
// why they differ or are missed, and the ledger of deals.
func inEvidence(add func(where string, texts ...string)) {
	forecast := func(f evidence.Forecast) {
		add("forecasts.csv", f.Differs, f.Scope.What, f.Scope.Where, f.Scope.Basis, f.Scope.Change)
		if strings.ContainsAny(f.Name, ",’") || strings.Contains(f.Name, " in ") {
			add("forecasts.csv", f.Name)
		}
	}
	for o := range model.Output(model.NumOutputs) {
		for _, p := range evidence.History(o) {
			add("history.csv", strings.Split(p.Scope, "; ")...)
			if strings.HasPrefix(p.Credit, "computed ") {
				add("history.csv", p.Credit)
			}
		}
		for _, f := range evidence.Forecasts(o) {
			forecast(f)
		}
	}
	for _, f := range evidence.OtherForecasts() {
		forecast(f)
		if strings.HasPrefix(f.Unit, "10^15") || strings.HasPrefix(f.Unit, "10^26") {
			add("forecasts.csv", f.Unit)
		}
	}
	for _, r := range evidence.Hindcast() {
		list, differs, _ := strings.Cut(r.Scope, "; ")
		add("the hindcast", append(strings.Split(list, ", "), differs, r.Name)...)
	}
	add("the board", evidence.Reasons()...)
	add("the units of figures", evidence.Units()...)
	for _, c := range evidence.Contradictions() {
		add("contradictions.csv", c.Topic, c.Because)
	}
	for _, q := range evidence.Quotations() {
		add("quotations.csv", q.Occasion, q.Compares)
	}
	for _, c := range evidence.Claims() {
		add("claims.csv", c.Text, c.CheckedBy, c.Caveat)
		if strings.ContainsAny(c.Who, ",’") || strings.Contains(c.Who, " and ") {
			add("claims.csv", c.Who)
		}
	}
	for _, d := range evidence.Deals() {
		add("deals.csv", d.Chips, d.Text)
		for _, party := range []string{d.Buyer, d.Seller} {
			if party == strings.ToLower(party) { // no company
				add("deals.csv", party)
			}
		}
	}
}

var (
	inTemplates = regexp.MustCompile(`\bt "((?:[^"\\]|\\.)*)"`)
	inScripts   = regexp.MustCompile(`\b(?:t|key)\(\s*'((?:[^'\\]|\\.)*)'`)
)

// inText finds the texts of a template or a script.
func inText(t *testing.T, path string, pattern *regexp.Regexp, all map[string][]string) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range pattern.FindAllStringSubmatch(string(content), -1) {
		text, err := strconv.Unquote(`"` + strings.ReplaceAll(m[1], `\'`, `'`) + `"`)
		if err != nil {
			t.Fatalf("%s: %s: %v", path, m[1], err)
		}
		all[text] = append(all[text], path)
	}
}

// inCode finds the texts given to Language.T, to Mark and to
// model.NewProblem.
func inCode(t *testing.T, path string, all map[string][]string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		name := ""
		switch f := call.Fun.(type) {
		case *ast.SelectorExpr:
			name = f.Sel.Name
		case *ast.Ident:
			name = f.Name
		}
		if name != "T" && name != "Mark" && name != "NewProblem" {
			return true
		}
		if text, ok := literal(call.Args[0]); ok && text != "" {
			all[text] = append(all[text], path)
		}
		return true
	})
}

// literal returns the value of a string literal, or of several that are added.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		a, okA := literal(e.X)
		b, okB := literal(e.Y)
		return a + b, okA && okB && e.Op == token.ADD
	}
	return "", false
}
