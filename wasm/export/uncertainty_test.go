package export

import (
	"bytes"
	"context"
	"errors"
	"slices"
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
		f, err := Make(t.Context(), j, nil)
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
	var shares []float64
	j, err := Request{Kind: "csv", Charts: []string{"power", "tornado", "variance"}, Query: query}.Job()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Make(t.Context(), j, func(share float64) { shares = append(shares, share) }); err != nil {
		t.Fatal(err)
	}
	if n := len(shares); n < 3 || !slices.IsSorted(shares) || shares[0] > 0.34 || shares[n-1] != 1 {
		t.Errorf("of the work these shares are told: %v", shares)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if _, err := Make(ended, j, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("a file that nobody waits for ends with %v", err)
	}
	if bytes.Equal(make("svg", query), make("svg", "seed=7&runs=128")) {
		t.Error("a drawing with bands is one without")
	}
}
