package ensemble_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"hundredfold/model/ensemble"
	"hundredfold/model/evidence"
)

// numeric returns the figure of a key.
func numeric(t *testing.T, key string) float64 {
	t.Helper()
	f, ok := evidence.Source(key)
	if !ok {
		t.Fatalf("no row %s", key)
	}
	v, err := strconv.ParseFloat(f.Value, 64)
	if err != nil {
		t.Fatalf("%s: %v", key, err)
	}
	return v
}

func TestATieIsWhatItsEvidenceGives(t *testing.T) {
	for _, tie := range ensemble.Ties() {
		if !strings.HasPrefix(tie.Evidence[0], "F") {
			if !strings.Contains(tie.Why, "Assumed") {
				t.Errorf("the tie of %s rests on %s and does not say that it is assumed", tie.Of.Param().ID, tie.Evidence[0])
			}
			continue
		}
		var watts, dollars []float64
		for row := range slices.Chunk(tie.Evidence, 3) {
			compute := numeric(t, row[0])
			watts, dollars = append(watts, numeric(t, row[1])/compute), append(dollars, numeric(t, row[2])/compute)
		}
		if got := ensemble.Correlation(ensemble.Ranks(watts), ensemble.Ranks(dollars)); len(watts) != 12 || !strings.Contains(tie.Why, "twelve") || math.Abs(got-tie.Rank) > 0.005 {
			t.Errorf("%d chips have a rank correlation of %.3f, the tie says %g", len(watts), got, tie.Rank)
		}
	}
}
