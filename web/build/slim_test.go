package main

import (
	"bytes"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"text/template"

	slimmer "hundredfold/web/build/template"
)

// shaderChoice is what Ebitengine passes to its shader templates.
type shaderChoice struct {
	Filter, FilterNearest, FilterLinear, FilterPixelated      int
	Address, AddressUnsafe, AddressClampToZero, AddressRepeat int
}

func TestTheSlimTemplateWritesTheShadersThatTextTemplateWrites(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/hajimehoshi/ebiten/v2").Output()
	if err != nil {
		t.Fatal(withStderr(err))
	}
	for _, name := range []string{"builtinshader", "colormshader"} {
		source := read(t, strings.TrimSpace(string(out))+"/internal/"+name+"/shader.go")
		found := regexp.MustCompile("(?s)Parse\\(`(.*?)`\\)").FindSubmatch(source)
		if found == nil {
			t.Fatalf("no template in %s", name)
		}
		text := string(found[1])
		want := template.Must(template.New("").Parse(text))
		got := slimmer.Must(slimmer.New("").Parse(text))
		for filter := range 3 {
			for address := range 3 {
				choice := shaderChoice{
					Filter: filter, FilterLinear: 1, FilterPixelated: 2,
					Address: address, AddressClampToZero: 1, AddressRepeat: 2,
				}
				var a, b bytes.Buffer
				if err := want.Execute(&a, choice); err != nil {
					t.Fatal(err)
				}
				if err := got.Execute(&b, choice); err != nil {
					t.Fatal(err)
				}
				if a.String() != b.String() {
					t.Errorf("%s, filter %d, address %d:\n%s\nwant:\n%s", name, filter, address, &b, &a)
				}
			}
		}
	}
}

func TestTheSlimTemplateRefusesWhatItDoesNotKnow(t *testing.T) {
	text := slimmer.Must(slimmer.New("").Parse("{{range .Items}}"))
	if err := text.Execute(&bytes.Buffer{}, struct{}{}); err == nil || !strings.Contains(err.Error(), "range") {
		t.Errorf("got %v, want an error that names the action", err)
	}
}
