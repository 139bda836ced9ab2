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
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// update writes what the sentence says: go test ./wasm/session -run Sentence -update
var update = flag.Bool("update", false, "write the goldens of the sentence")

// sentences are addresses that bring the sentence into each of its states.
var sentences = []struct{ name, query string }{
	{"central", ""},
	{"central, billions", "year=2035"},
	{"no shortage, billions", "preset=no-limits&year=2035"},
	{"chips", "year=2026"},
	{"chips, with power behind", "server_life=3"},
	{"chips, with money behind", "hurdle=2&onsite_power=40"},
	{"power", "preset=power-crunch&year=2028"},
	{"power, billions", "preset=huang-100x&year=2032"},
	{"power, with chips behind", "server_life=3&year=2028"},
	{"money", "outside_capital=100"},
	{"money, with chips behind", "v=2&supply_growth=10&year=2034"},
	{"money, with power behind", "year=2031"},
	{"ceiling", "spending_ceiling=1"},
	{"ceiling behind", "spending_ceiling=1&year=2028"},
	{"a shortage sets in", "preset=no-limits&agent_share=30&year=2028"},
	{"a shortage grows", "preset=rand&limit_chips=0&year=2028"},
	{"a shortage eases", "preset=flat-reasoning&agent_multiplier=25&year=2028"},
	{"never short", "reasoning_multiplier=1&weekly_users=1&answer_growth=1&rebound=0"},
	{"over", "rebound=0"},
	{"over after a year", "preset=no-limits"},
	{"over within the year", "preset=no-limits&year=2026"},
	{"over, more than once", "reasoning_multiplier=1&request_growth=1"},
	{"almost none", "limit_money=0&year=2035"},
	{"demand below history", "answer_growth=1&rebound=0&research_funding=1"},
	{"demand after a peak", "weekly_users=1&rebound=0&research_funding=1"},
	{"a reasoning answer like a plain one", "reasoning_multiplier=1"},
	{"a reasoning answer like a plain one, demand below history", "reasoning_multiplier=1&answer_growth=1&rebound=0&year=2026"},
	{"a reasoning answer like a plain one, demand after a peak", "reasoning_multiplier=1&request_growth=1&answer_growth=1&research_share=60&research_funding=1&year=2035"},
	{"half a multiplier", "reasoning_multiplier=7.5"},
	{"ten times and more", "preset=efficiency-shock&reasoning_multiplier=1000&year=2035"},
	{"much more is asked for, and built", "preset=bust&request_growth=2"},
	{"more is asked for and no more built", "markup_slope=2"},
	{"less is asked for and no less built", "pue=1.6"},
	{"nothing changes", "longer_answers=90"},
	{"hardly anything is asked for and nothing built", "pue=1.05"},
	{"hardly anything changes", "load_factor=63"},
	{"hardly anything is built, and nothing asked for", "supply_response=1.1"},
	{"more is asked for and hardly anything built", "reasoning_multiplier=20.5"},
	{"less money is asked for", "pue=1.36&year=2033"},
	{"less power is asked for", "peak_ratio=1.22&year=2027"},
	{"as many on more power", "v=2&preset=mckinsey-accelerated&outside_capital=1940&onsite_power=34&year=2034"},
	{"as many for more money", "v=2&it_cost=20&supply_response=1.45&year=2032"},
	{"as many for less money", "preset=power-crunch&onsite_response=0.15&generation_dollars=2.5&year=2034"},
	{"a few more on much more power", "preset=iea-lift-off&generation_watts=1.2&answer_growth=2.45&year=2034"},
	{"more for as much money", "peak_ratio=1.3"},
	{"several changes", "supply_response=0&reasoning_share=90"},
	{"changes of another preset", "preset=huang-100x&supply_response=0"},
	{"compared", "preset=bain&b.preset=central"},
	{"compared with changes", "preset=huang-100x&b.preset=bain&b.outside_capital=900&year=2031"},
	{"compared where all can be built", "b.preset=no-limits"},
	{"compared with the same", "b.preset=central"},
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
	for _, l := range i18n.All() {
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
		all.WriteString(sentence(said(i18n.English, c.query)) + "\n")
	}
	forms := 0
	for key := range i18n.German.Translations() {
		starts := func(with string) bool { return strings.HasPrefix(key, with) }
		if !strings.ContainsAny(key, "[") && key != "Almost all of them" && !slices.ContainsFunc([]string{"If reasoning", "By comparison", "{built} ", "{against}", "{effect}"}, starts) {
			continue
		}
		forms++
		if !form(key).MatchString(all.String()) {
			t.Errorf("no state of the sentence says %q", key)
		}
	}
	if forms < 40 {
		t.Errorf("only %d texts are known to be the sentence's", forms)
	}
}

