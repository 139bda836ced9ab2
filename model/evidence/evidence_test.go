package evidence

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"hundredfold/assets"
	"hundredfold/model"
)

// backed reports whether one of the keys is a figure that may stand behind a
// default: not merely reported.
func backed(t *testing.T, what string, keys []string) bool {
	t.Helper()
	ok := false
	for _, k := range keys {
		f, found := Source(k)
		if !found {
			t.Errorf("%s names %s, which no table has", what, k)
		}
		ok = ok || found && f.Confidence != "unconfirmed"
	}
	return ok
}

func TestEveryInputHasASource(t *testing.T) {
	for i := range model.Params() {
		p := model.Input(i).Param()
		if !backed(t, p.ID, p.Evidence) {
			t.Errorf("%s has no source but unconfirmed ones", p.ID)
		}
		for _, m := range p.Marks {
			f, ok := Source(m.Evidence)
			if !ok {
				t.Errorf("%s: the mark %q has no source %s", p.ID, m.Label, m.Evidence)
			}
			if f.Confidence == "unconfirmed" && !strings.Contains(m.Label, "reported") {
				t.Errorf("%s: the mark %q is unconfirmed and does not say so", p.ID, m.Label)
			}
		}
	}
}

func TestEveryOutputSaysHowItIsComputedAndOnWhat(t *testing.T) {
	for o, s := range model.Outputs() {
		if s.ID == "" || s.Label == "" || s.Equation == "" || s.Scope.What == "" || s.Scope.Where == "" || s.Scope.Change == "" {
			t.Errorf("output %d (%s) lacks an ID, label, equation or scope", o, s.ID)
		}
		if len(s.Evidence) > 0 && !backed(t, s.ID, s.Evidence) {
			t.Errorf("%s has no source but unconfirmed ones", s.ID)
		}
	}
}

func TestEveryDrawnFigureHasASource(t *testing.T) {
	for o := range model.Output(model.NumOutputs) {
		for _, p := range History(o) {
			if !backed(t, o.Spec().ID+" history", p.Keys) {
				t.Errorf("%s in %s: history rests on unconfirmed figures alone", o.Spec().ID, p.Period)
			}
		}
	}
}

// every calls f for each forecast.
func every(f func(Forecast)) {
	for o := range model.Output(model.NumOutputs) {
		for _, row := range Forecasts(o) {
			f(row)
		}
	}
	for _, row := range OtherForecasts() {
		f(row)
	}
}

// inUnit returns a figure's number in the unit of a table that quotes it.
func inUnit(t *testing.T, f Figure, text, unit string) float64 {
	t.Helper()
	if text == "" {
		return math.NaN()
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatalf("%s: %v", f.Key, err)
	}
	from, _, _ := strings.Cut(f.Unit, " (")
	factor, ok := map[[2]string]float64{
		{"USD billion", "$bn"}: 1, {"USD billion/yr", "$bn"}: 1, {"USD trillion", "$bn"}: 1000, {"USD trillion/yr", "$bn"}: 1000,
		{"GW", "GW"}: 1, {"MW", "GW"}: 0.001, {"TWh", "TWh"}: 1, {"%", "%"}: 1, {"FLOP", "10^26 FLOP"}: 1e-26, {"H100e", "million H100e"}: 1e-6,
		{"million H100e", "million H100e"}: 1, {"tokens/month", "10^15"}: 1e-15, {"tokens/month", "10^15 tokens/month"}: 1e-15,
	}[[2]string{from, unit}]
	if !ok {
		t.Errorf("%s: %s cannot be read in %s", f.Key, from, unit)
	}
	return v * factor
}

