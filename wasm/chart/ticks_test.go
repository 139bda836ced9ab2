package chart

import (
	"hundredfold/model/quantity"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/plot"
	"pgregory.net/rapid"
)

func labels(ticks []plot.Tick) []string {
	var l []string
	for _, t := range ticks {
		if !t.IsMinor() {
			l = append(l, t.Label)
		}
	}
	return l
}

func TestAxesNameRoundValuesWithTheirUnit(t *testing.T) {
	linear := func(u quantity.Unit, top float64) []string {
		span := niceLinear(top)
		return labels(LinearTicks{u}.Ticks(span.Min, span.Max))
	}
	log := func(low, high float64) []string {
		span := niceLog(low, high)
		return labels(LogTicks{quantity.GPUs}.Ticks(span.Min, span.Max))
	}
	for _, c := range []struct {
		name string
		got  []string
		want []string
	}{
		{"capital", linear(quantity.Money, 4700), []string{"0", "$1 tn", "$2 tn", "$3 tn", "$4 tn", "$5 tn"}},
		{"less capital", linear(quantity.Money, 1600), []string{"0", "$0.5 tn", "$1 tn", "$1.5 tn"}},
		{"little capital", linear(quantity.Money, 780), []string{"0", "$200 bn", "$400 bn", "$600 bn", "$800 bn"}},
		{"power", linear(quantity.Watts, 620), []string{"0", "200 GW", "400 GW", "600 GW"}},
		{"much power", linear(quantity.Watts, 1300), []string{"0", "500 GW", "1,000 GW", "1,500 GW"}},
		{"chips", log(1.6, 2900), []string{"1 m", "10 m", "100 m", "1 bn"}},
		{"few chips", log(1.6, 45), []string{"1 m", "2 m", "5 m", "10 m", "20 m", "50 m"}},
	} {
		if d := cmp.Diff(c.want, c.got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

func TestEveryAxisHoldsItsDataAndHasAFewTicks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		top := math.Pow(10, rapid.Float64Range(-3, 7).Draw(t, "log10 of the top"))
		span := niceLinear(top)
		if span.Max < top || span.Max > top*1.6 {
			t.Fatalf("the axis for %v ends at %v", top, span.Max)
		}
		if n := len(LinearTicks{quantity.Money}.Ticks(span.Min, span.Max)); n < 3 || n > 7 {
			t.Fatalf("the axis to %v has %d ticks", span.Max, n)
		}
		low := top * math.Pow(10, -rapid.Float64Range(0.1, 12).Draw(t, "decades"))
		span = niceLog(low, top)
		if span.Min > low*(1+1e-8) || span.Max < top {
			t.Fatalf("the axis %v does not hold %v to %v", span, low, top)
		}
		if n := len(LogTicks{quantity.GPUs}.Ticks(span.Min, span.Max)); n < 2 || n > 9 {
			t.Fatalf("the axis %v has %d ticks", span, n)
		}
	})
}

func TestYearsAreNamedEvenlyUpToTheLast(t *testing.T) {
	got := labels(YearTicks{3}.Ticks(2023, 2035))
	if d := cmp.Diff([]string{"2023", "2026", "2029", "2032", "2035"}, got); d != "" {
		t.Error(d)
	}
	if n := len(YearTicks{3}.Ticks(2023, 2035)); n != 13 {
		t.Errorf("%d years are marked, want 13", n)
	}
}

func TestValuesAreWrittenAsPeopleSayThem(t *testing.T) {
	for _, c := range []struct {
		unit        quantity.Unit
		value       float64
		short, long string
	}{
		{quantity.GPUs, 1.6, "1.6 m", "1.6 million"},
		{quantity.GPUs, 20.3, "20.3 m", "20.3 million"},
		{quantity.GPUs, 328.4, "328 m", "328 million"},
		{quantity.GPUs, 1196, "1.2 bn", "1.2 billion"},
		{quantity.GPUs, 999.7, "1.0 bn", "1.0 billion"},
		{quantity.GPUs, 0.05, "50.0 k", "50.0 thousand"},
		{quantity.Money, 416, "$416 bn", "$416 billion"},
		{quantity.Money, 4780, "$4.8 tn", "$4.8 trillion"},
		{quantity.Money, 0, "0", "0"},
		{quantity.Watts, 3.9, "3.9 GW", "3.9 GW"},
		{quantity.Watts, 1439.6, "1,440 GW", "1,440 GW"},
		{quantity.Watts, 12345678, "12,345,678 GW", "12,345,678 GW"},
	} {
		if got := c.unit.Short(c.value); got != c.short {
			t.Errorf("%v is written %q, want %q", c.value, got, c.short)
		}
		if got := c.unit.Long(c.value); got != c.long {
			t.Errorf("%v is said %q, want %q", c.value, got, c.long)
		}
	}
}
