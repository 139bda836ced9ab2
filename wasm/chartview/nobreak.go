package chartview

import (
	"strings"
	"unicode"
)

// NoBreak reports whether a word keeps the one after it on its line: a number its
// unit, which a year has none of, and a mark what it stands for.
func NoBreak(word string) bool {
	if word == "" {
		return false
	}
	last := word[len(word)-1]
	if last < '0' || last > '9' || strings.ContainsFunc(word, unicode.IsLetter) {
		return strings.HasSuffix(word, "◇")
	}
	return len(word) != 4 || word[:2] != "20"
}

// NoBreakText is a text whose numbers keep their units: no space is between them that a
// line may end at.
func NoBreakText(text string) string {
	words := strings.Split(text, " ")
	var b strings.Builder
	for i, word := range words {
		b.WriteString(word)
		switch {
		case i == len(words)-1:
		case NoBreak(word):
			b.WriteRune('\u00a0')
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}
