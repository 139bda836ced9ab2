package main

import "testing"

func TestTheModelInPlainJavaScriptIsTheModel(t *testing.T) {
	b, stop, err := openBench(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	if err := b.serveModel("../.."); err != nil {
		t.Fatal(err)
	}
	worst, err := b.checkModel()
	if err != nil {
		t.Error(err)
	}
	t.Logf("they differ by %.2g of a number at most", worst)
}
