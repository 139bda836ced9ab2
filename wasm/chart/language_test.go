package chart

import (
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/model/quantity"
	"hundredfold/wasm/i18n"
)

func TestAChartInGermanIsGermanThroughout(t *testing.T) {
	r := run(map[model.Input]float64{model.ReasoningMultiplier: 100})
	german := powerChart.WithLanguage(i18n.German)
	for want, got := range map[string]string{
		"Leistung für KI":                                          german.Title,
		"GW Anschlussleistung, Welt":                               german.Subtitle,
		"KI; Welt; Anschlussleistung; insgesamt; GW":               german.Coverage(),
		"Bis 2030 fragt KI 584 GW Leistung nach und erhält 185 GW": german.Takeaway(r, 2030),
		"Jahr, Gefragt, Gebaut, Es fehlen":                         strings.Join(german.Table(r).Columns, ", "),
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := german.Sources("central"); !strings.Contains(got, "Ab 3. Quartal 2026: Hundredfold-Modell, Szenario central.") {
		t.Errorf("the sources are %q", got)
	}
}

func TestALanguageCanBeChangedBack(t *testing.T) {
	charts(t, func(t *testing.T, s Spec) {
		back := s.WithLanguage(i18n.German).WithLanguage(i18n.English)
		if back.Title != s.Title || back.Subtitle != s.Subtitle || back.Unit.Long(1) != s.Unit.Long(1) {
			t.Errorf("%q, %q after German, want %q, %q", back.Title, back.Subtitle, s.Title, s.Subtitle)
		}
	})
}

func TestGermanWritesNumbersItsOwnWay(t *testing.T) {
	for _, c := range []struct {
		unit        quantity.Unit
		value       float64
		short, long string
	}{
		{quantity.GPUs, 1.6, "1,6 Mio.", "1,6 Millionen"},
		{quantity.Money, 3000, "3,0 Bio. $", "3,0 Billionen Dollar"},
		{quantity.Watts, 1439.6, "1.440 GW", "1.440 GW"},
		{quantity.Unit{}, 3250, "3.250", "3.250"},
	} {
		if short, long := c.unit.In(i18n.German.Numbers()).Short(c.value), c.unit.In(i18n.German.Numbers()).Long(c.value); short != c.short || long != c.long {
			t.Errorf("%v is %q and %q, want %q and %q", c.value, short, long, c.short, c.long)
		}
	}
	span := niceLinear(1600)
	if got := labels(LinearTicks{quantity.Money.In(i18n.German.Numbers())}.Ticks(span.Min, span.Max)); strings.Join(got, ", ") != "0, 0,5 Bio. $, 1 Bio. $, 1,5 Bio. $" {
		t.Errorf("the axis is marked %q", got)
	}
	if got := quantity.Money.In(i18n.German.Numbers()).Difference(-500); got != "−500 Mrd. $" {
		t.Errorf("500 billion less is %q", got)
	}
}

func TestNoTextTouchesAnotherInGerman(t *testing.T) {
	for _, multiplier := range []float64{1, 21, 400} {
		r := run(map[model.Input]float64{model.ReasoningMultiplier: multiplier})
		charts(t, func(t *testing.T, s Spec) {
			for _, size := range []nullCanvas{{260, 200}, page, {420, 320}, {900, 600}} {
				c := &reader{nullCanvas: size}
				if err := Draw(c, s.WithLanguage(i18n.German), r, Options{Year: 2030}); err != nil {
					t.Fatal(err)
				}
				c.apart(t)
			}
		})
	}
}
