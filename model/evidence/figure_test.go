package evidence

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"testing"

	"hundredfold/assets"
)

// tables returns the figures of each file by its name.
func tables(t *testing.T) map[string]map[string]Figure {
	t.Helper()
	all := map[string]map[string]Figure{}
	paths, err := fs.Glob(assets.Figures, "data/figures/*.csv")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range append(paths, "data/figures.csv") {
		text, err := fs.ReadFile(assets.Figures, path)
		if err != nil {
			t.Fatal(err)
		}
		rows := map[string]Figure{}
		if err := readFigures(rows, path, string(text)); err != nil {
			t.Error(err)
		}
		all[strings.TrimPrefix(path, "data/")] = rows
	}
	return all
}

func TestEveryTableParsesAndEveryKeyIsFoundInOne(t *testing.T) {
	total := 0
	for name, rows := range tables(t) {
		t.Logf("%s: %d rows", name, len(rows))
		if len(rows) == 0 {
			t.Errorf("%s has no rows", name)
		}
		total += len(rows)
		for key, f := range rows {
			if got, ok := Source(key); !ok || got.Metric != f.Metric {
				t.Errorf("%s: %s is not what Source finds", name, key)
			}
			if own := key[0] == 'C' || key[0] == 'A'; own != (name == "figures.csv") {
				t.Errorf("%s: %s: Hundredfold's own figures and those of others stand apart", name, key)
			}
		}
	}
	if keys := Keys(); len(keys) != total || !slices.IsSorted(keys) {
		t.Errorf("%d keys for %d rows", len(keys), total)
	}
}

// A computed figure may rest on a merely reported one only beside others.
func TestNothingComputedRestsOnUnconfirmedFiguresAlone(t *testing.T) {
	for _, key := range Keys() {
		f, _ := Source(key)
		switch {
		case f.Confidence == "computed" && len(f.From) > 0:
			if !backed(t, key, f.From) {
				t.Errorf("%s rests on unconfirmed figures alone", key)
			}
		case len(f.From) > 0:
			backed(t, key, f.From) // its keys must at least resolve
		}
		if slices.Contains(f.From, key) {
			t.Errorf("%s rests on itself", key)
		}
	}
}

// From A31 on, an assumption gives its range and its reason.
func TestEveryNewAssumptionHasARangeAndAReason(t *testing.T) {
	last := 0
	for _, key := range Keys() {
		f, _ := Source(key)
		n, err := strconv.Atoi(key[1:])
		if key[0] != 'A' || err != nil || n < 31 {
			continue
		}
		last = max(last, n)
		_, why, _ := strings.Cut(f.Source, "Hundredfold's assumption: ")
		if f.Confidence != "assumed" || f.Low == "" || f.High == "" || len(why) < 20 {
			t.Errorf("%s: %s (%s to %s), %s", key, f.Confidence, f.Low, f.High, f.Source)
		}
	}
	if last < 64 {
		t.Errorf("the last assumption is A%d", last)
	}
}

func TestADateIsOneOfTheFormsThatSourcesUse(t *testing.T) {
	for _, ok := range []string{"2025", "2025-10", "2025-10-28", "2025-Q4", "2026-2027", "2025-07/09", "FY2026", "2027 (plan)"} {
		if !isDate(ok) {
			t.Errorf("%q is refused", ok)
		}
	}
	for _, bad := range []string{"", "25", "2025-13", "2025-10-32", "2025-Q5", "2027-2026", "2025-2025", "2025-Q", "FY", "soon", "2025-10-28 "} {
		if isDate(bad) {
			t.Errorf("%q is taken", bad)
		}
	}
}
