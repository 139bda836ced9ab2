package jsbridge

import (
	"bytes"
	"fmt"
	"strings"
)

//go:generate go run ./gen

// Messages lists the types of messages that a program accepts: the session's
// intents, and the bridge's own. The page's scripts import them by name, from
// Script.
var Messages = []string{
	"about", "analyses", "analysis", "bands", "batch", "by", "compare", "doubt", "drag-point", "drag-threshold", "file", "hover",
	"language", "layout", "open", "preset", "query", "question-add", "question-chart", "question-drag", "question-form",
	"question-remove", "redo", "reset", "runs", "scale", "seed", "state", "swap", "take", "theme", "track", "type", "undo", "write", "year",
}

// Script returns a script that exports each of Messages; "question-add" is exported
// as questionAdd.
func Script() []byte {
	var b bytes.Buffer
	b.WriteString("// The types of messages for the programs. Go writes this file: go generate ./wasm/jsbridge\n")
	for _, m := range Messages {
		first, rest, _ := strings.Cut(m, "-")
		if rest != "" {
			first += strings.ToUpper(rest[:1]) + rest[1:]
		}
		fmt.Fprintf(&b, "export const %s = '%s'\n", first, m)
	}
	return b.Bytes()
}
