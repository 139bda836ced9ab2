// Package i18n holds the languages that the product speaks: a catalogue of
// texts, and how numbers are written.
//
// A text in English is its own key. Code writes English and has it translated
// where it is shown:
//
//	l.T("By {year} the world asks for {amount}", "{year}", "2030", "{amount}", amount)
//
// Texts that are kept before a language is known are marked by Mark. A test
// finds every marked text, in code, templates and scripts, and fails where a
// language lacks one or has one that nothing uses.
package i18n

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"hundredfold/assets"
	"hundredfold/model/quantity"
)

// Language is one language. The methods of a nil Language speak English.
type Language struct {
	Tag  string // as in BCP 47: "en"
	Name string // in itself: "English"

	// Locale is the language with the country that it is written for, as Open Graph
	// has it: "en_US".
	Locale string
	// Reported are the words that mark what is not confirmed; the first is the one
	// to write.
	Reported []string

	numbers quantity.Format // with its texts
}

// languages is the registry, in the order of a menu. A new language is its row
// here, its texts in assets/words/TAG, and its stories.
var languages = []*Language{
	{Tag: "en", Name: "English", Locale: "en_US", Reported: []string{"reported"}, numbers: quantity.Format{Decimal: '.', Group: ','}},
	{Tag: "de", Name: "Deutsch", Locale: "de_DE", Reported: []string{"berichtet", "berichten zufolge"},
		numbers: quantity.Format{Decimal: ',', Group: '.', Texts: catalogue("de")}},
}

// Two of the languages.
var (
	English = languages[0]
	German  = languages[1]
)

// Numbers returns how the language writes and reads numbers.
func (l *Language) Numbers() *quantity.Format {
	if l == nil {
		return nil
	}
	return &l.numbers
}

// All returns the languages in the order of a menu.
func All() []*Language { return languages }

// Next returns the language that comes after one in the menu: after the last,
// the first.
func Next(l *Language) *Language {
	all := All()
	for i := range all {
		if all[i] == l {
			return all[(i+1)%len(all)]
		}
	}
	return all[0]
}

// Find returns the language with that tag; "de-AT" finds "de". The error names
// those that there are.
func Find(tag string) (*Language, error) {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	var tags []string
	for _, l := range All() {
		if l.Tag == base {
			return l, nil
		}
		tags = append(tags, l.Tag)
	}
	return nil, fmt.Errorf("no language %q: there are %s", tag, strings.Join(tags, ", "))
}

// catalogue reads a language's texts when one is first asked for. They are part
// of the program, so a file that does not parse is a bug and panics.
func catalogue(tag string) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		all := map[string]string{}
		read(all, assets.Words, "words/"+tag+"/*.json")
		read(all, assets.NativeWords, "words/"+tag+"/native/*.json")
		return all
	})
}

// read adds the texts of the files that match.
func read(to map[string]string, from embed.FS, pattern string) {
	names, err := fs.Glob(from, pattern)
	if err != nil {
		panic(err)
	}
	for _, name := range names {
		data, err := from.ReadFile(name)
		if err == nil {
			err = json.Unmarshal(data, &to)
		}
		if err != nil {
			panic(fmt.Errorf("%s: %w", name, err))
		}
	}
}

// Mark marks a text that is translated later.
func Mark(english string) string { return english }

// T returns a text in the language. fill is pairs of a placeholder and what
// stands in its place: "{year}", "2030".
func (l *Language) T(english string, fill ...string) string {
	text := l.Numbers().T(english)
	if len(fill) == 0 {
		return text
	}
	return filled(text, fill)
}

// filled puts values into their places. A snapshot holds hundreds of texts, for
// which a strings.Replacer each would be most of its cost.
func filled(text string, fill []string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(text, '{')
		if i < 0 {
			b.WriteString(text)
			return b.String()
		}
		place, value := "{", "{" // a brace that begins no place
		for k := 0; k < len(fill); k += 2 {
			if strings.HasPrefix(text[i:], fill[k]) {
				place, value = fill[k], fill[k+1]
				break
			}
		}
		b.WriteString(text[:i])
		b.WriteString(value)
		text = text[i+len(place):]
	}
}

// Translations returns the texts of a language beside English by their English, for
// tests and for what is made once. It is shared: read only.
func (l *Language) Translations() map[string]string {
	if l == nil || l.numbers.Texts == nil {
		return nil
	}
	return l.numbers.Texts()
}
