package chart

import (
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/wasm/i18n"
)

func bandsOf(t *testing.T) *ensemble.Bands {
	t.Helper()
	in := model.Defaults()
	b, err := ensemble.BandsOf(t.Context(), &in, 3, 64, nil)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestBandsAreToldInWordsTheTableAndTheNumbers(t *testing.T) {
	r, b := run(nil), bandsOf(t)
	mainCharts(t, func(t *testing.T, s Spec, asked, built model.Output) {
		banded, plain := View{Bands: b}.Apply(s), s.Table(r)
		of := b.Of[built.Spec().ID][2030-model.FirstYear]
		if got, want := banded.Describe(r, Options{Year: 2030}), "built "+s.Unit.Short(of.P10)+" to "+s.Unit.Short(of.P90); !strings.Contains(got, want) || !strings.Contains(got, "drawn 64 times") {
			t.Errorf("the description lacks %q: %s", want, got)
		}
		if got := banded.Sources(""); !strings.Contains(got, "of 64 runs") || !strings.Contains(got, "seed 3") {
			t.Errorf("the sources do not say what the bands are: %s", got)
		}
		table := View{Bands: b, ComparisonName: "B", Comparison: r}.Apply(s).Table(r)
		for i, row := range table.Rows {
			if len(row) != len(table.Columns) || row[0] != plain.Rows[i][0] {
				t.Fatalf("row %v for %v", row, table.Columns)
			}
			if got, want := row[len(plain.Columns)+1], s.Unit.Short(of.P10)+" to "+s.Unit.Short(of.P90); row[0] == "2030" && got != want {
				t.Errorf("2030 reads %q, want %q", got, want)
			}
		}
		for _, spec := range []Spec{banded, View{Bands: b, ComparisonName: "B", Comparison: r}.Apply(s), View{Bands: b, Quarterly: true}.Apply(s)} {
			d := spec.Data(r)
			for _, series := range d.Series {
				if len(series.Values) != len(d.Periods()) {
					t.Fatalf("%s has %d values for %d years", series.ID, len(series.Values), len(d.Periods()))
				}
				if last := series.Values[len(d.Periods())-1]; series.ID == built.Spec().ID+".p90" && last != b.Of[built.Spec().ID][model.Years-1].P90 {
					t.Errorf("%s ends at %v", series.ID, last)
				}
			}
		}
		reading, ok := Read(banded, r, Options{}, 310, 250, 2030)
		if want := s.Unit.Short(of.P10) + " to " + s.Unit.Short(of.P90); !ok || reading.Points[1].Range != want {
			t.Errorf("pointing at 2030 says %+v, want %q", reading.Points, want)
		}
	})
	german := View{Language: i18n.German, Bands: b}.Apply(powerChart)
	if got := german.Describe(r, Options{}); !strings.Contains(got, "acht von zehn Läufen") {
		t.Errorf("in German: %s", got)
	}
}

func TestTheAxisHoldsTheBandsAndChartsWithoutLinesHaveNone(t *testing.T) {
	r, b := run(nil), bandsOf(t)
	mainCharts(t, func(t *testing.T, s Spec, asked, _ model.Output) {
		var span Range
		s = View{Bands: b}.Apply(s)
		if err := Draw(page, s, r, Options{Hold: &span}); err != nil {
			t.Fatal(err)
		}
		if most := b.Of[asked.Spec().ID][model.Years-1].P90; span.Max < most || s.Fit(r) != span {
			t.Errorf("the axis is %v, fitted %v, a tenth of the runs is above %v", span, s.Fit(r), most)
		}
	})
	for _, s := range []Spec{boardChart, sharesChart, flowsChart, dealsChart} {
		if banded := (View{Bands: b}).Apply(s); banded.hasBands() || banded.Subtitle != s.Subtitle {
			t.Errorf("%s has bands", s.Name)
		}
	}
}
