package chartview

import "testing"

func TestChartsStandBesideEachOtherWhereThereIsRoom(t *testing.T) {
	for _, k := range []struct{ width, height float64 }{{1160, 420}, {600, 400}, {360, 800}} {
		cells := Row([]string{"gpus", "power"}, 10, 20, k.width, k.height)
		a, b := cells[0], cells[1]
		if a.X != 10 || a.Y != 20 || b.X+b.W != 10+k.width || b.Y+b.H != 20+k.height {
			t.Errorf("in %v charts lie at %v and %v", k, a, b)
		}
		if beside := a.Y == b.Y; beside != (k.width > 500) || beside && b.X-a.X-a.W != Gap || !beside && b.Y-a.Y-a.H != Gap {
			t.Errorf("in %v charts lie at %v and %v", k, a, b)
		}
	}
}
