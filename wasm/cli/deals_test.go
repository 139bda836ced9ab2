package cli

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"hundredfold/model/evidence"
)

func TestDealsListsTheWholeLedgerInEveryFormat(t *testing.T) {
	want := len(evidence.Deals())
	if lines := strings.Count(ok(t, "deals"), "\n"); lines != want+1 {
		t.Errorf("%d lines for %d deals", lines, want)
	}
	rows, err := csv.NewReader(strings.NewReader(ok(t, "deals", "--format", "csv"))).ReadAll()
	if err != nil || len(rows) != want+1 {
		t.Fatalf("%d rows for %d deals (%v)", len(rows), want, err)
	}
	var objects []dealRow
	if err := json.Unmarshal([]byte(ok(t, "deals", "--format", "json")), &objects); err != nil || len(objects) != want {
		t.Fatalf("%d objects for %d deals (%v)", len(objects), want, err)
	}
	for k, o := range objects {
		if got := strings.Join(record(o), "|"); got != strings.Join(rows[k+1], "|") {
			t.Errorf("JSON says %s, CSV %v", got, rows[k+1])
		}
	}
}

// buys runs deals for a sum and returns its rows by GPU and quantity.
func buys(t *testing.T, args ...string) map[string]boughtRow {
	t.Helper()
	var rows []boughtRow
	if err := json.Unmarshal([]byte(ok(t, append([]string{"deals", "--format", "json"}, args...)...)), &rows); err != nil {
		t.Fatal(err)
	}
	found := map[string]boughtRow{}
	for _, r := range rows {
		found[r.GPU+" "+r.Quantity] = r
	}
	return found
}

func TestASumBuysWhatItsDealBuys(t *testing.T) {
	sum, deal := buys(t, "--usd", "38", "--years", "7"), buys(t, "--deal", "F554")
	for k, r := range sum {
		if d := deal[k]; d.Low != r.Low || d.Middle != r.Middle || d.High != r.High {
			t.Errorf("%s: the deal buys %g, its sum %g", k, d.Middle, r.Middle)
		}
	}
	if r := sum["GB200 GPUs"]; r.Middle < 200e3 || r.Middle > 999e3 || len(r.Evidence) == 0 {
		t.Errorf("38 billion dollars over seven years buy %+v", r)
	}
	// Signed in 2026 and through 2032: seven years.
	if through, years := buys(t, "--deal", "F582")["GB200 GPUs"], buys(t, "--usd", "21", "--years", "7")["GB200 GPUs"]; through.Middle != years.Middle {
		t.Errorf("F582 buys %g GPUs, its sum over seven years %g", through.Middle, years.Middle)
	}
	// 1 $bn at 1 $ an hour for a year is 1e9 / 8766 GPUs, whichever.
	for _, gpu := range []string{"GB200 GPUs", "GB300 GPUs"} {
		if r := buys(t, "--usd", "1", "--years", "1", "--rent", "1")[gpu]; r.Low != r.High || math.Abs(float64(r.Middle)-1e9/8766) > 1e-6 {
			t.Errorf("%s: %+v", gpu, r)
		}
	}
}

func TestTheShareOfTheBuildFollowsTheScenarioAndTheYear(t *testing.T) {
	at := func(quantity string, args ...string) float64 {
		t.Helper()
		return float64(buys(t, append([]string{"--usd", "38", "--years", "7"}, args...)...)["GB300 "+quantity].Middle)
	}
	if now, later := at("% of 2026's build"), at("% of 2030's build", "--year", "2030"); later >= now {
		t.Errorf("%g%% of 2026's build, %g%% of the larger one of 2030", now, later)
	}
	if plain, set := at("MW of facility peak"), at("MW of facility peak", "--set", "peak_ratio=1.4"); set <= plain {
		t.Errorf("%g MW, and %g with a higher peak ratio", plain, set)
	}
}

func TestABadDealIsNamedWithTheRemedy(t *testing.T) {
	for args, want := range map[string]string{
		"deals --usd lots":                   "--usd",
		"deals --usd NaN":                    "--usd NaN: give billions of dollars from 0.001 to 10000",
		"deals --usd 0":                      "--usd 0: give billions of dollars",
		"deals --usd=-38":                    "--usd -38: give billions of dollars",
		"deals --usd 38 --years 70":          "--years 70: give years from 0 to 30",
		"deals --usd 38 --rent 3":            "say for how many years, with --years",
		"deals --usd 38 --years 7 --rent=-1": "--rent -1: give dollars per GPU-hour",
		"deals --usd 38 --deal F554":         "keep one",
		"deals --years 7":                    "add --usd, or --deal",
		"deals --deal F5544":                 `no deal has the key "F5544"; the nearest is "F554"`,
		"deals --deal F565":                  "no sum of it is published; give one with --usd",
		"deals --deal F556":                  "for years that are not published; give them with --years",
		"deals --usd 38 --year 2036":         "2036 is not a year from 2026 to 2035",
		"deals --usd 38 --set peak=1":        "the nearest is",
		"deals --format xml":                 "--format",
	} {
		stdout, msg, status := hundredfold(strings.Fields(args)...)
		if status != 2 || stdout != "" || !strings.Contains(msg, want) {
			t.Errorf("%s: status %d, printed %q, said %q; want status 2 and %q", args, status, stdout, msg, want)
		}
	}
}
