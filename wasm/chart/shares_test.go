package chart

import (
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/model/quantity"
	"hundredfold/wasm/i18n"
)

func TestEverySharesPanelNamesTheLargestAndItsIndex(t *testing.T) {
	r := run(nil)
	for _, year := range []int{model.FirstYear, DefaultYear, model.LastYear} {
		lines := shown(t, sharesChart, year, page)
		for _, l := range layers {
			best := 0
			names := l.layer.Names()
			for k := range names {
				if r.Share(l.layer, k, year) > r.Share(l.layer, best, year) {
					best = k
				}
			}
			for _, want := range []string{l.name, "HHI " + quantity.Unit{}.Short(r.Annual(l.output, year))} {
				if count(lines, want) != 1 {
					t.Errorf("%d: %q stands %d times", year, want, count(lines, want))
				}
			}
			named := false
			for _, line := range lines {
				named = named || strings.HasPrefix(line.text, names[best])
			}
			if !named {
				t.Errorf("%d: %s, the largest of the %s, is not named", year, names[best], l.name)
			}
		}
	}
}

func TestMergingKeepsTheSum(t *testing.T) {
	bands := []band{{"a", moving(0.5, 0.3)}, {"b", moving(0.01, 0.2)}, {others, moving(0.49, 0.5)}}
	for _, c := range []struct {
		k, left int
		least   float64
	}{{0, 2, 0.05}, {model.Years, 3, 0.05}, {0, 1, 0.9}} {
		got := merged(bands, c.k, c.least)
		if len(got) != c.left || got[len(got)-1].name != others {
			t.Errorf("least %v in year %d: %d bands are left, want %d with others last", c.least, c.k, len(got), c.left)
		}
		for k := range moving(0, 0) {
			sum := 0.0
			for _, b := range got {
				sum += b.share[k]
			}
			if sum < 1-1e-12 || sum > 1+1e-12 {
				t.Errorf("shares of year %d sum to %v", k, sum)
			}
		}
	}
}

func TestTheSharesTableHoldsEveryPlayerAndIndex(t *testing.T) {
	r := run(nil)
	table := sharesChart.Table(r)
	want := len(layers)
	for _, l := range layers {
		want += len(l.layer.Names())
	}
	if len(table.Rows) != want {
		t.Errorf("%d rows, want %d", len(table.Rows), want)
	}
	if got := table.Rows[0]; got[0] != "Chipmakers: NVIDIA" || got[2] != i18n.English.Numbers().Percent(r.Share(model.Chipmakers, 0, DefaultYear)) {
		t.Errorf("the first row is %v", got)
	}
}

// moving is a value that moves evenly over the years of a run.
func moving(first, last float64) (v [model.Years + 1]float64) {
	for k := range v {
		v[k] = first + (last-first)*float64(k)/model.Years
	}
	return v
}
