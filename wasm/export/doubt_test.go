package export

import (
	"bytes"
	"strings"
	"testing"
)

func TestAFileHasTheBandsOfItsLink(t *testing.T) {
	make := func(kind, query string) []byte {
		t.Helper()
		j, err := Request{Kind: kind, Charts: []string{"power"}, Query: query}.Job()
		if err != nil {
			t.Fatal(err)
		}
		f, err := Make(j)
		if err != nil {
			t.Fatal(err)
		}
		return f.Bytes
	}
	const query = "doubt=on&seed=7&runs=128"
	table := string(make("csv", query))
	for _, want := range []string{"of 128 runs", "seed 7", "power.ai.p10", "power.ai_demand.p90"} {
		if !strings.Contains(table, want) {
			t.Errorf("the table lacks %q", want)
		}
	}
	if again := make("csv", query); table != string(again) {
		t.Error("the same seed gives another file")
	}
	if other := make("csv", "doubt=on&seed=8&runs=128"); table == string(other) {
		t.Error("another seed gives the same file")
	}
	if bytes.Equal(make("svg", query), make("svg", "seed=7&runs=128")) {
		t.Error("a drawing with bands is one without")
	}
}
