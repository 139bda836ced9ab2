package cli

import (
	"encoding/csv"
	"encoding/json"
	"math"
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
		residual, err := strconv.ParseFloat(records[k+1][7], 64)
		if r.Name == "" || r.Scope == "" || r.Unit == "" || err != nil || residual != r.Residual || math.Abs(r.Residual-(r.Model/r.Published-1)) > 1e-12 {
			t.Errorf("%+v against %v", r, records[k+1])
		}
	}
	table := ok(t, "board")
	for _, part := range []string{"hindcast", "mckinsey-base", "miss: ", "middle of 2026", `nothing is known of "China" apart`} {
		if !strings.Contains(table, part) {
			t.Errorf("the table lacks %q", part)
		}
	}
	if _, msg, status := hundredfold("board", "--format", "xml"); status != 2 || !strings.Contains(msg, "--format") {
		t.Errorf("an unknown format: status %d, %s", status, msg)
	}
}
