package evidence

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"hundredfold/model"
)

// Each number of the ledger must stand in the figure that it names: in its
// value, range, unit or words.
func TestEveryDealSaysNothingThatItsFigureDoesNot(t *testing.T) {
	numbers := regexp.MustCompile(`\d+(\.\d+)?`)
	for _, d := range Deals() {
		f, ok := Source(d.Key)
		if !ok {
			t.Errorf("%s to %s names %s, which no table has", d.Buyer, d.Seller, d.Key)
			continue
		}
		words := strings.Join([]string{f.Metric, f.Value, f.Low, f.High, f.Unit, f.Date}, " ")
		said := map[float64]bool{}
		for _, n := range numbers.FindAllString(words, -1) {
			v, _ := strconv.ParseFloat(n, 64)
			said[v], said[v/1000] = true, true // MW too
		}
		for what, v := range map[string]float64{
			"$bn low": d.Dollars.Low, "$bn": d.Dollars.Mid, "$bn high": d.Dollars.High, "GW low": d.GW.Low, "GW": d.GW.Mid, "GW high": d.GW.High,
			"first year": float64(d.From), "last year": float64(d.To), "years": float64(d.Years),
		} {
			if v > 0 && !said[v] && !(what == "years" && strings.Contains(words, "over four years") && v == 4) {
				t.Errorf("%s: %s %g stands nowhere in %q", d.Key, what, v, words)
			}
		}
		if f.Confidence == "unconfirmed" && d.Status != Reported {
			t.Errorf("%s is unconfirmed, and the ledger calls it %s", d.Key, d.Status)
		}
	}
}

func deal(t *testing.T, key string, kind DealKind) Deal {
	t.Helper()
	for _, d := range Deals() {
		if d.Key == key && d.Kind == kind {
			return d
		}
	}
	t.Fatalf("the ledger has no %s deal %s", kind, key)
	return Deal{}
}

func TestLettersOfIntentAndWhatWasCancelledOrCutAreMarkedAsSuch(t *testing.T) {
	for _, c := range []struct {
		key     string
		kind    DealKind
		status  DealStatus
		dollars float64
		gw      float64
	}{
		{"F554", Compute, Signed, 38, math.NaN()},
		{"F558", Funding, Signed, 13, math.NaN()},
		{"F559", Funding, Placed, 11.6, math.NaN()},
		{"F563", Chips, LetterOfIntent, math.NaN(), 10},
		{"F563", Funding, LetterOfIntent, 100, math.NaN()},
		{"F564", Funding, Placed, 30, math.NaN()},
		{"F561", Compute, Cancelled, math.NaN(), 0.6},
		{"F552", Plan, Cut, 600, math.NaN()},
	} {
		d := deal(t, c.key, c.kind)
		same := func(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }
		if d.Status != c.status || !same(d.Dollars.Mid, c.dollars) || !same(d.GW.Mid, c.gw) {
			t.Errorf("%s: %s, $%g bn, %g GW; want %+v", c.key, d.Status, d.Dollars.Mid, d.GW.Mid, c)
		}
	}
}

func TestTheLedgerHoldsEveryDealOfTheEvidence(t *testing.T) {
	held := map[string]bool{}
	for _, d := range Deals() {
		held[d.Key] = true
	}
	for key := range tables(t)["figures/contracts.csv"] {
		if !held[key] {
			t.Errorf("%s is in no line of the ledger", key)
		}
	}
}

func TestSignedPowerIsSpreadOverTheYearsOfEachDeal(t *testing.T) {
	var sum Contracted
	for year := 2020; year <= 2050; year++ {
		y := SignedGW(year)
		t.Logf("%d: %.3g GW of compute, %.3g GW of chips, %.3g GW of intent", year, y.Compute, y.Chips, y.Intent)
		sum.Compute += y.Compute
		sum.Chips += y.Chips
		sum.Intent += y.Intent
	}
	// All of it and nothing else: compute F555, F560, F568, F571, F572, F575,
	// F581, F970, F975 to F978; chips F565, F566, F579; intent F563.
	want := Contracted{2 + 4.5 + 0.75 + 1 + 3.5 + 5 + 2 + 4.25 + 0.35 + 0.401 + 0.191 + 0.133, 6 + 10 + 6, 10}
	if math.Abs(sum.Compute-want.Compute)+math.Abs(sum.Chips-want.Chips)+math.Abs(sum.Intent-want.Intent) > 1e-9 {
		t.Errorf("%+v in all years, want %+v", sum, want)
	}
	// Broadcom's 10 GW from 2026 to 2029 are 2.5 a year.
	d := deal(t, "F566", Chips)
	for year, gw := range map[int]float64{2025: 0, 2026: 2.5, 2029: 2.5, 2030: 0} {
		if got := d.PerYear(year).Mid; got != gw {
			t.Errorf("%g GW in %d, want %g", got, year, gw)
		}
	}
}

