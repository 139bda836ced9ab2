package chartview

import (
	"strings"
	"unicode"
)

// NoBreak reports whether a line must not end after a word: a number stays with its
// unit (a year has none), and a mark with what it stands for.
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

// NoBreakText returns a text with no-break spaces after the words for which NoBreak
// holds.
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