var mark = regexp.MustCompile(`\[([a-z]+) [^\]]+\]`)

// A piece that a translation leaves unmarked would lose its colour and what it
// opens.
func TestATranslationMarksTheSamePieces(t *testing.T) {
	for _, l := range i18n.All()[1:] {
		for key, text := range l.Translations() {
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
// is asked for; limits are named while something is missing at the year's end.
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
		end := s.Result().Annual(model.DemandMet, s.Year())
		limited := tones["chips"] || tones["power"] || tones["money"] || tones["ceiling"]
		if first, _ := s.Result().Bottlenecks(s.Year()); !tones["asked"] || end < 99.5 && !tones["built"] || limited != (first != model.NoLimit && end <= 99.95) {
			t.Fatal(marked(now.Sentence))
		}
	})
}

// A year in which nothing holds back most of what is asked for may end short of it:
// the sentence says where the shortage goes within the year.
func TestAShortageThatPassesIsSaidTheWayItGoes(t *testing.T) {
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		s := scene(t)
		r := s.Result()
		for year := model.FirstYear; year <= model.LastYear; year++ {
			s.Apply(session.Intent{Type: "year", Value: float64(year), Final: true})
			said, end := sentence(s.Snapshot()), r.Annual(model.DemandMet, year)
			passing := r.Binding(year) == model.NoLimit && end < 99.5
			if passing != strings.Contains(said, "can be built, as a shortage ") {
				t.Fatalf("%v%% are met in %d, and it says %q", end, year, said)
			}
			if !passing {
				continue
			}
			found++
			least := 100.0
			for q := range 4 {
				least = min(least, r.Quarter(model.DemandMet, 4*(year-model.FirstYear)+q))
			}
			before := r.Annual(model.DemandMet, year-1)
			want := "sets in"
			switch {
			case end > min(least, before):
				want = "eases"
			case before < 99.5:
				want = "grows"
			}
			if !strings.Contains(said, want) {
				t.Fatalf("%v%% were met before %d, %v%% at least in it, %v%% at its end, and it says %q", before, year, least, end, said)
			}
		}
	})
	if found == 0 {
		t.Error("no shortage passes: nothing was tested")
	}
}

// A shortage that raises no price is one all the same.
func TestTheShareThatIsMetNamesNoShortageOnlyWhereThereIsNone(t *testing.T) {
	for query, want := range map[string]string{
		"":                 "shortage multiplies the price by 1.4",
		"preset=no-limits": "no shortage raises the price",
		"scarcity_pass=0":  "the shortage does not raise the price",
		"scarcity_price=0": "the shortage does not raise the price",
		"preset=iea-base&server_life=3&year=2029": "the shortage hardly raises the price",
	} {
		if got := apply(session.Intent{Type: "query", Text: "v=2&" + query}).Figures[3].Note; !strings.HasSuffix(got, want) {
			t.Errorf("%s: it says %q, want %q", query, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := scene(t)
		met := s.Result().Annual(model.DemandMet, s.Year())
		if note := s.Snapshot().Figures[3].Note; met < 99.5 == strings.Contains(note, "no shortage") && !strings.Contains(note, "multiplies") {
			t.Fatalf("%v%% are met, and it says %q", met, note)
		}
	})
}
