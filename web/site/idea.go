package site

import (
	"context"
	"fmt"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Idea is the model in a few paragraphs, as its package comment tells it.
type Idea struct {
	Before []string // paragraphs before the list of parts
	Parts  []Part   // in the order they run
	After  []string
}

// Part is one file of the model and what it computes.
type Part struct{ File, Text string }

// Texts returns what there is to be translated.
func (i Idea) Texts() []string {
	texts := slices.Concat(i.Before, i.After)
	for _, p := range i.Parts {
		texts = append(texts, p.Text)
	}
	return texts
}

// ReadIdea reads the package comment of the model's sources, which lie where
// the toolchain says.
func ReadIdea(ctx context.Context) (Idea, error) {
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

// parseIdea takes a comment apart at its indented lists, "file   what it does" on
// each line, or on several of which the later are indented further.
func parseIdea(text string) (Idea, error) {
	var idea Idea
	printer := comment.Printer{TextWidth: -1}
	text = strings.Replace(text, "Package model", "The model", 1)
	for _, block := range new(comment.Parser).Parse(text).Content {
		if code, ok := block.(*comment.Code); ok {
			for line := range strings.Lines(code.Text) {
				file, words, found := strings.Cut(strings.TrimSpace(line), " ")
				switch {
				case strings.HasPrefix(line, " ") && len(idea.Parts) > 0:
					idea.Parts[len(idea.Parts)-1].Text += " " + strings.TrimSpace(line)
				case found:
					idea.Parts = append(idea.Parts, Part{file, strings.TrimSpace(words)})
				}
			}
			continue
		}
		paragraph := strings.TrimSpace(string(printer.Text(&comment.Doc{Content: []comment.Block{block}})))
		paragraph = strings.TrimPrefix(paragraph, "# ") // of a heading
		if len(idea.Parts) == 0 {
			idea.Before = append(idea.Before, paragraph)
		} else {
			idea.After = append(idea.After, paragraph)
		}
	}
	if len(idea.Parts) == 0 || len(idea.Before) == 0 {
		return idea, fmt.Errorf("the model's comment has %d paragraphs and %d parts, want both", len(idea.Before), len(idea.Parts))
	}
	return idea, nil
}
