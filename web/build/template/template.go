// Package template does the one thing that Ebitengine's built-in shaders ask of
// text/template: keep or drop text by {{if eq .A .B}}, {{else if eq .A .B}},
// {{else}} and {{end}}. In a program with text/template the linker can drop no
// exported method of any type, because templates find methods by name.
package template

import (
	"fmt"
	"io"
	"reflect"
	"strings"
)

// Template is a text with conditions.
type Template struct{ text string }

// New returns an empty template.
func New(name string) *Template { return &Template{} }

// Parse sets the template's text.
func (t *Template) Parse(text string) (*Template, error) {
	t.text = text
	return t, nil
}

// Must panics on an error.
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}

// branch is an if that is not ended yet.
type branch struct {
	open bool // the text is kept
	done bool // no later part of this if can be
}

// Execute writes the text that the integer fields of data keep.
func (t *Template) Execute(w io.Writer, data any) error {
	fields := reflect.ValueOf(data)
	equal := func(names []string) bool {
		a := fields.FieldByName(strings.TrimPrefix(names[0], "."))
		b := fields.FieldByName(strings.TrimPrefix(names[1], "."))
		return a.Int() == b.Int()
	}
	stack := []branch{{open: true}}
	for i, part := range strings.Split(t.text, "{{") {
		if i > 0 {
			action, text, _ := strings.Cut(part, "}}")
			part = text
			top := &stack[len(stack)-1]
			switch words := strings.Fields(action); {
			case len(words) == 4 && words[0] == "if" && words[1] == "eq":
				open := top.open && equal(words[2:])
				stack = append(stack, branch{open: open, done: open || !top.open})
			case len(words) == 5 && words[0] == "else" && words[2] == "eq":
				open := !top.done && equal(words[3:])
				*top = branch{open: open, done: top.done || open}
			case len(words) == 1 && words[0] == "else":
				*top = branch{open: !top.done, done: true}
			case len(words) == 1 && words[0] == "end":
				stack = stack[:len(stack)-1]
			default:
				return fmt.Errorf("template: unknown action %q", action)
			}
		}
		if stack[len(stack)-1].open {
			if _, err := io.WriteString(w, part); err != nil {
				return err
			}
		}
	}
	return nil
}