// What is drawn or compared is a copy of a figure: its number, its range and,
// where it is merely reported, a word that says so.
func TestForecastsAndHistoryAreTheFiguresThatTheyName(t *testing.T) {
	same := func(a, b float64) bool { return math.IsNaN(a) && math.IsNaN(b) || math.Abs(a/b-1) < 1e-9 }
	every(func(f Forecast) {
		s, ok := Source(f.Key)
		if !ok {
			t.Errorf("%s names %s, which no table has", f.Name, f.Key)
			return
		}
		if s.Confidence == "unconfirmed" && !strings.Contains(f.Name, "reported") {
			t.Errorf("%s: %s is unconfirmed and does not say so", f.Key, f.Name)
		}
		if v := inUnit(t, s, s.Value, f.Unit); !same(f.Value, v) {
			t.Errorf("%s: the forecast has %g, the figure %g", f.Key, f.Value, v)
		}
		if low, high := inUnit(t, s, s.Low, f.Unit), inUnit(t, s, s.High, f.Unit); !math.IsNaN(f.Low+f.High) && !(same(f.Low, low) && same(f.High, high)) {
			t.Errorf("%s: the forecast has %g to %g, the figure %g to %g", f.Key, f.Low, f.High, low, high)
		}
	})
	for o := range model.Output(model.NumOutputs) {
		for _, p := range History(o) {
			s, _ := Source(p.Keys[0])
			if v := inUnit(t, s, s.Value, o.Spec().Unit); !same(p.Value, v) {
				t.Errorf("%s in %s: history has %g, %s has %g", o.Spec().ID, p.Period, p.Value, s.Key, v)
			}
		}
	}
}

// History may not contradict what the model starts from: the year 2025, and the
// closed quarters.
func TestHistoryEndsWhereTheModelStarts(t *testing.T) {
	var r model.Result
	in := model.Defaults()
	model.Run(&r, &in)
	for _, o := range []model.Output{model.FleetH100e, model.CapexAI, model.PowerAI, model.RevenueAI} {
		h := History(o)
		if last := h[len(h)-1]; last.End != model.FirstYear+float64(model.Closed)/4 {
			t.Errorf("%s: history ends with %s", o.Spec().ID, last.Period)
		}
		for _, p := range h {
			q := int(4*(p.End-model.FirstYear)) - 1 // the last of the point's quarters
			want := r.Annual(o, model.BaseYear)
			switch {
			case p.End < model.FirstYear:
				continue
			case q >= 0 && o.Spec().Aggregate == model.Sum:
				want = 0
				for k := q; k > q-int(4*p.Years); k-- {
					want += r.Quarter(o, k)
				}
			case q >= 0:
				want = r.Quarter(o, q)
			}
			if math.Abs(p.Value/want-1) > 0.001 {
				t.Errorf("%s: history has %g in %s, the model starts from %g", o.Spec().ID, p.Value, p.Period, want)
			}
		}
	}
}

// number returns a figure that a check compares with. One that is merely
// reported checks nothing.
func number(t *testing.T, key string) float64 {
	t.Helper()
	f, ok := Source(key)
	if !ok {
		t.Fatalf("no figure %s", key)
	}
	if f.Confidence == "unconfirmed" {
		t.Errorf("%s is unconfirmed and backs a check", key)
	}
	v, err := strconv.ParseFloat(f.Value, 64)
	if err != nil {
		t.Fatalf("%s: %v", key, err)
	}
	return v
}

// hhi is the sum of squared shares: of points where shares are in %.
func hhi(shares ...float64) (sum float64) {
	for _, s := range shares {
		sum += s * s
	}
	return sum
}

