package site

import (
	"context"
	"fmt"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"strings"
)

// Idea is the model's package comment for a page.
type Idea []Block

// Block is a heading, a paragraph or a list: one of its fields is set.
type Block struct {
	Heading, Text string
	Parts         []Part // in the order they run
}

// Part is one file of the model and what it computes.
type Part struct{ File, Text string }

// Texts returns the texts to translate.
func (i Idea) Texts() []string {
	var texts []string
	for _, b := range i {
		for _, p := range b.Parts {
			texts = append(texts, p.Text)
		}
		if text := b.Heading + b.Text; text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// ReadIdea reads the package comment of the model's sources, which go list locates.
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

// parseIdea parses a comment. An indented block is a list of files, "file.go   what
// it does", which may continue on further lines. The first heading is dropped,
// because the page has its own.
func parseIdea(text string) (Idea, error) {
	var idea Idea
	parts, headings := 0, 0
	printer := comment.Printer{TextWidth: -1}
	plain := func(b comment.Block) string {
		return strings.TrimSpace(string(printer.Text(&comment.Doc{Content: []comment.Block{b}})))
	}
	text = strings.Replace(text, "Package model", "The model", 1)
	for _, block := range new(comment.Parser).Parse(text).Content {
		switch b := block.(type) {
		case *comment.Code:
			list := parseParts(b.Text)
			parts += len(list)
			idea = append(idea, Block{Parts: list})
		case *comment.Heading:
			if headings++; headings > 1 {
				idea = append(idea, Block{Heading: strings.TrimPrefix(plain(b), "# ")})
			}
		default:
			idea = append(idea, Block{Text: plain(b)})
		}
	}
	if parts == 0 || len(idea) < 2 {
		return idea, fmt.Errorf("the model's comment has %d blocks and names %d files, want some of both", len(idea), parts)
	}
	return idea, nil
}

// parseParts parses a list of files. A line that does not begin with a file name
// continues the last entry.
func parseParts(list string) (parts []Part) {
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		file, words, _ := strings.Cut(line, " ")
		switch {
		case strings.HasSuffix(file, ".go"):
			parts = append(parts, Part{file, strings.TrimSpace(words)})
		case line != "" && len(parts) > 0:
			parts[len(parts)-1].Text += " " + line
		}
	}
	return parts
}
