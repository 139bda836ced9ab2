package cli

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"hundredfold/model/evidence"
)

func TestTheBoardSaysTheSameInEveryFormat(t *testing.T) {
	var rows []boardRow
	if err := json.Unmarshal([]byte(ok(t, "board", "--format", "json")), &rows); err != nil {
		t.Fatal(err)
	}
	want := len(evidence.Hindcast()) + len(evidence.Board())
	records, err := csv.NewReader(strings.NewReader(ok(t, "board", "--format", "csv"))).ReadAll()
	if err != nil || len(rows) != want || len(records) != want+1 {
		t.Fatalf("%d rows in JSON, %d lines in CSV (%v), want %d", len(rows), len(records), err, want)
	}
	for k, r := range rows {
		residual, err := strconv.ParseFloat(records[k+1][slices.Index(records[0], "residual")], 64)
		if r.Name == "" || r.Date == "" || r.Scope == "" || r.Unit == "" || err != nil || residual != r.Residual || math.Abs(r.Residual-(r.Model/r.Published-1)) > 1e-12 ||
			records[k+1][0] != string(r.Part) || records[k+1][slices.Index(records[0], "date")] != r.Date {
			t.Errorf("%+v against %v", r, records[k+1])
		}
	}
	table := ok(t, "board")
	for _, part := range []string{"BLIND: ", "BY CONSTRUCTION: ", "HINDCAST: ", "COVERAGE: ", "mckinsey-base", "2025-04-28", " miss ", "Why some miss:", "middle of 2026", "NOT COMPARED: ", `nothing is known of "China" apart`} {
		if !strings.Contains(table, part) {
			t.Errorf("the table lacks %q", part)
		}
	}
	for _, r := range rows {
		if !strings.Contains(table, r.Why) {
			t.Errorf("the table does not say why %s misses: %s", r.Name, r.Why)
		}
	}
	if _, msg, status := hundredfold("board", "--format", "xml"); status != 2 || !strings.Contains(msg, "--format") {
		t.Errorf("an unknown format: status %d, %s", status, msg)
	}
}

// Each part has its own count and its own median; none is of all of them.
func TestThePartsOfTheBoardAreNeverAddedUp(t *testing.T) {
	table := ok(t, "board")
	all := append(evidence.Board(), evidence.Hindcast()...)
	for _, part := range []evidence.Part{evidence.Blind, evidence.Constructed, evidence.Looking} {
		count, median := evidence.Summary(all, part)
		if line := fmt.Sprintf("\n%d figures; the median of |ln(model/published)| is %.2f\n", count, median); !strings.Contains(table, line) {
			t.Errorf("%s: the table lacks %q", part, line)
		}
	}
	if n := strings.Count(table, "median"); n != 3 {
		t.Errorf("the table has %d medians, want one for each of three parts", n)
	}
	covered := evidence.Coverage()
	for k := range covered {
		if !strings.Contains(table, round(covered[k].Band.P10)) || !strings.Contains(table, round(covered[k].Band.P90)) {
			t.Errorf("the table lacks %v", &covered[k])
		}
	}
}
