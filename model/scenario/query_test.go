package scenario

import (
	"math/rand/v2"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/model/ensemble"
)

// draw returns a case with a few inputs changed.
func draw(rng *rand.Rand) Case {
	c := Of(&Presets()[rng.IntN(len(Presets()))])
	for range rng.IntN(5) {
		i := model.Input(rng.IntN(model.NumInputs))
		c.Inputs[i] = i.Param().ValueAt(rng.Float64() * float64(i.Param().Tracks()))
	}
	return c
}

func TestAStateSurvivesItsQuery(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 500 {
		s := State{Case: draw(rng), Year: model.FirstYear + rng.IntN(model.Years), Quarterly: rng.IntN(2) == 0,
			Uncertainty: Uncertainty{On: rng.IntN(2) == 0, Seed: uint64(rng.IntN(3)), Runs: 1 + rng.IntN(MaxRuns)}}
		if rng.IntN(2) == 0 {
			b := draw(rng)
			s.B = &b
		}
		s.Questions.About = model.Output(rng.IntN(int(model.LimitBinding)))
		for _, name := range AnalysisKinds {
			if rng.IntN(3) == 0 {
				s.Questions.Analyses = append(s.Questions.Analyses, name)
			}
		}
		for range rng.IntN(3) {
			q := ensemble.Question{Output: model.PowerAI, Year: rng.IntN(2) * 2030, Below: rng.IntN(2) == 0, Value: rng.NormFloat64() * 1e6}
			s.Questions.Probabilities = append(s.Questions.Probabilities, q)
		}
		if rng.IntN(3) == 0 {
			s.Log, s.Linear = []string{"capex", "power"}, []string{"gpus"}
		}
		got, errs := ParseQuery("?" + s.Query())
		if len(errs) > 0 || !got.Same(&s) {
			t.Fatalf("%s: got back %s with %v", s.Query(), got.Query(), errs)
		}
	}
}

func TestAQueryCarriesOnlyWhatDiffers(t *testing.T) {
	s := Central()
	if q := s.Query(); q != "" {
		t.Errorf("the central scenario's query is %q", q)
	}
	s.Inputs[model.ReasoningMultiplier] = 100
	if q := s.Query(); q != "reasoning_multiplier=100" {
		t.Errorf("query is %q", q)
	}
	central, huang := Of(&Presets()[0]), Of(&Presets()[1])
	s.Case, s.Year, s.B = huang, 2035, &central
	if q := s.Query(); q != "preset=huang-100x&year=2035&b.preset=central" {
		t.Errorf("query is %q", q)
	}
	central.Inputs[model.CashFlow] = 900
	if q := s.Query(); q != "preset=huang-100x&year=2035&b.cash_flow=900" {
		t.Errorf("query is %q", q)
	}
}

func TestABadQueryIsNamedAndTheRestKept(t *testing.T) {
	for query, want := range map[string]string{
		"reasoning_multiplyer=5":                `"reasoning_multiplyer" means nothing in an address; the nearest is "reasoning_multiplier"`,
		"presett=bain":                          `the nearest is "preset"`,
		"b.cash_flo=5":                          `the nearest is "b.cash_flow"`,
		"b.year=2031":                           `"b.year" means nothing`,
		"b.lang=de":                             `"b.lang" means nothing`,
		"reasoning_multiplier=NaN":              "is not a number",
		"reasoning_multiplier=1e400":            "is not a number",
		"reasoning_multiplier=":                 "is not a number",
		"preset=huang":                          `the nearest is "huang-100x"`,
		"b.preset=huang":                        `the nearest is "huang-100x"`,
		"year=soon":                             `"soon" is not a year from 2026 to 2035`,
		"by=month":                              `by: "month" is neither year nor quarter`,
		"log=Ca%20pex":                          `log: "Ca pex" is not the name of a chart`,
		"log=gpus&linear=gpus":                  `linear: "gpus" has a scale already`,
		"%zz=1":                                 `part of the address cannot be read: "%zz"`,
		"a;b":                                   `part of the address cannot be read: ";"`,
		"limit_power=0.5":                       "neither on (1) nor off (0)",
		"limit_power=5":                         "neither on (1) nor off (0)",
		"capital=Inf":                           "is not a number",
		"reasoning_multiplier=1&weekly_users=x": "weekly_users",
		"doubt=yes":                             `doubt: "yes" is neither on nor off`,
		"seed=-1":                               `seed: "-1" is not a whole number from 0 to 4294967295`,
		"runs=0":                                `runs: "0" is not a whole number from 1 to 16384`,
		"runs=many":                             `runs: "many" is not a whole number`,
		"runs=0x10":                             `runs: "0x10" is not a whole number`,
		"about=power.a":                         `the nearest is "power.ai_demand"`,
		"about=limit.binding":                   "limit.binding is a name, not a size",
		"why=tornados,goal":                     `why: "tornados" is no way to ask; the nearest is "tornado"`,
		"ask=power.ai@2030%3E200,x":             `"x": write it as output@year>value`,
		"ask=power.a1@2030%3E200":               `the nearest is "power.ai"`,
		"ask=power.ai@1999%3E200":               `is not a year from 2026 to 2035`,
		"ask=power.ai@2030%3ENaN":               "is not a number",
		"v=2&capital=2000":                      `"capital" is no longer an input; cash_flow and outside_capital took its place`,
		"v=2&b.capital=2000":                    `"b.capital" is no longer an input; b.cash_flow and b.outside_capital took its place`,
		"v=2&training_growth=2":                 `"training_growth" is no longer an input; research_share says the like`,
		"v=2&us_electricity=5000":               `"us_electricity" is no longer an input; us_other_electricity took its place`,
		"weekly_users=5&weekly_users=6":         `"weekly_users" stands in the address more than once; "5" is used`,
		"year=2031&year=2032":                   `"year" stands in the address more than once; "2031" is used`,
		"weekly_users=2,5":                      `"2,5" is not a number: commas part thousands, three digits each; write 2.5`,
		"weekly_users=2,,5":                     "write it without commas",
		"reasoning_multiplier=0x1p6":            "is not a number",
		"reasoning_multiplier=1_00":             "is not a number",
		"onsite_power=30%25":                    `"30%" is in another unit; give a value from 1 GW/yr to 40 GW/yr`,
		"v=one":                                 `v: "one" is not a version of an address`,
		"v=7":                                   "The address is of version 7, this program of version 2",
	} {
		s, errs := ParseQuery(query + "&agent_share=12")
		if len(errs) != 1 || !strings.Contains(errs[0].Error(), want) {
			t.Errorf("%s: got %v, want one error with %q", query, errs, want)
		}
		if s.Inputs[model.AgentShare] != 12 {
			t.Errorf("%s: what was right is lost", query)
		}
		if s.B != nil {
			t.Errorf("%s: it compares with %s", query, s.B.Describe())
		}
	}
}

