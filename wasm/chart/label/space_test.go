package label

import (
	"math"
	"testing"

	"gonum.org/v1/plot/vg"
	"pgregory.net/rapid"
)

func rect(x0, y0, x1, y1 vg.Length) vg.Rectangle {
	return vg.Rectangle{Min: vg.Point{X: x0, Y: y0}, Max: vg.Point{X: x1, Y: y1}}
}

func TestALineIsThroughABoxWhereAnyPointOfItIs(t *testing.T) {
	coordinate := rapid.Float64Range(-10, 10)
	rapid.Check(t, func(t *rapid.T) {
		at := func(name string) vg.Point {
			return vg.Point{X: vg.Length(coordinate.Draw(t, name+" x")), Y: vg.Length(coordinate.Draw(t, name+" y"))}
		}
		a, b, r := at("from"), at("to"), rect(-3, -2, 4, 5)
		inside := false
		for i := 0; i <= 4000; i++ {
			p := a.Add(b.Sub(a).Scale(vg.Length(i) / 4000))
			inside = inside || p.X >= r.Min.X && p.X <= r.Max.X && p.Y >= r.Min.Y && p.Y <= r.Max.Y
		}
		if inside && !through(a, b, r) {
			t.Fatalf("a point of the line from %v to %v is in %v, and the line is not", a, b, r)
		}
		if !inside && through(a, b, Grow(r, -0.02)) {
			t.Fatalf("no point of the line from %v to %v is in %v, and the line is", a, b, r)
		}
	})
}

func TestSpreadLabelsKeepApartInOrderAndInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 8).Draw(t, "labels")
		want := make([]vg.Length, n)
		y := rapid.Float64Range(-50, 100).Draw(t, "first")
		for i := range want {
			want[i] = vg.Length(y)
			y += rapid.Float64Range(0, 40).Draw(t, "step")
		}
		const height, low, high = 15, 0, 200
		got := append([]vg.Length(nil), want...)
		if !Spread(got, height, low, high) {
			t.Fatal("no room, and there is")
		}
		for i := range got {
			if got[i] < low+height/2.-1e-9 || got[i] > high-height/2.+1e-9 {
				t.Fatalf("label %d at %v leaves %d to %d", i, got[i], low, high)
			}
			if i > 0 && got[i]-got[i-1] < height-1e-9 {
				t.Fatalf("labels at %v and %v touch", got[i-1], got[i])
			}
		}
	})
}

func TestLabelsWithRoomStayWhereTheyAre(t *testing.T) {
	at := []vg.Length{20, 40, 100}
	Spread(at, 15, 0, 200)
	if at[0] != 20 || at[1] != 40 || at[2] != 100 {
		t.Errorf("labels moved to %v", at)
	}
}

func TestTwoLabelsAtOnePlaceMoveApartByHalfEach(t *testing.T) {
	at := []vg.Length{50, 50}
	Spread(at, 16, 0, 200)
	if math.Abs(float64(at[0]-42)) > 1e-9 || math.Abs(float64(at[1]-58)) > 1e-9 {
		t.Errorf("labels are at %v, want 42 and 58", at)
	}
}

func TestSpreadSaysWhenThereIsNoRoom(t *testing.T) {
	if at := []vg.Length{5, 5, 5}; Spread(at, 15, 0, 30) {
		t.Errorf("three labels of 15 fit into 30: %v", at)
	}
}
