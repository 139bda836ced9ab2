package site

import (
	"context"
	"fmt"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"html/template"
	"os/exec"
	"path/filepath"
	"strings"
)

// Idea is the model in a few paragraphs, as its package comment tells it.
type Idea struct {
	Before []template.HTML // paragraphs before the list of parts
	Parts  []Part          // in the order they run
	After  []template.HTML
}

// Part is one file of the model and what it computes.
type Part struct{ File, Text string }

// readIdea reads the package comment of the model's sources, which lie where
// the toolchain says.
func readIdea(ctx context.Context) (Idea, error) {
	out, err := exec.CommandContext(ctx, "go", "list", "-f", "{{.Dir}}", "hundredfold/model").Output()
	if err != nil {
		return Idea{}, fmt.Errorf("asking go where the model's sources are: %w", err)
	}
	name := filepath.Join(strings.TrimSpace(string(out)), "doc.go")
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		return Idea{}, fmt.Errorf("reading the model's comment: %w", err)
	}
	return parseIdea(file.Doc.Text())
}

// parseIdea takes a comment apart at its one indented list, "file   what it
// does" on each line.
func parseIdea(text string) (Idea, error) {
	var idea Idea
	var printer comment.Printer
	text = strings.Replace(text, "Package model", "The model", 1)
	for _, block := range new(comment.Parser).Parse(text).Content {
		if code, ok := block.(*comment.Code); ok {
			for line := range strings.Lines(code.Text) {
				if file, words, found := strings.Cut(strings.TrimSpace(line), " "); found {
					idea.Parts = append(idea.Parts, Part{file, strings.TrimSpace(words)})
				}
			}
			continue
		}
		html := template.HTML(printer.HTML(&comment.Doc{Content: []comment.Block{block}}))
		if len(idea.Parts) == 0 {
			idea.Before = append(idea.Before, html)
		} else {
			idea.After = append(idea.After, html)
		}
	}
	if len(idea.Parts) == 0 || len(idea.Before) == 0 {
		return idea, fmt.Errorf("the model's comment has %d paragraphs and %d parts, want both", len(idea.Before), len(idea.Parts))
	}
	return idea, nil
}
