package translate

import (
	"strings"
	"testing"
)

func TestWhatIsNotUnderstoodIsRefusedByItsPlace(t *testing.T) {
	for name, want := range map[string]string{
		"odd.Itself":  "odd.go:4:1: Itself calls itself",
		"odd.Later":   "odd.go:11:24: a statement that is not understood",
		"odd.Named":   "odd.go:13:38: a value that is not understood: map[string]int",
		"odd.Alike":   "odd.go:15:43: structs and arrays are not compared",
		"odd.Foreign": "odd.go:19:3: println is not understood",
		"odd.Changed": "odd.go:24:2: the element of a loop is not changed",
		"odd.Walked":  "odd.go:30:2: map[string]int is not walked along",
		"odd.Missing": "there is no function odd.Missing",
	} {
		if _, err := Functions("testdata", "example", nil, name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
	}
}
