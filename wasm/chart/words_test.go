package chart

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"hundredfold/model"
)

func TestTheTakeawayNamesTheYearAndBothValues(t *testing.T) {
	r := run(map[model.Input]float64{model.ReasoningMultiplier: 100})
	mainCharts(t, func(t *testing.T, s Spec, asked, built model.Output) {
		got := s.Takeaway(r, 2031)
		for _, want := range []string{"2031", s.Unit.Long(r.Annual(asked, 2031)), s.Unit.Long(r.Annual(built, 2031))} {
			if !strings.Contains(got, want) {
				t.Errorf("%q lacks %q", got, want)
			}
		}
	})
}

func TestTheTakeawaySaysWhenAllIsBuilt(t *testing.T) {
	r := run(map[model.Input]float64{model.LimitChips: 0, model.LimitPower: 0, model.LimitMoney: 0})
	mainCharts(t, func(t *testing.T, s Spec, _, _ model.Output) {
		if got := s.Takeaway(r, 2030); !strings.HasPrefix(got, "All ") {
			t.Errorf("all is built, and the takeaway is %q", got)
		}
		if got := s.Describe(r, Options{Year: 2030}); !strings.Contains(got, "All that is asked for in 2030 can be built.") {
			t.Errorf("all is built, and the description is %q", got)
		}
	})
}

func TestTheDescriptionHasEveryForecastAndObservation(t *testing.T) {
	r := run(nil)
	lineCharts(t, func(t *testing.T, s Spec) {
		got := s.Describe(r, Options{})
		for _, f := range s.kind.(lines).forecasts() {
			if want := f.Name + " at " + s.Unit.Long(f.Value) + " in " + strconv.Itoa(f.Year); !strings.Contains(got, want) {
				t.Errorf("the description lacks %q: %s", want, got)
			}
		}
		for _, p := range observations(s.Output) {
			if want := s.Unit.Long(p.Value) + " in " + p.when(s.lang); !strings.Contains(got, want) {
				t.Errorf("the description lacks %q: %s", want, got)
			}
		}
	})
}

func TestTheTableHasARowForEveryYearAndACellForEveryColumn(t *testing.T) {
	r := run(map[model.Input]float64{model.ReasoningMultiplier: 100})
	mainCharts(t, func(t *testing.T, s Spec, asked, built model.Output) {
		table := s.Table(r)
		if want := wholeYears(s.Output) + model.Years; len(table.Rows) != want {
			t.Errorf("the table has %d rows, want %d", len(table.Rows), want)
		}
		for i, row := range table.Rows {
			if len(row) != len(table.Columns) {
				t.Errorf("row %v has not a cell for each of %v", row, table.Columns)
			}
			if i > 0 && row[0] <= table.Rows[i-1][0] {
				t.Errorf("%s follows %s", row[0], table.Rows[i-1][0])
			}
			if row[0] == "2030" {
				asked, built := r.Annual(asked, 2030), r.Annual(built, 2030)
				if row[1] != s.Unit.Short(asked) || row[2] != s.Unit.Short(built) || row[3] != s.Unit.Short(asked-built) {
					t.Errorf("2030 reads %v", row)
				}
			}
		}
	})
}

func TestSourcesGiveCreditAndSayWhatForecastsCount(t *testing.T) {
	lineCharts(t, func(t *testing.T, s Spec) {
		got := s.Sources("central")
		for _, p := range observations(s.Output) {
			if !strings.Contains(got, p.of.Credit) {
				t.Errorf("no credit for %s: %s", p.of.Credit, got)
			}
		}
		for _, f := range s.kind.(lines).forecasts() {
			if f.Differs != "" && !strings.Contains(got, f.Differs) {
				t.Errorf("%s counts %s, and the sources do not say so: %s", f.Name, f.Differs, got)
			}
		}
		if !strings.Contains(got, "scenario central") {
			t.Errorf("the scenario is not named: %s", got)
		}
	})
}

// grade is the reading grade of a text by Kincaid and others (1975), with
// numbers and names of units counted as one syllable.
func grade(text string) float64 {
	words, sentences, syllables := 0, 0, 0
	for _, w := range strings.Fields(text) {
		words++
		if strings.HasSuffix(w, ".") || strings.HasSuffix(w, ";") || strings.HasSuffix(w, ":") {
			sentences++
		}
		n, vowel := 0, false
		for _, r := range strings.ToLower(w) {
			is := strings.ContainsRune("aeiouy", r)
			if is && !vowel {
				n++
			}
			vowel = is
		}
		if strings.HasSuffix(w, "e") && n > 1 {
			n--
		}
		syllables += max(1, n)
	}
	return 0.39*float64(words)/float64(max(1, sentences)) + 11.8*float64(syllables)/float64(words) - 15.59
}

func TestChartTextCanBeReadAtGradeNine(t *testing.T) {
	for _, multiplier := range []float64{1, 100} {
		r := run(map[model.Input]float64{model.ReasoningMultiplier: multiplier})
		charts(t, func(t *testing.T, s Spec) {
			for _, text := range []string{s.Takeaway(r, 2030) + ".", s.Describe(r, Options{})} {
				if g := grade(text); g > 9 {
					t.Errorf("grade %.1f: %s", g, text)
				}
			}
		})
	}
}

func TestAnUnknownChartNamesTheNearest(t *testing.T) {
	for wrong, right := range map[string]string{"gpu": "gpus", "GPUS": "gpus", "capx": "capex", "pwoer": "power"} {
		_, err := Find(wrong)
		if err == nil || !strings.Contains(err.Error(), strconv.Quote(right)) {
			t.Errorf("Find(%q): %v, want one that names %q", wrong, err, right)
		}
	}
	for _, s := range All() {
		if got, err := Find(s.Name); err != nil || got.Title != s.Title {
			t.Errorf("Find(%q) = %q, %v", s.Name, got.Title, err)
		}
	}
}

func ExampleUnit_Long() {
	s, _ := Find("capex")
	fmt.Println(s.Unit.Long(4780), s.Unit.Short(416))
	// Output: $4.8 trillion $416 bn
}

func ExampleFind() {
	_, err := Find("capec")
	fmt.Println(err)
	// Output: no chart is called "capec": did you mean "capex"?
}
