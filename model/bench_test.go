package model_test

import (
	"testing"

	"hundredfold/model"
)

func TestRunAllocatesNothing(t *testing.T) {
	var r model.Result
	in := model.Defaults()
	if n := testing.AllocsPerRun(100, func() { model.Run(&r, &in) }); n != 0 {
		t.Errorf("a run allocates %v times", n)
	}
}

func BenchmarkRun(b *testing.B) {
	var r model.Result
	in := model.Defaults()
	b.ReportAllocs()
	for b.Loop() {
		model.Run(&r, &in)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/model.NumOutputs/model.Quarters, "ns/output-step")
}
