package model_test

import (
	"math"
	"testing"

	"hundredfold/model"
)

func TestTheHindcastIsARunLikeAnyOther(t *testing.T) {
	past := model.Hindcast(model.LinesPlanned)
	for q, p := range past {
		if p.End != 2024+float64(q+1)/4 || p.Year != 2024+q/4 {
			t.Errorf("quarter %d is of %d and ends in %g", q, p.Year, p.End)
		}
		if p.H100e > p.Asked*(1+1e-9) {
			t.Errorf("%g: %g sold of %g asked for", p.End, p.H100e, p.Asked)
		}
		if p.NVIDIA > p.H100e || p.EnergyAI >= p.EnergyAll {
			t.Errorf("%g: a part is more than the whole: %+v", p.End, p)
		}
		for _, v := range []float64{p.H100e, p.NVIDIA, p.PowerAI, p.CapexAI, p.EnergyAI, p.EnergyAll} {
			if !(v > 0) || math.IsInf(v, 0) {
				t.Errorf("%g: %+v", p.End, p)
			}
		}
		if q > 0 && (p.H100e <= past[q-1].H100e || p.PowerAI <= past[q-1].PowerAI) {
			t.Errorf("%g: what was sold is gone", p.End)
		}
	}
}

func TestMoreLinesSellMoreInTheHindcast(t *testing.T) {
	planned, seen := model.Hindcast(model.LinesPlanned), model.Hindcast(model.LinesSeen)
	if last := model.HindcastQuarters - 1; seen[last].H100e <= planned[last].H100e {
		t.Errorf("%g sold with the lines seen, %g with those planned", seen[last].H100e, planned[last].H100e)
	}
}
