package model_test

import (
	"math"
	"strings"
	"testing"

	"hundredfold/model"
)

func TestAValueIsReadInItsOwnUnitAlone(t *testing.T) {
	for _, c := range []struct {
		of   model.Input
		text string
		want float64
	}{
		{model.GridPower, "30 GW/yr", 30}, {model.GridPower, "30GW", 30}, {model.GridPower, "30 gw / yr", 30}, {model.GridPower, "30/yr", 30},
		{model.OutsideCapital, "$2.5 tn", 2500}, {model.OutsideCapital, "2.5tn/yr", 2500}, {model.OutsideCapital, "$1,200 bn/yr", 1200}, {model.OutsideCapital, "900", 900},
		{model.ReasoningMultiplier, "100x", 100}, {model.ReasoningMultiplier, "100 ×", 100}, {model.SoftwareEfficiency, "3x/yr", 3}, {model.SoftwareEfficiency, "3×", 3},
		{model.ITCost, "$18k/H100e", 18}, {model.ITCost, "18k", 18}, {model.ReasoningShare, "60 %", 60}, {model.SpendingCeiling, "5% of world product", 5}, {model.SpendingCeiling, "5%", 5},
		{model.SupplyGrowth, "-1%/yr", -1}, {model.WeeklyUsers, "4 bn", 4}, {model.LimitPower, "off", 0}, {model.GrowthFade, "0.9 of last year's", 0.9},
		{model.PriceElasticity, "0.5", 0.5}, {model.ElectricityPrice, "7¢", 7}, {model.GridLead, "16 quarters", 16},
	} {
		if got, err := c.of.Param().Number(c.text, nil); err != nil || got != c.want {
			t.Errorf("%s: %q is read as %v, %v; want %v", c.of.Param().ID, c.text, got, err, c.want)
		}
	}
	for of, texts := range map[model.Input][]string{
		model.GridPower: {"30%", "30x", "$30", "30 tn", "30 TWh", "30 kW"}, model.WeeklyUsers: {"4x", "4%", "$4", "4 tn"}, model.PriceElasticity: {"0.5x", "50%"},
		model.ReasoningShare: {"60x", "60 GW"}, model.ReasoningMultiplier: {"100%", "$100"}, model.LimitPower: {"100%"}, model.ITCost: {"18 bn", "18%"},
	} {
		p := of.Param()
		for _, text := range texts {
			if got, err := p.Number(text, nil); err == nil || !strings.Contains(err.Error(), "is in another unit; give a value from "+p.Format(p.Min, nil)+" to ") {
				t.Errorf("%s: %q is read as %v, %v", p.ID, text, got, err)
			}
		}
	}
	for _, text := range []string{"0x1p6", "1_00", "30 foo", "$", "", "GW", "30GWyr"} {
		if got, err := model.GridPower.Param().Number(text, nil); err == nil || !strings.Contains(err.Error(), "is not a number; give one from 5 GW/yr to 80 GW/yr") {
			t.Errorf("%q is read as %v, %v", text, got, err)
		}
	}
	if _, err := model.OutsideCapital.Param().Number("$2,5 tn", nil); err == nil || !strings.Contains(err.Error(), `(outside_capital): "$2,5 tn" is not a number: commas part thousands, three digits each; write 2.5`) {
		t.Errorf("got %v", err)
	}
}

// What a slider shows can be typed over it.
func TestEveryValueIsReadAsItIsWritten(t *testing.T) {
	for i := range model.Params() {
		p := &model.Params()[i]
		for _, v := range []float64{p.Min, p.Default, p.Max} {
			if got, err := p.Parse(p.Format(v, nil), nil); err != nil || math.Abs(got-v) > 1e-3*math.Abs(v) {
				t.Errorf("%s: %q is read as %v, %v", p.ID, p.Format(v, nil), got, err)
			}
		}
	}
}
