package evidence

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"hundredfold/assets"
	"hundredfold/model"
)

// Figure is one dated figure with its source.
type Figure struct {
	Key, Metric      string
	Value, Low, High string // as published: numbers, or dates if the unit is
	Unit             string // one of units; a remark may follow
	Scope            string
	Date             string // date of the figure: a year, quarter
	Source, URL      string
	Confidence       string   // primary, secondary, computed, assumed or unconfirmed
	From             []string // keys of the rows that it is computed from
}

var confidences = []string{"primary", "secondary", "computed", "assumed", "unconfirmed"}

var units = []string{
	"1", "%", "% of 8-bit peak", "% of world product", "% per year", "FLOP", "10^26 FLOP", "GB", "GPUs", "million GPUs", "GW", "GW/yr", "H100e",
	"million H100e", "million H100e/yr", "HHI", "MW", "PFLOP/s", "TB/s", "TFLOP/s", "TOP/s", "TWh", "TWh/yr", "US cents", "US cents/kWh", "USD",
	"USD billion", "USD billion per GW", "USD billion/quarter", "USD billion/yr", "USD million per MW", "USD million per rack",
	"USD thousand per H100e", "USD trillion", "USD trillion/yr", "USD/GPU-h", "USD/MW-day", "USD/stack", "W", "Wh", "kW", "kg/kWh", "bn people",
	"chips", "date", "days", "messages/day", "million packages", "months", "of last year's step", "packages/wafer", "parts of 100",
	"percentage points", "quarters", "ratio", "requests", "thousand wafers/month", "thousand wafers/yr", "tokens", "tokens/day", "tokens/hour",
	"tokens/min", "tokens/month", "10^15 tokens/month", "tokens/quarter", "tokens/week", "tokens/yr", "turbines/yr", "users", "weeks", "x",
	"x per generation", "x per year", "year", "years",
}

// Units returns the units of figures, as figures write them.
func Units() []string {
	return slices.DeleteFunc(slices.Clone(units), func(u string) bool { return u == "1" || u == "x" || u == "date" })
}

var figures lazy[map[string]Figure]

func readAllFigures() (map[string]Figure, error) { return readFolder(assets.Figures) }

// readFolder reads every table into one map; each key may occur only once.
func readFolder(files fs.FS) (map[string]Figure, error) {
	rows := map[string]Figure{}
	return rows, fs.WalkDir(files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(files, path)
		if err != nil {
			return err
		}
		return readFigures(rows, strings.TrimPrefix(path, "data/"), string(text))
	})
}

func readFigures(rows map[string]Figure, name, text string) error {
	columns := []string{"key", "metric", "value", "low", "high", "unit", "scope", "date", "source", "url", "confidence", "from"}
	return read(name, text, columns, func(t *table) {
		f := Figure{
			Key: t.must("key"), Metric: t.must("metric"), Value: t.must("value"), Low: t.text("low"), High: t.text("high"),
			Unit: t.must("unit"), Scope: t.must("scope"), Date: t.date("date"), Source: t.must("source"), URL: t.text("url"),
			Confidence: t.oneOf("confidence", confidences), From: strings.Fields(t.text("from")),
		}
		if _, twice := rows[f.Key]; twice {
			t.fail("key", "%s stands twice", f.Key)
		}
		switch unit, _, _ := strings.Cut(f.Unit, " ("); {
		case !slices.Contains(units, unit):
			t.fail("unit", "%q is no known unit; the nearest is %q", unit, model.Nearest(unit, units))
		case unit == "date":
			t.date("value")
		default:
			t.between("low", "value", "high")
		}
		if f.URL != "" && !strings.HasPrefix(f.URL, "https://") && !strings.HasPrefix(f.URL, "http://") {
			t.fail("url", "%q is not an address that starts with https://", f.URL)
		}
		if f.URL == "" && len(f.From) == 0 && (f.Confidence == "primary" || f.Confidence == "secondary" || f.Confidence == "computed") {
			t.fail("url", "a %s figure needs an address or the rows it comes from", f.Confidence)
		}
		rows[f.Key] = f
	})
}

// isDate accepts 2025, 2025-10, 2025-10-28, 2025-Q4, 2026-2027, 2025-07/09,
// FY2026 and 2027 (plan).
func isDate(s string) bool {
	s = strings.TrimSuffix(strings.TrimPrefix(s, "FY"), " (plan)")
	for _, layout := range []string{"2006", "2006-01", "2006-01-02", "2006-01/02"} {
		if _, err := time.Parse(layout, s); err == nil {
			return true
		}
	}
	from, to, _ := strings.Cut(s, "-")
	first, err := strconv.Atoi(from)
	if err != nil || len(from) != 4 {
		return false
	}
	if len(to) == 2 && to[0] == 'Q' {
		return '1' <= to[1] && to[1] <= '4'
	}
	last, err := strconv.Atoi(to)
	return err == nil && len(to) == 4 && last > first
}

// Source returns the figure with a key.
func Source(key string) (Figure, bool) {
	f, ok := figures.get(readAllFigures)[key]
	return f, ok
}

// Keys returns the keys of all figures in order.
func Keys() []string {
	rows := figures.get(readAllFigures)
	keys := make([]string, 0, len(rows))
	for k := range rows {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
