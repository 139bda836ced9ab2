package story

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"hundredfold/wasm/i18n"
)

func TestEveryNumberAndClaimOfTheStoriesHoldsInTheirOwnRuns(t *testing.T) {
	for _, s := range All() {
		for _, fault := range s.Check() {
			t.Error(fault)
		}
		claims := 0
		for i := range s.Steps {
			claims += len(s.Steps[i].expected)
			for _, p := range s.Steps[i].Fill(s.Language) {
				if strings.ContainsAny(p.String(), "{}") || strings.Contains(p.String(), "NaN") {
					t.Errorf("%s: %s: a number is not filled in: %s", s.File, s.Steps[i].ID, p)
				}
			}
		}
		if claims < 4*len(s.Steps) {
			t.Errorf("%s: %d steps expect %d things, want more", s.File, len(s.Steps), claims)
		}
	}
}

func TestAStepIsReadInAMinute(t *testing.T) {
	for _, s := range All() {
		if n := len(s.Steps); n < 7 || n > 9 {
			t.Errorf("%s has %d steps, want about eight", s.File, n)
		}
		for i := range s.Steps {
			n := 0
			for _, p := range s.Steps[i].Fill(s.Language) {
				n += len(strings.Fields(p.String()))
			}
			if n < 60 || n > 120 {
				t.Errorf("%s: %s has %d words, want 60 to 120", s.File, s.Steps[i].ID, n)
			}
		}
	}
}

func TestSentencesAreShort(t *testing.T) {
	for _, s := range All() {
		for i := range s.Steps {
			count, total := 0, 0
			for _, p := range s.Steps[i].Fill(s.Language) {
				text := strings.NewReplacer("?", ".", ":", ".", ";", ".").Replace(p.String())
				for sentence := range strings.SplitSeq(text, ". ") {
					n := len(strings.Fields(sentence))
					if n > 24 {
						t.Errorf("%s: %s: %d words in %q", s.File, s.Steps[i].ID, n, sentence)
					}
					if n > 0 {
						count, total = count+1, total+n
					}
				}
			}
			if mean := float64(total) / float64(count); mean > 14 {
				t.Errorf("%s: %s: a sentence has %.1f words on average, want 14 at most", s.File, s.Steps[i].ID, mean)
			}
		}
	}
}

// shape returns what must be the same for a step in every language.
func shape(s *Step) string {
	keys := map[string]bool{}
	for _, p := range s.Text {
		for _, span := range p {
			if span.Key != "" {
				keys[span.Key] = true
			}
		}
	}
	var charts []string
	for _, c := range s.Charts {
		charts = append(charts, c.Name)
	}
	return fmt.Sprintln(s.ID, s.State.Preset.ID, s.State.Query(), charts, s.Sliders, slices.Sorted(maps.Keys(keys)), len(s.Text), len(s.Notes))
}

func TestAStoryIsTheSameInEveryLanguage(t *testing.T) {
	for _, s := range All() {
		for _, l := range i18n.All() {
			other, err := Find(s.Name(), l)
			if err != nil {
				t.Error(err)
				continue
			}
			if len(other.Steps) != len(s.Steps) {
				t.Errorf("%s has %d steps, %s %d", s.File, len(s.Steps), other.File, len(other.Steps))
				continue
			}
			for i := range s.Steps {
				if a, b := shape(&s.Steps[i]), shape(&other.Steps[i]); a != b {
					t.Errorf("%s: %sis in %s: %s", s.File, a, other.File, b)
				}
			}
		}
		if s.About == "" {
			t.Errorf("%s does not say what it is about", s.File)
		}
	}
}

func TestAStoryThatIsNotThereIsNamedWithTheNearest(t *testing.T) {
	if _, err := Find("hundred", i18n.German); err == nil || err.Error() != `no story "hundred" in Deutsch; the nearest is "hundredfold"` {
		t.Errorf("got %v", err)
	}
}