// Each computed row is recomputed here from the rows it names.
func TestComputedFiguresAreTheArithmeticTheySay(t *testing.T) {
	n := func(key string) float64 { return number(t, key) }
	const million, billion, peak = 1e6, 1e9, 1.28
	h100 := n("F117") / n("F012") // all-in IT power over TDP
	blackwell := (n("F120")/n("F034") + n("F123")/n("F042")) / 2
	old, added := n("F178"), n("F181")-n("F178")
	// onwards returns the next value of a series whose additions go on growing
	// as they last did.
	onwards := func(a, b, c float64) float64 { return c + (c-b)*(c-b)/(b-a) }
	// facility returns GW at peak of NVIDIA's and others' MW of chip TDP.
	facility := func(nvidia, others float64) float64 {
		return (nvidia + others) / 1000 * (old*h100 + (nvidia-old)*blackwell) / nvidia * peak
	}
	amazon, amazonMW := onwards(n("F829"), n("F830"), n("F212")), onwards(n("N67"), n("N68"), n("F213"))
	huawei, huaweiMW := n("F221")-n("N54"), n("N73")-n("N72")
	google, googleMW := onwards(n("N47"), n("F206"), n("F208")), onwards(n("N61"), n("F207"), n("F209"))
	anthropic := n("F822") * math.Pow(n("F823")/n("F822"), 46.0/77) // from the middle of May to the end of June and of July
	openAI := n("F812") * math.Pow(n("F812")/n("F811"), 2)          // as from December to February, twice
	days := 86400 * 365.25
	// growth of revenue a year that brings the last twelve months to what they were.
	growth := 1.5
	for (1-1/growth)/math.Log(growth) > n("N06")/n("N05") {
		growth += 0.001
	}
	for key, want := range map[string]float64{
		"F427": n("F515") * 1000 / n("F519"),
		"C01":  n("F361") / n("F356"),
		"C03":  (n("F416")*n("F430")/100 + n("F427")*(n("F434")+n("F435"))/100) / 2,
		"C04":  n("F516") * 1000 / 6,
		"C05":  n("F287") * (old*h100 + added*blackwell) / n("F181") * peak,
		"C06":  4 * (n("F222") - n("F224")) / million,
		"C07":  math.Pow(n("F038")/n("F009"), 1/2.92),
		"C08":  n("C16") / (n("F180") / n("F179")),
		"C09":  100 * n("F323") / n("F299"),
		"C10":  (n("F332") + n("F339")*60*24*365.25/12) / 1e15,
		"C11":  (n("F255") + n("F256")) / 2 * n("F409") / 100 * n("F411") / 100 * n("F457") / 100 * n("F456") / 100 * n("F008") * 1e12 * days / 1e26,
		"C13":  100 * n("F324") * 1000 / n("F325") / 8760,
		"C22":  (n("F183") + google + onwards(n("F830"), n("F212"), amazon) + n("F218") + n("F221") + 2*huawei) / million,
		"C23":  facility(n("F184"), googleMW+onwards(n("N68"), n("F213"), amazonMW)+n("F219")+n("N73")+2*huaweiMW),
		"C24":  (n("N41") + n("N45") + n("F828") + n("N48") + n("N52")) / million,
		"C25":  (n("N42") + n("N46") + n("F829") + n("N49") + n("N53")) / million,
		"C26":  (n("N43") + n("N47") + n("F830") + n("N50") + n("N54")) / million,
		"C27":  (n("N44") + n("F208") + amazon + n("N51") + n("F221") + huawei) / million,
		"C28":  facility(n("N55"), n("N59")+n("N66")+n("N62")+n("N70")),
		"C29":  facility(n("N56"), n("N60")+n("N67")+n("N63")+n("N71")),
		"C30":  facility(n("N57"), n("N61")+n("N68")+n("N64")+n("N72")),
		"C31":  facility(n("N58"), n("F209")+amazonMW+n("N65")+n("N73")+huaweiMW),
		"C32":  4 * (n("C22") - n("C27")),
		"C33":  n("F702") + n("N34") + n("F707") + n("N35"),
		"C34":  n("F703") + n("F705") + n("F708") + n("F710"),
		"C35":  math.Log(n("F740")/n("F739")) / math.Log(n("F144")/n("F900")),
		"C36":  n("N18") / n("N16") * 1000,
		"C37":  n("N21") / n("N19") * 1000,
		"C38":  n("N24") / n("N22") * 1000,
		"C39":  anthropic + openAI,
		"C40":  n("N09") * (1 + n("N11")/100),
		"C41":  (n("F333") + n("F340")*60*24*365.25/12) / 1e15,
		"C42":  math.Pow(1+n("F400")/100, 2),
		"C43":  n("N15") * billion / (n("F578") * million * 33 * 730),
		"C44":  1000 * (n("F939") - n("F940")),
		"C45":  (n("C16")-n("C17"))*n("A18") + (n("C05")-n("C14"))*n("C03"),
		"C46":  (n("C17")-n("C18"))*n("F169")/(n("F177")-n("F174"))*million + (n("C14")-n("C15"))*n("C03"),
		"C47":  (n("C22")-n("C16"))*n("A68") + (n("C23")-n("C05"))*15,
		"C12":  100 * n("N05") / (n("A58") * n("C01") * 365 * (1 - n("A55")/100 + n("A55")/100*8 + n("A56")) * 0.6 / (n("A63") * n("A64") / 100)),
		"C20":  n("N06") / math.Sqrt(growth),
		"C49":  n("N05") * (1 - 1/math.Sqrt(growth)) / math.Log(growth),
		"C48":  n("F171") * (1 + n("F202")/n("F174")) * 1.1 / million,
		"F714": n("F703") + n("F705") + n("F708") + n("F709") + n("F712"),
		"F716": 100 * n("F703") / n("F715"),
		"F741": n("F499") + n("F736") + n("F500") + n("F737"),
		"F790": n("F789") / n("F781"),
		"F933": (n("N01") + n("F929") + n("F931") + n("N02") + n("N03") + n("N04")) / 1000,
		"F592": hhi(n("F589"), n("F590"), n("F591")),
		"F596": hhi(n("F593"), n("F594"), n("F595")),
		"F600": hhi(n("F597"), n("F598"), n("F599")),
		"F614": hhi(n("F247"), n("F248"), n("F249"), n("F250"), n("F251"), n("F252"), n("F253")) * math.Pow(100/n("F222"), 2),
	} {
		got := n(key)
		t.Logf("%s %g, computed %.4g", key, got, want)
		if math.Abs(got/want-1) > 0.01 {
			t.Errorf("%s is %g, but computing it gives %.4g", key, got, want)
		}
	}
}

