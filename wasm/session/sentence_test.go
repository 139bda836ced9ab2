//go:build !js

package session_test

import (
	"flag"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hundredfold/model"
	"hundredfold/wasm/session"
	"hundredfold/wasm/words"
)

// update writes what the sentence says: go test ./wasm/session -run Sentence -update
var update = flag.Bool("update", false, "write the goldens of the sentence")

// sentences are addresses that bring the sentence into each of its states.
var sentences = []struct{ name, query string }{
	{"no shortage", "preset=no-limits"},
	{"no shortage, billions", "preset=no-limits&year=2035"},
	{"chips", "packaging_growth=1&package_growth=1"},
	{"power", "preset=power-crunch&year=2028"},
	{"power, billions", "preset=huang-100x&year=2032"},
	{"money", "capital=500"},
	{"chips, only just", "packaging_growth=1&package_growth=1&year=2026"},
	{"power, only just", "year=2026"},
	{"money, only just", "capital=282&supply_growth=0.5&year=2026"},
	{"chips, only just, after years without a limit", "package_growth=1.1&rebound=0"},
	{"chips, after years without a limit", "package_growth=1.1&rebound=0&year=2032"},
	{"power, again", "price_elasticity=0.15&year=2030"},
	{"money, again", "rebound=0&it_cost=27&year=2035"},
	{"two in turn", "reinvestment=0&year=2033"},
	{"two in turn, chips last", "packaging_growth=1.2&year=2035"},
	{"three in turn", "chips_at_start=15.5&agent_multiplier=626&year=2035"},
	{"three in turn, power again", "server_life=7.5&package_growth=1.1&interoperability=0&year=2031"},
	{"four in turn, chips again", "server_life=7.5&package_growth=1.1&interoperability=0&year=2035"},
	{"three in turn, money again", "agent_multiplier=1260&it_cost=25.5&reasoning_share=86&year=2035"},
	{"over", "growth_fade=0.7&year=2035"},
	{"over after a year", "price_elasticity=0.15&year=2028"},
	{"over, more than once", "weekly_users=5.9&rebound=0&year=2035"},
	{"almost none, only just", "rebound=0&scarcity_price=1&year=2030"},
	{"almost none", "answer_growth=2.15&interoperability=25&rebound=0&year=2027"},
	{"almost none, in turn", "capital=2270&limit_power=0&year=2033"},
	{"demand below history", "preset=efficiency-shock&software_efficiency=10&training_growth=1&year=2031"},
	{"demand after a peak", "agent_multiplier=19.6&rebound=0&training_growth=1.1&year=2035"},
	{"a reasoning answer like a plain one", "reasoning_multiplier=1"},
	{"a reasoning answer like a plain one, demand below history", "reasoning_multiplier=1&training_growth=1.31&rebound=0&software_efficiency=9.24&year=2027"},
	{"a reasoning answer like a plain one, demand after a peak", "reasoning_multiplier=1&rebound=0&training_growth=1&year=2035"},
	{"half a multiplier", "reasoning_multiplier=7.5"},
	{"compared", "preset=bain&b.preset=central"},
	{"compared with changes", "preset=huang-100x&b.preset=bain&b.capital=900&year=2031"},
	{"compared where all can be built", "b.preset=no-limits"},
	{"compared with the same", "b.preset=central"},
}

// said returns the sentence at an address.
func said(l *words.Language, query string) session.Snapshot {
	return apply(session.Intent{Type: "language", Text: l.Tag}, session.Intent{Type: "query", Text: query})
}

// marked writes a sentence with its coloured pieces in brackets.
func marked(spans []session.Span) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Tone == "" {
			b.WriteString(s.Text)
		} else {
			b.WriteString("[" + s.Tone + ": " + s.Text + "]")
		}
	}
	return b.String()
}

func TestTheSentenceInAllItsStates(t *testing.T) {
	for _, l := range words.All() {
		var b strings.Builder
		for _, c := range sentences {
			s := said(l, c.query)
			if len(s.Notices) > 0 {
				t.Errorf("%s: %v", c.query, s.Notices)
			}
			b.WriteString("# " + c.name + "\n# ?" + c.query + "\n" + marked(s.Sentence) + "\n\n")
		}
		path := "testdata/sentences." + l.Tag + ".txt"
		if *update {
			if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		got, old := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
		if len(got) != len(old) {
			t.Fatalf("%s has %d lines, want %d", path, len(old), len(got))
		}
		for i := range got {
			if got[i] != old[i] {
				t.Errorf("%s:%d\n got %s\nwant %s", path, i+1, got[i], old[i])
			}
		}
	}
}

// form matches what a text of the sentence becomes.
func form(key string) *regexp.Regexp {
	key = regexp.QuoteMeta(regexp.MustCompile(`\[[a-z]+ ([^\]]*)\]`).ReplaceAllString(key, "$1"))
	key = regexp.MustCompile(`\\\{(from|to|year|when)\\\}`).ReplaceAllString(key, `\d{4}`)
	key = strings.ReplaceAll(key, `\{then\}`, ".*") // nothing in the year that the slider names
	return regexp.MustCompile(regexp.MustCompile(`\\\{[a-z]+\\\}`).ReplaceAllString(key, ".+"))
}

func TestTheSentencesStatesUseEveryText(t *testing.T) {
	var all strings.Builder
	for _, c := range sentences {
		all.WriteString(sentence(said(words.English, c.query)) + "\n")
	}
	forms := 0
	for key := range words.German.Keys() {
		if !strings.ContainsAny(key, "[") && !strings.HasPrefix(key, "If reasoning") && !strings.HasPrefix(key, "By comparison") && key != "Almost all of them" {
			continue
		}
		forms++
		if !form(key).MatchString(all.String()) {
			t.Errorf("no state of the sentence says %q", key)
		}
	}
	if forms < 28 {
		t.Errorf("only %d texts are known to be the sentence's", forms)
	}
}

var mark = regexp.MustCompile(`\[([a-z]+) [^\]]+\]`)

// A piece that a translation leaves unmarked would lose its colour and what it
// opens.
func TestATranslationMarksTheSamePieces(t *testing.T) {
	for _, l := range words.All()[1:] {
		for key, text := range l.Keys() {
			var a, b []string
			for _, m := range mark.FindAllStringSubmatch(key, -1) {
				a = append(a, m[1])
			}
			for _, m := range mark.FindAllStringSubmatch(text, -1) {
				b = append(b, m[1])
			}
			if slices.Sort(a); !slices.Equal(a, b) {
				t.Errorf("%s: %q marks %v, want %v", l.Tag, text, b, a)
			}
		}
	}
}

// Whatever is moved, the sentence ends, has no place left open and says what
// is asked for; limits are named while something is missing.
func TestTheSentenceIsWholeForAnyInputs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := session.New()
		for range rapid.IntRange(0, 8).Draw(t, "changes") {
			s.Apply(change(t))
		}
		s.Apply(session.Intent{Type: "language", Text: rapid.SampledFrom([]string{"en", "de"}).Draw(t, "language")})
		now := s.Snapshot()
		text := sentence(now)
		if strings.ContainsAny(text, "{}[]") || !strings.HasSuffix(text, ".") || strings.Contains(text, "  ") {
			t.Fatal(text)
		}
		tones := map[string]bool{}
		for _, span := range now.Sentence {
			tones[span.Tone] = true
		}
		met := s.Result().Annual(model.DemandMet, s.Year()) >= 99.5
		if !tones["asked"] || !met && (!tones["built"] || !tones["chips"] && !tones["power"] && !tones["money"]) {
			t.Fatal(marked(now.Sentence))
		}
	})
}
