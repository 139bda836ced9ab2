package site

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/model/quantity"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

func TestTheModelsPageHasEveryInputAndOutputOnce(t *testing.T) {
	page := document(t, modelPage)
	row := func(id string, wants ...string) {
		t.Helper()
		article := one(t, page, id, with("article", "id", id))
		for _, want := range wants {
			if !strings.Contains(text(article), want) {
				t.Errorf("%s: its row lacks %q", id, want)
			}
		}
	}
	for i := range model.Params() {
		p := &model.Params()[i]
		row(p.ID, p.Label, p.Why, p.Format(p.Default, nil), p.Format(p.Max, nil))
	}
	for _, o := range model.Outputs() {
		row(o.ID, o.Label, o.Equation, o.Unit, o.Scope.What)
	}
	articles := find(page, func(n *html.Node) bool { return n.Data == "article" })
	if want := model.NumInputs + model.NumOutputs; len(articles) != want {
		t.Errorf("%d rows, want %d", len(articles), want)
	}
}

func TestTheModelsPageTellsTheIdeaInThePackagesOwnWords(t *testing.T) {
	idea := text(one(t, document(t, modelPage), "idea", with("section", "aria-labelledby", "idea")))
	for _, want := range []string{"Asked for", "The quarters that are over are evidence", "supply.go", "H100e", "deliveries = (missing^-8 + chips^-8 + power^-8 + money^-8)^(-1/8): about the least of the four", "What is closed"} {
		if !strings.Contains(idea, want) {
			t.Errorf("the idea lacks %q", want)
		}
	}
	if strings.Contains(idea, "# ") {
		t.Errorf("the idea shows the comment's own marks: %s", idea)
	}
	if _, err := parseIdea("Package model is silent.\n"); err == nil {
		t.Error("a comment without parts is taken")
	}
}

func TestEveryCheckOnTheModelsPagePasses(t *testing.T) {
	all := checks(i18n.English)
	if len(all) < 5 {
		t.Errorf("%d checks", len(all))
	}
	page := read(t, modelPage)
	for _, c := range all {
		t.Logf("%s: %s", c.Claim, c.Figure)
		if !c.Passed || c.Verdict != "passes" {
			t.Errorf("%s: %s", c.Claim, c.Verdict)
		}
		if !strings.Contains(html.UnescapeString(string(page)), c.Claim) {
			t.Errorf("the page lacks the check %q", c.Claim)
		}
	}
	if verdict(i18n.English, false) != "misses" {
		t.Error("a check that does not pass says that it does")
	}
}

func TestEvidenceOnTheModelsPageIsWhatTheProgramRestsOn(t *testing.T) {
	page := document(t, modelPage)
	for _, s := range sources(i18n.English) {
		row := text(one(t, page, s.Key, with("li", "id", s.Key)))
		for _, want := range []string{s.Metric, s.Amount(), s.Source} {
			if !strings.Contains(row, want) {
				t.Errorf("%s: its row lacks %q", s.Key, want)
			}
		}
	}
}

func TestEveryOutputHasAFamily(t *testing.T) {
	for o := range model.Output(model.NumOutputs) {
		if family(o) == "" {
			t.Errorf("%s has no heading", o.Spec().ID)
		}
	}
}

func TestContradictionsAndDealsKeepEverySide(t *testing.T) {
	page := document(t, modelPage)
	disputes := text(one(t, page, "contradictions", with("section", "aria-labelledby", "contradictions")))
	for _, c := range evidence.Contradictions() {
		if len(c.Keys) < 2 {
			t.Errorf("%s: a contradiction has two sides", c.Topic)
		}
		for _, s := range figures(i18n.English, c.Keys) {
			if !strings.Contains(disputes, s.Metric) || !strings.Contains(disputes, s.Amount()) {
				t.Errorf("%s: %s is left out", c.Topic, s.Key)
			}
		}
	}
	ledger := text(one(t, page, "deals", with("section", "aria-labelledby", "deals")))
	if len(deals(i18n.English)) == 0 {
		t.Error("the ledger is empty")
	}
	for _, d := range deals(i18n.English) {
		if !strings.Contains(ledger, d.Buyer+" to "+d.Seller) || !strings.Contains(ledger, string(d.Status)) || !strings.Contains(ledger, d.Amounts) {
			t.Errorf("%s is left out or has no status", d.Key)
		}
	}
}

