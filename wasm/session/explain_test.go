package session_test

import (
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/session"
)

func explained(t *testing.T, s session.Snapshot, o model.Output) session.Explanation {
	t.Helper()
	for _, e := range s.Explained {
		if e.Output == o.Spec().ID {
			return e
		}
	}
	t.Fatalf("%s is not explained", o.Spec().ID)
	return session.Explanation{}
}

func TestExplanationsFollowInputsAndYear(t *testing.T) {
	s := apply(typed("grid_power", "50"), session.Intent{Type: "year", Value: 2031})
	e := explained(t, s, model.PowerAIAdded)
	if got := e.Values[len(e.Values)-1]; got != "50 GW/yr" {
		t.Errorf("grid power is explained as %q, want 50 GW/yr", got)
	}
	before := explained(t, apply(typed("grid_power", "50")), model.PowerAIAdded)
	if before.Value == e.Value {
		t.Errorf("power added is %q in both years", e.Value)
	}
}

func TestEveryFigureAndColumnThatAChartShowsIsExplained(t *testing.T) {
	s := apply()
	for _, f := range s.Figures {
		o, _ := model.FindOutput(f.Output)
		explained(t, s, o)
	}
	for _, spec := range chart.Main() {
		for _, o := range spec.Outputs() {
			explained(t, s, o)
		}
	}
	for _, span := range s.Sentence {
		if o, ok := model.FindOutput(span.Of); ok {
			explained(t, s, o)
		}
	}
}

// A term that names an input claims that the input matters.
func TestEveryInputThatIsSaidToGoInMovesTheOutput(t *testing.T) {
	central := new(model.Result)
	in := model.Defaults()
	model.Run(central, &in)
	for _, o := range session.Explained() {
		for _, term := range o.Spec().Terms {
			i, ok := term.(model.Input)
			if !ok {
				continue
			}
			moved := false
			for _, v := range []float64{i.Param().Min, i.Param().Max} {
				in := model.Defaults()
				in[i] = v
				r := new(model.Result)
				model.Run(r, &in)
				for q := range model.Quarters {
					moved = moved || r.Quarter(o, q) != central.Quarter(o, q)
				}
			}
			if !moved {
				t.Errorf("%s does not depend on %s", o.Spec().ID, i.Param().ID)
			}
		}
	}
}

func TestAmountsReadLikeNumbersWithUnits(t *testing.T) {
	for _, c := range []struct {
		o    model.Output
		v    float64
		want string
	}{
		{model.FleetH100e, 304, "304 m H100e"},
		{model.CapexAI, 1500, "$1.5 tn"},
		{model.PowerAI, 160, "160 GW"},
		{model.DemandMet, 69, "69.0%"},
		{model.PriceScarcity, 1.5, "1.5×"},
		{model.LimitBinding, float64(model.Power), "power"},
		{model.TrainingLargestRun, 5.3, "5.3 × 10^26 FLOP"},
		{model.EnergyAI, 480, "480 TWh"},
	} {
		if got := session.Amount(nil, c.o, c.v); got != c.want {
			t.Errorf("%s: %q, want %q", c.o.Spec().ID, got, c.want)
		}
	}
}

func TestAFurtherChartHasItsTableWhileItIsOpen(t *testing.T) {
	name := chart.All()[len(chart.Main())].Name
	of := func(s session.Snapshot) session.Chart {
		for _, c := range s.Charts {
			if c.Name == name {
				return c
			}
		}
		t.Fatalf("the snapshot lacks %s", name)
		return session.Chart{}
	}
	if c := of(apply()); c.Takeaway == "" || c.Rows != nil {
		t.Errorf("closed, %s has the takeaway %q and %d rows", name, c.Takeaway, len(c.Rows))
	}
	move := session.Intent{Type: "track", ID: "grid_power", Position: 10}
	if c := of(apply(move)); c.Takeaway != "" {
		t.Errorf("%s has the takeaway %q while a slider is held", name, c.Takeaway)
	}
	move.Final = true
	if c := of(apply(move)); c.Takeaway == "" || c.Takeaway == of(apply()).Takeaway {
		t.Errorf("%s has the takeaway %q after the slider is released", name, c.Takeaway)
	}
	open := session.Intent{Type: "open", ID: name}
	if c := of(apply(open)); len(c.Rows) == 0 || c.Description == "" {
		t.Errorf("open, %s has %d rows and the description %q", name, len(c.Rows), c.Description)
	}
	if c := of(apply(open, session.Intent{Type: "open"})); c.Rows != nil {
		t.Errorf("closed again, %s has %d rows", name, len(c.Rows))
	}
	if s := apply(session.Intent{Type: "open", ID: "gpu"}); len(s.Notices) != 1 || !strings.Contains(s.Notices[0].Text, "gpus") {
		t.Errorf("an unknown chart gives %v", s.Notices)
	}
}
