package jsbridge

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"testing"
)

func TestTheScriptHasEveryMessage(t *testing.T) {
	script, err := os.ReadFile("../../web/static/js/intents.js")
	if err != nil {
		t.Fatal(err)
	}
	if string(script) != string(Script()) {
		t.Error("it is another: go generate ./wasm/jsbridge")
	}
}

// A program handles a message in a case of a switch over its type.
func TestMessagesAreThoseThatProgramsKnow(t *testing.T) {
	var known []string
	for _, name := range []string{"page_js.go", "../session/session.go", "../session/questions.go"} {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.SwitchStmt)
			if !ok {
				return true
			}
			if of, ok := s.Tag.(*ast.SelectorExpr); ok && of.Sel.Name == "Type" {
				for _, c := range s.Body.List {
					for _, e := range c.(*ast.CaseClause).List {
						text, err := strconv.Unquote(e.(*ast.BasicLit).Value)
						if err != nil {
							t.Fatal(err)
						}
						known = append(known, text)
					}
				}
			}
			return true
		})
	}
	slices.Sort(known)
	if known = slices.Compact(known); !slices.Equal(known, Messages) {
		t.Errorf("programs know\n%q\nand the list has\n%q", known, Messages)
	}
}
