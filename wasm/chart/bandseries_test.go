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
		banded, plain := s.WithBands(b), s.Table(r)
		of := b.Of[built.Spec().ID][2030-model.FirstYear]
		if got, want := banded.Describe(r, Options{Year: 2030}), "built "+s.Unit.Short(of.P10)+" to "+s.Unit.Short(of.P90); !strings.Contains(got, want) || !strings.Contains(got, "drawn 64 times") {
			t.Errorf("the description lacks %q: %s", want, got)
		}
		if got := banded.Sources(""); !strings.Contains(got, "of 64 runs") || !strings.Contains(got, "seed 3") {
			t.Errorf("the sources do not say what the bands are: %s", got)
		}
		table := banded.WithComparison("B", r).Table(r)
		for i, row := range table.Rows {
			if len(row) != len(table.Columns) || row[0] != plain.Rows[i][0] {
				t.Fatalf("row %v for %v", row, table.Columns)
			}
			if got, want := row[len(plain.Columns)+1], s.Unit.Short(of.P10)+" to "+s.Unit.Short(of.P90); row[0] == "2030" && got != want {
				t.Errorf("2030 reads %q, want %q", got, want)
			}
		}
		for _, spec := range []Spec{banded, banded.WithComparison("B", r), banded.Quarterly(true)} {
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
	if got := powerChart.WithLanguage(i18n.German).WithBands(b).Describe(r, Options{}); !strings.Contains(got, "acht von zehn Läufen") {
		t.Errorf("in German: %s", got)
	}
}

func TestTheAxisHoldsTheBandsAndChartsWithoutLinesHaveNone(t *testing.T) {
	r, b := run(nil), bandsOf(t)
	mainCharts(t, func(t *testing.T, s Spec, asked, _ model.Output) {
		var span Range
		if err := Draw(page, s.WithBands(b), r, Options{Hold: &span}); err != nil {
			t.Fatal(err)
		}
		if most := b.Of[asked.Spec().ID][model.Years-1].P90; span.Max < most || s.WithBands(b).Fit(r) != span {
			t.Errorf("the axis is %v, fitted %v, a tenth of the runs is above %v", span, s.WithBands(b).Fit(r), most)
		}
	})
	for _, s := range []Spec{boardChart, sharesChart, flowsChart, dealsChart} {
		if s.WithBands(b).hasBands() || s.WithBands(b).Subtitle != s.Subtitle {
			t.Errorf("%s has bands", s.Name)
		}
	}
}