func TestTheModelStartsFromItsEvidence(t *testing.T) {
	var r model.Result
	in := model.Defaults()
	model.Run(&r, &in)
	for o, key := range map[model.Output]string{
		model.FleetH100e: "C16", model.FleetPackages: "C08", model.PowerAI: "C05", model.CapexAI: "C45",
		model.EnergyAll: "F300", model.TokensMonth: "C10", model.TrainingLargestRun: "C11", model.RevenueAI: "C20",
	} {
		if got, want := r.Annual(o, model.BaseYear), number(t, key); math.Abs(got/want-1) > 0.01 {
			t.Errorf("%s starts from %.4g, %s says %g", o.Spec().ID, got, key, want)
		}
	}
}

func TestABadRowIsNamedByFileLineAndColumn(t *testing.T) {
	const history = "output,period,value,unit,scope,credit,keys\n"
	const forecasts = "output,name,year,value,low,high,unit,what,where,basis,change,differs,key,published\n"
	const figures = "key,metric,value,low,high,unit,scope,date,source,url,confidence,from\n"
	const deals = "key,kind,status,buyer,seller,usd_low,usd,usd_high,gw_low,gw,gw_high,from,to,years,chips,date,text\n"
	const claims = "id,claim,who,date,quoted,keys,output,checked_by,doubt,chart\n"
	for _, c := range []struct {
		read func(string) error
		text string
		want string
	}{
		{historyError, history + "fleet.h100e,2025,many,million H100e,s,c,F1", `history.csv:2:18: value: "many" is not a number`},
		{historyError, history + "fleet.h100e,2025,NaN,million H100e,s,c,F1", `"NaN" is not a number`},
		{historyError, history + "fleet.h100,2025,1,million H100e,s,c,F1", `the nearest is "fleet.h100e"`},
		{historyError, history + "fleet.h100e,2025,1,GW,s,c,F1", `"GW" is not fleet.h100e's unit`},
		{historyError, history + "fleet.h100e,25,1,million H100e,s,c,F1", `"25" is not a period; write 2025, 2026-H1 or 2026-Q2`},
		{historyError, history + "fleet.h100e,2025,1", "wrong number of fields"},
		{historyError, "output,period\n", `no column "value"`},
		{historyError, "", "no header"},
		{historyError, history + strings.Repeat("fleet.h100e,2025,1,million H100e,s,c,F1\n", 2), "history.csv:3:13: period: fleet.h100e has 2025 twice"},
		{forecastsError, forecasts + "power.ai,x,2030,9,10,,GW,AI,world,facility peak,total,,F1,2025", "low: 10 is above the value 9"},
		{forecastsError, forecasts + "power.ai,x,2030,9,,,GW,AI,US,facility peak,total,,F1,2025", "differs: is empty"},
		{forecastsError, forecasts + ",x,2030,9,,,GW,AI,US,,,,F1,2025", "change: is empty"},
		{forecastsError, forecasts + ",x,2030,9,,,GW,AI,US,,total,,F1,", "forecasts.csv:2:33: published: is empty"},
		{forecastsError, forecasts + ",x,2030,9,,,GW,AI,US,,total,,F1,lately", `published: "lately" is not a date`},
		{forecastsError, forecasts + ",x,2030,9,,,GW,AI,US,,total,,F1,FY2026", `published: "FY2026" is not the date of a publication`},
		{forecastsError, forecasts + ",x,2030,9,,,GW,AI,US,,total,,F1,2031-02", `published: "2031-02" is after the year 2030 that is forecast`},
		{figuresError, figures + "F1,m,1,,,1,s,2025,src,http://x,sure,\n", "is none of primary"},
		{figuresError, figures + "F1,m,1,,,1,s,2025,src,,primary,\n", "needs an address"},
		{figuresError, figures + "F1,m,1,,,1,s,2025,,http://x,primary,\n", "source: is empty"},
		{figuresError, figures + "F1,m,1,,,1,s,2025,s,http://x,primary,\nF1,m,1,,,1,s,2025,s,http://x,primary,\n", "figures.csv:3:1: key: F1 stands twice"},
		{figuresError, figures + "F1,m,many,,,1,s,2025,s,http://x,primary,\n", `figures.csv:2:6: value: "many" is not a number`},
		{figuresError, figures + "F1,m,2,3,,1,s,2025,s,http://x,primary,\n", "figures.csv:2:8: low: 3 is above the value 2"},
		{figuresError, figures + "F1,m,2,,1,1,s,2025,s,http://x,primary,\n", "high: 1 is below the value 2"},
		{figuresError, figures + "F1,m,2,,,GWh,s,2025,s,http://x,primary,\n", `unit: "GWh" is no known unit; the nearest is "GW"`},
		{figuresError, figures + "F1,m,2,,,date,s,2025,s,http://x,primary,\n", `value: "2" is not a date`},
		{figuresError, figures + "F1,m,2,,,1,s,last year,s,http://x,primary,\n", `date: "last year" is not a date; write 2025, 2025-Q4`},
		{figuresError, figures + "F1,m,2,,,1,s,2027-2026,s,http://x,primary,\n", `"2027-2026" is not a date`},
		{figuresError, figures + "F1,m,2,,,1,s,2025,s,x.org,primary,\n", `url: "x.org" is not an address`},
		{contradictionsError, "topic,because,keys\nt,b,F1\n", `contradictions.csv:2:5: keys: "F1" is one side only; name two figures or more`},
		{contradictionsError, "topic,because,keys\nt,,F1 F2\n", "because: is empty"},
		{quotationsError, "key,speaker,quote,occasion,date,compares\nF1,s,q,o,then,c\n", `quotations.csv:2:10: date: "then" is not a date`},
		{claimsError, claims + "a,c,w,then,,F1,,k,d,", `claims.csv:2:7: date: "then" is not a date`},
		{claimsError, claims + "a,,w,2025,,F1,,k,d,", "claim: is empty"},
		{claimsError, claims + "a,c,w,2025,,,,k,d,", "keys: is empty"},
		{claimsError, claims + "a,c,w,2025,,F1,power.ai,k,d,", `claims.csv:2:16: output: "power.ai": write it as output@year, like power.ai@2030`},
		{claimsError, claims + "a,c,w,2025,,F1,power.al@2030,k,d,", `the nearest is "power.ai"`},
		{claimsError, claims + "a,c,w,2025,,F1,power.ai@2050,k,d,", "2050 is not a year from"},
		{claimsError, claims + "a,c,w,2025,,F1,,k,d,pie", `chart: "pie" is none of gpus`},
		{claimsError, claims + "a,c,w,2025,,F1,,k,d,\na,c,w,2025,,F1,,k,d,", "claims.csv:3:1: id: a stands twice"},
		{dealsError, deals + "F1,buy,signed,a,b,,1,,,,,,,,,2025,", `deals.csv:2:4: kind: "buy" is none of compute, chips`},
		{dealsError, deals + "F1,chips,sure,a,b,,1,,,,,,,,,2025,", `status: "sure" is none of signed, letter of intent`},
		{dealsError, deals + "F1,chips,signed,a,b,2,1,,,,,,,,,2025,", "usd_low: 2 is above the value 1"},
		{dealsError, deals + "F1,chips,signed,a,b,2,,,,,,,,,,2025,", "usd: is empty, but a bound is given"},
		{dealsError, deals + "F1,chips,signed,a,b,,1,,,,,2030,2026,,,2025,", "to: 2026 is before the first year 2030"},
		{dealsError, deals + "F1,chips,signed,a,b,,1,,,,,,,many,,2025,", `years: "many" is not a number of years`},
		{dealsError, deals + "F1,chips,signed,a,b,,1,,,,,,,,,soon,", `date: "soon" is not a date`},
		{dealsError, deals + "F1,chips,signed,a,b,,1,,,,,,,,,FY2025,", `"FY2025" is a fiscal year`},
	} {
		if err := c.read(c.text); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %q", c.text, err, c.want)
		}
	}
}