func TestOpenAIsContractWithAmazonStandsFirstWithWhatItBuys(t *testing.T) {
	s := session.New()
	in := model.Defaults()
	first := bought(i18n.English, &in, s.Result())[0]
	if first.Key != "F554" || first.Year != model.FirstYear {
		t.Fatalf("the first contract is %s, whose share is of %d", first.Key, first.Year)
	}
	page := document(t, "index.html")
	row := text(one(t, page, "F554", with("tr", "data-deal", "F554")))
	buys := model.Contract{Dollars: 38, Years: 7}.Buys(model.GB200, &in, s.Result(), model.FirstYear)
	for _, want := range []string{"OpenAI with Amazon", "$38.0 bn", spread(i18n.English, buys.GPUs.Times(1e-6), quantity.GPUs.Short).Range, spread(i18n.English, buys.Megawatts.Times(1e-3), quantity.Watts.Short).Range, i18n.English.Numbers().Percentage(buys.Share.Mid, 1)} {
		if !strings.Contains(row, want) {
			t.Errorf("the row %q lacks %q", row, want)
		}
	}
}

func TestTheModelsPageHasEveryClaimWithItsNumberAndItsDoubt(t *testing.T) {
	page := document(t, modelPage)
	central := session.New().Result()
	if len(evidence.Claims()) == 0 {
		t.Error("there are no claims")
	}
	for _, c := range evidence.Claims() {
		row := one(t, page, c.ID, with("tr", "id", "claim-"+c.ID))
		wants := append([]string{c.Text, c.Who, date(i18n.English, c.Date), c.Quoted, c.CheckedBy, c.Caveat}, c.Keys...)
		if c.Year != 0 {
			wants = append(wants, c.Output.Spec().Label, strconv.Itoa(c.Year), session.Amount(i18n.English, c.Output, central.Annual(c.Output, c.Year)))
		}
		for _, want := range wants {
			if !strings.Contains(text(row), want) {
				t.Errorf("%s: its row lacks %q", c.ID, want)
			}
		}
		for _, key := range c.Keys {
			one(t, page, key, with("li", "id", key))
		}
	}
}

// The model's known weaknesses are on its page in full.
func TestTheModelsPageSaysWhereItIsWeak(t *testing.T) {
	section := text(one(t, document(t, modelPage), "weaknesses", with("section", "aria-labelledby", "weaknesses")))
	for _, w := range weaknesses {
		if !strings.Contains(section, w.What) || !strings.Contains(section, w.Effect) {
			t.Errorf("the page does not say: %s", w.What)
		}
	}
	for _, want := range []string{"patien", "68 GW", "F340", "F302", "F424", "F136", "175 billion", "belief", "119×", "for GPUs, not for gigawatts"} {
		if !strings.Contains(section, want) {
			t.Errorf("nothing is said of %q", want)
		}
	}
}

// Figures of the central run in weaknesses are correct.
func TestTheFiguresOfTheWeaknessesAreTheRuns(t *testing.T) {
	central, huang, rand := session.New(), at(model.ReasoningMultiplier, 100), session.New()
	rand.Apply(session.Intent{Type: "preset", ID: "rand"})
	r := central.Result()
	for year := model.FirstYear; year <= model.LastYear; year++ {
		if v := r.Annual(model.RevenueCoverage, year); v >= 1 {
			t.Errorf("in %d revenue covers %v of what the capital needs", year, v)
		}
	}
	if v := r.Annual(model.PowerAI, 2026); math.Round(v) != 54 {
		t.Errorf("at the end of 2026 %v GW stand", v)
	}
	if v := huang.Annual(model.UseMultiplier, 2035); math.Round(v) != 119 {
		t.Errorf("by 2035 100× is %v", v)
	}
	shock := session.New()
	shock.Apply(session.Intent{Type: "preset", ID: "efficiency-shock"})
	if a, b := shock.Result().Annual(model.CapexAI, 2030), shock.Result().Annual(model.CapexAI, 2035); math.Round(a/10) != 33 || math.Round(b/a*10) != 5 {
		t.Errorf("after an efficiency shock %v and %v billion dollars are spent", a, b)
	}
	if v := rand.Result().Annual(model.PowerAI, 2027); v < 1.2*68 {
		t.Errorf("the scenario of RAND has %v GW in 2027", v)
	}
}
