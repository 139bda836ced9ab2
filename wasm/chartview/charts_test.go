package chartview

import (
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/recorder"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// sheet is a canvas of the size that a chart has on the page.
type sheet struct{ recorder.Canvas }

func (*sheet) Size() (w, h vg.Length) { return 310, 250 }

func runOf(multiplier float64) *model.Result {
	in := model.Defaults()
	in[model.ReasoningMultiplier] = multiplier
	r := new(model.Result)
	model.Run(r, &in)
	return r
}

func TestAnAxisHoldsStillInADragAndMovesToWhereItSettles(t *testing.T) {
	c, small, large := Charts{}, runOf(8), runOf(600)
	draw := func(r *model.Result, v View, m Transition) chart.Range {
		t.Helper()
		if err := c.Draw(new(sheet), "power", r, v, m); err != nil {
			t.Fatal(err)
		}
		return c.axis("power").shown
	}
	fits := draw(small, View{}, Transition{})
	grown := draw(large, View{Dragging: true}, Transition{})
	if grown.Max <= fits.Max {
		t.Errorf("the axis stays at %v for more", fits)
	}
	if held := draw(small, View{Dragging: true}, Transition{}); held != grown {
		t.Errorf("the axis went from %v to %v in a drag", grown, held)
	}
	half := draw(small, View{}, Transition{Serial: 1, To: small, Part: 0.5})
	if half.Max != (grown.Max+fits.Max)/2 {
		t.Errorf("half way from %v to %v the axis is %v", grown, fits, half)
	}
	if at := draw(small, View{}, Transition{}); at != fits {
		t.Errorf("the axis settles at %v, want %v", at, fits)
	}
}

func TestAReadingIsOnTheAxisThatIsShown(t *testing.T) {
	c, small, large := Charts{}, runOf(8), runOf(600)
	v := View{Dragging: true}
	for _, r := range []*model.Result{large, small} {
		if err := c.Draw(new(sheet), "power", r, v, Transition{}); err != nil {
			t.Fatal(err)
		}
	}
	held, ok := c.Read("power", small, v, 310, 250, 2030)
	fitted, _ := Charts{}.Read("power", small, v, 310, 250, 2030)
	if !ok || held.Points[0].Y <= fitted.Points[0].Y {
		t.Errorf("on the larger axis what is asked for lies at %v, on the one that fits at %v", held.Points, fitted.Points)
	}
	year, ok := c.YearAt("power", small, v, 310, 250, held.X)
	if !ok || year < 2029.99 || year > 2030.01 {
		t.Errorf("2030 lies where %v is read", year)
	}
}