func TestAValueOutOfRangeIsTakenAtTheRangesEndAndSaid(t *testing.T) {
	for query, c := range map[string]struct{ said, becomes string }{
		"reasoning_multiplier=5000": {"Compute per reasoning answer (reasoning_multiplier): 5000 is out of range; 1000× is taken instead", "reasoning_multiplier=1000"},
		"weekly_users=-3":           {"People using AI weekly, 2030 (weekly_users): -3 is out of range; 1.0 bn is taken instead", "weekly_users=1"},
		"cash_flow=1e300":           {"Cash from other business planned, 2030 (cash_flow): 1e+300 is out of range", "cash_flow=3000"},
		"b.cash_flow=1":             {"1 is out of range; $100 bn/yr is taken instead", "b.cash_flow=100"},
		"runs=1000000":              {"runs: 1000000 are more than a browser is asked for; 16384 are taken instead", "runs=16384"},
		"year=1999":                 {"year: 1999 is not from 2026 to 2035; 2026 is taken instead", "year=2026"},
		"year=2050":                 {"year: 2050 is not from 2026 to 2035; 2035 is taken instead", "year=2035"},
	} {
		s, errs := ParseQuery(query)
		if len(errs) != 1 || !strings.Contains(errs[0].Error(), c.said) {
			t.Errorf("%s: got %v, want one error with %q", query, errs, c.said)
		}
		if s.Query() != c.becomes {
			t.Errorf("%s becomes %q, want %q", query, s.Query(), c.becomes)
		}
	}
}

func TestWhatOthersReadPassesInSilence(t *testing.T) {
	query := "utm_source=x&fbclid=y&gclid=z&ref=r&lang=de&dark=auto&plain=true&static=true&transparent=true&fitchart=1&hideControls=1&view=gpus&step=2&v=1"
	if s, errs := ParseQuery(query); len(errs) > 0 || s.Query() != "" {
		t.Errorf("it gives %q and complains: %v", s.Query(), errs)
	}
}

// Values that differ by less than an address can say are the same.
func TestAnAddressIsReadAsItIsWritten(t *testing.T) {
	if s, _ := ParseQuery("reasoning_multiplier=20.0000000001"); s.Query() != "" {
		t.Errorf("it becomes %q", s.Query())
	}
}

func FuzzParseQuery(f *testing.F) {
	for _, q := range []string{
		"", "?preset=jevons&year=2031", "reasoning_multiplier=100", "a=%zz&;;&=&==", "reasoning_multiplier=1e400",
		"b.preset=bain&b.capital=900", "b.preset=central&by=quarter", "log=capex,power&linear=gpus,gpus", "v=3&year=9999", "about=power.us_added&why=goal,tornado&ask=power.ai@2030%3E200,capex.ai%3C1e%2B06,demand.met>9", "weekly_users=2.00000049",
	} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, query string) {
		s, _ := ParseQuery(query)
		if err := s.Inputs.Check(); err != nil {
			t.Fatalf("%q gives %v", query, err)
		}
		if s.B != nil && s.B.Inputs.Check() != nil {
			t.Fatalf("%q compares with %v", query, s.B.Inputs.Check())
		}
		again, errs := ParseQuery(s.Query())
		if len(errs) > 0 {
			t.Fatalf("%q becomes %q, which gives %v", query, s.Query(), errs)
		}
		if !again.Same(&s) || again.Query() != s.Query() {
			t.Fatalf("%q becomes %q and then %q", query, s.Query(), again.Query())
		}
	})
}

// Programs that write pages escape the mark between an address's parts, some of
// them twice.
func TestAnAddressThatWasEscapedTwiceIsReadAsItWas(t *testing.T) {
	for _, mark := range []string{"&", "&amp;", "&#038;", "&#38;", "&#x26;", "&amp;amp;", "&amp;#038;", "&amp%3B", "&%23038%3B", "&#038;amp;"} {
		s, errs := ParseQuery("?preset=bain" + mark + "reasoning_multiplier=60" + mark + "year=2031#gpus")
		if s.Query() != "preset=bain&reasoning_multiplier=60&year=2031" || len(errs) > 0 {
			t.Errorf("with %s it gives %q and says %v", mark, s.Query(), errs)
		}
	}
}

func TestTheSameTwiceOrSomebodyElsesPassesInSilence(t *testing.T) {
	if s, errs := ParseQuery("weekly_users=5&weekly_users=5&utm_id=1&utm_id=2&ref=a&ref=b&view=x&view=y"); len(errs) > 0 || s.Query() != "weekly_users=5" {
		t.Errorf("it gives %q and says %v", s.Query(), errs)
	}
}
