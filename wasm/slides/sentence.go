package slides

import (
	"strings"
	"unicode"

	"hundredfold/wasm/story"
)

// plain converts a story's paragraph to Words.
func plain(p story.Paragraph) []Words {
	words := make([]Words, len(p))
	for i, span := range p {
		words[i] = Words{Text: span.Text, Bold: span.Bold}
	}
	return words
}

// sentences splits words into sentences.
func sentences(words []Words) []Sentence {
	var all []Sentence
	var now Sentence
	for _, w := range words {
		text := w.Text
		for text != "" {
			end := ends(text)
			now = append(now, Words{Text: text[:end], Bold: w.Bold, Tone: w.Tone})
			if end < len(text) || ended(text) {
				all, now = append(all, now), nil
			}
			text = strings.TrimLeft(text[end:], " ")
		}
	}
	if len(now) > 0 {
		all = append(all, now)
	}
	return all
}

// ends returns the index where a text's first sentence ends, or the text's length.
func ends(text string) int {
	for i := range text {
		if text[i] == ' ' && i+1 < len(text) && ended(text[:i]) && begins(text[i+1:]) {
			return i
		}
	}
	return len(text)
}

// ended reports whether a text ends like a sentence, and not in an abbreviation.
func ended(text string) bool {
	bare := strings.TrimRight(strings.TrimRight(text, " "), "”“\"»)")
	if bare == "" || !strings.ContainsRune(".!?…", rune(bare[len(bare)-1])) && !strings.HasSuffix(bare, "…") {
		return false
	}
	words := strings.Fields(bare)
	last := strings.TrimLeft(words[len(words)-1], "“„\"(")
	return !abbreviations[last] && !initial(last)
}

// abbreviations end in a full stop within sentences.
var abbreviations = map[string]bool{
	"Mio.": true, "Mrd.": true, "Bio.": true, "Tsd.": true, "ca.": true, "rd.": true, "bzw.": true, "Nr.": true, "Dr.": true,
	"vs.": true, "approx.": true, "Mr.": true, "Ms.": true, "Inc.": true, "No.": true, "e.g.": true, "i.e.": true,
}

// initial reports whether a word is a letter and a full stop, as in z. B. or U.S.
func initial(word string) bool {
	letters := []rune(strings.TrimSuffix(word, "."))
	return len(letters) == 1 && unicode.IsLetter(letters[0]) || len(letters) == 3 && letters[1] == '.'
}

// begins reports whether a text begins like a sentence.
func begins(text string) bool {
	for _, r := range strings.TrimLeft(text, " “„\"»(") {
		return unicode.IsUpper(r) || unicode.IsDigit(r) || r == '$'
	}
	return false
}
