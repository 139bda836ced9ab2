package site

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"hundredfold/wasm/session"
)

func TestAMessageThatNoProgramKnowsFailsTheBuild(t *testing.T) {
	for script, ok := range map[string]bool{"intents.questionAdd": true, "intents.questionAd": false} {
		b := bundler{virtual: map[string][]byte{"page.js": []byte("import * as intents from './intents.js'\nsend({ type: " + script + " })")}}
		if text := string(b.script("page.js")); (b.err == nil) != ok || ok && !strings.Contains(text, `"question-add"`) {
			t.Errorf("%s: %s, %v", script, text, b.err)
		}
	}
}

// Names of a snapshot in scripts and browser tests.
var (
	snapshotFields = regexp.MustCompile(`\b(?:snapshot|latest|latest\(\)|snapshots\.at\(-1\))\??((?:\.\w+\??){1,2})`)
	snapshotNames  = regexp.MustCompile(`const \{([^}]*)\} = (?:snapshot|latest)((?:\.\w+)?)\n`)
)

func TestScriptsReadOnlyWhatASnapshotHas(t *testing.T) {
	seen := map[string]bool{}
	check := func(file, path string) {
		at, fields := reflect.TypeFor[session.Snapshot](), strings.Split(strings.Trim(strings.ReplaceAll(path, "?", ""), "."), ".")
		for _, name := range fields {
			if at.Kind() == reflect.Pointer {
				at = at.Elem()
			}
			if at.Kind() != reflect.Struct {
				return // a method of an array or a string
			}
			field, ok := fieldOf(at, name)
			if !ok {
				t.Errorf("%s reads %s, and a snapshot has no %s", filepath.Base(file), path, name)
				return
			}
			seen[name], at = true, field.Type
		}
	}
	var files []string
	for _, pattern := range []string{"../static/js/*.js", "../e2e/*_test.go"} {
		all, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, all...)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range snapshotFields.FindAllStringSubmatch(string(text), -1) {
			check(file, m[1])
		}
		for _, m := range snapshotNames.FindAllStringSubmatch(string(text), -1) {
			for name := range strings.SplitSeq(m[1], ",") {
				name, _, _ = strings.Cut(name, ":")
				check(file, strings.TrimPrefix(m[2]+"."+strings.TrimSpace(name), "."))
			}
		}
	}
	if len(seen) < reflect.TypeFor[session.Snapshot]().NumField()*3/4 {
		t.Errorf("only %d fields are read: %v", len(seen), seen)
	}
}

// fieldOf returns the field with a JSON name.
func fieldOf(of reflect.Type, name string) (reflect.StructField, bool) {
	for _, f := range reflect.VisibleFields(of) {
		if key, _, _ := strings.Cut(f.Tag.Get("json"), ","); key == name {
			return f, true
		}
	}
	return reflect.StructField{}, false
}