func TestADealWithoutYearsRunsFromItsAnnouncementTo2030(t *testing.T) {
	if lastDealYear != number(t, "A30") {
		t.Errorf("the last year is %d, A30 says otherwise", lastDealYear)
	}
	for _, c := range []struct {
		deal        Deal
		first, last int
	}{
		{Deal{Date: "2025-11-03"}, 2025, 2030},
		{Deal{Date: "2025-11-03", Years: 7}, 2025, 2031},
		{Deal{Date: "2025-11-03", From: 2027, Years: 5}, 2027, 2031},
		{Deal{Date: "2026", From: 2026, To: 2026}, 2026, 2026},
		{Deal{Date: "2033-Q1"}, 2033, 2033},
	} {
		if first, last := c.deal.Span(); first != c.first || last != c.last {
			t.Errorf("%+v runs from %d to %d, want %d to %d", c.deal, first, last, c.first, c.last)
		}
	}
}

// What a contract buys is published of one: hundreds of thousands of GB200 and
// GB300 for 38 billion dollars over seven years.
func TestOpenAIsContractWithAmazonBuysHundredsOfThousandsOfGPUs(t *testing.T) {
	d := deal(t, "F554", Compute)
	if !strings.Contains(d.Chips, "hundreds of thousands of GB200 and GB300") {
		t.Fatalf("the ledger says %q", d.Chips)
	}
	if !strings.Contains(d.Chips, "tens of millions of CPUs") {
		t.Errorf("the CPUs that were announced are not in %q", d.Chips)
	}
	in := model.Defaults()
	var r model.Result
	model.Run(&r, &in)
	for g := range model.GPU(model.NumGPUs) {
		b := model.Contract{Dollars: d.Dollars.Mid, Years: float64(d.Years)}.Buys(g, &in, &r, 2026)
		t.Logf("%s: %.0f (%.0f to %.0f), %.3g m H100e, %.0f MW (%.0f to %.0f), %.2g%% of 2026's build", g.Spec().Name,
			b.GPUs.Mid, b.GPUs.Low, b.GPUs.High, b.H100e.Mid, b.Megawatts.Mid, b.Megawatts.Low, b.Megawatts.High, b.Share.Mid)
		if b.GPUs.Mid < 200e3 || b.GPUs.High > 999e3 || b.GPUs.Low < 100e3 {
			t.Errorf("%.0f %s (%.0f to %.0f) are not hundreds of thousands", b.GPUs.Mid, g.Spec().Name, b.GPUs.Low, b.GPUs.High)
		}
	}
}

func TestGPUsAreWhatTheirEvidenceSays(t *testing.T) {
	n := func(key string) float64 { return number(t, key) }
	bound := func(key string, high bool) float64 {
		f, _ := Source(key)
		text := f.Low
		if high {
			text = f.High
		}
		v, err := strconv.ParseFloat(text, 64)
		if err != nil {
			t.Fatalf("%s: %v", key, err)
		}
		return v
	}
	const perRack, million = 72, 1e6
	dearer, owning := n("F043")/n("F035"), n("F143")/n("F142") // GB300 over GB200
	for g, want := range map[model.GPU]model.GPUSpec{
		model.GB200: {
			H100e: n("F030") / n("F009"),
			Price: model.Band{Low: n("F133"), Mid: n("F135") * million / perRack, High: n("F134") * million / perRack},
			Rent:  model.Band{Low: n("F142"), Mid: math.Sqrt(n("F142") * n("F140")), High: n("F140")},
			Watts: model.Band{Low: bound("F120", false), Mid: n("F120"), High: bound("F120", true)},
		},
		model.GB300: {
			H100e: n("F038") / n("F009"),
			Price: model.Band{Low: n("F043"), Mid: n("F135") * million / perRack * dearer, High: n("F134") * million / perRack * dearer},
			Rent:  model.Band{Low: n("F143"), Mid: math.Sqrt(n("F142")*n("F140")) * owning, High: n("F140") * owning},
			Watts: model.Band{Low: bound("F123", false), Mid: n("F123"), High: bound("F123", true)},
		},
	} {
		got := g.Spec()
		for what, pair := range map[string][2]model.Band{
			"H100e": {model.Exactly(got.H100e), model.Exactly(want.H100e)}, "price": {got.Price, want.Price}, "rent": {got.Rent, want.Rent}, "watts": {got.Watts, want.Watts},
		} {
			a, b := pair[0], pair[1]
			if math.Abs(a.Low/b.Low-1)+math.Abs(a.Mid/b.Mid-1)+math.Abs(a.High/b.High-1) > 0.001 {
				t.Errorf("%s: %s is %+v, the evidence says %+v", got.Name, what, a, b)
			}
		}
		for _, key := range got.Evidence {
			if f, ok := Source(key); !ok || f.Confidence == "unconfirmed" {
				t.Errorf("%s rests on %s, which is unconfirmed or nowhere", got.Name, key)
			}
		}
	}
}