func historyError(text string) error { _, err := readHistory(text); return err }
func figuresError(text string) error { return readFigures(map[string]Figure{}, "figures.csv", text) }
func forecastsError(text string) error {
	_, err := readForecasts(text)
	return err
}
func contradictionsError(text string) error {
	_, err := readContradictions(text)
	return err
}
func quotationsError(text string) error {
	_, err := readQuotations(text)
	return err
}
func dealsError(text string) error  { _, err := readDeals(text); return err }
func claimsError(text string) error { _, err := readClaims(text); return err }

func FuzzTables(f *testing.F) {
	f.Add(assets.History)
	f.Add(assets.Forecasts)
	f.Add(assets.Deals)
	f.Add(assets.Contradictions)
	f.Add(assets.Quotations)
	f.Add(assets.Claims)
	own, err := assets.Figures.ReadFile("data/figures.csv")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(own))
	f.Fuzz(func(t *testing.T, text string) {
		// Whatever the text, a table is read or refused; it never panics.
		historyError(text)
		figuresError(text)
		forecastsError(text)
		contradictionsError(text)
		quotationsError(text)
		claimsError(text)
		rows, err := readDeals(text)
		if err != nil {
			return
		}
		for _, d := range rows {
			if first, last := d.Span(); last < first {
				t.Errorf("%+v ends before it starts", d)
			}
		}
	})
}
