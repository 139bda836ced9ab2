package panel

import (
	"math"
	"strconv"
	"testing"

	"hundredfold/model"
	"hundredfold/wasm/session"
	"hundredfold/wasm/uncertainty"
)

// A dot that is pulled says where the curve should go, and all that the slider did
// on the way is one change.
func TestADotOfACurveIsPulledToWhereItShouldBe(t *testing.T) {
	p, d := openPanel(1440, 900)
	p.openQuestion(backwards)
	p.redraw()
	p.questions.goal.by = "grid_power"
	cell := p.charts.cells[0]
	k, ok := d.Charts().Read(cell.Chart, d.session.Result(), d.View(), cell.W, cell.H, 2030)
	if !ok || len(p.charts.cells) != 1 {
		t.Fatalf("beside the question lie %v", p.charts.cells)
	}
	var y float64
	for _, point := range k.Points {
		if point.Output == "power.ai" {
			y = point.Y
		}
	}
	hold := func(dy float64, down bool) {
		p.pointer.wasDown, p.pointer.down = p.pointer.down, down
		p.pointer.x, p.pointer.y = int(cell.X+k.X), int(math.Round(cell.Y+y+dy))
		p.moveDragHandle()
	}
	answer := func(power float64) {
		d.told(uncertainty.Answer{Done: true, Progress: 1, Result: uncertainty.Solution{Set: map[string]float64{"grid_power": power}}})
	}
	hold(0, false)
	if hold(0, true); p.questions.goal.handle == nil || len(d.asked) != 0 {
		t.Fatalf("a dot that is only touched asks %+v", d.asked)
	}
	hold(-40, true)
	if v, err := strconv.ParseFloat(d.last().Value, 64); err != nil || d.last().Output != "power.ai" || v <= 160 {
		t.Fatalf("pulled up it asks %+v", d.last())
	}
	answer(40)
	hold(-50, true)
	answer(41)
	if !d.snapshot.Dragging || d.session.State().Inputs[model.GridPower] != 41 {
		t.Errorf("grid power is %v, held: %t", d.session.State().Inputs[model.GridPower], d.snapshot.Dragging)
	}
	hold(-50, false)
	answer(41)
	if d.snapshot.Dragging || p.questions.goal.found == nil {
		t.Error("let go, it is held still, or nothing is said")
	}
	if p.undoOrRedo("undo"); d.session.State().Inputs[model.GridPower] != model.GridPower.Param().Default || d.snapshot.CanUndo {
		t.Errorf("undone, grid power is %v", d.session.State().Inputs[model.GridPower])
	}
}

// Without a chart beside the question there is nothing to pull.
func TestADotIsPulledOnlyWhereItIsAsked(t *testing.T) {
	p, _ := openPanel(1440, 900)
	p.pointer.down = true
	for _, c := range p.charts.cells {
		for y := 0.0; y < c.H; y += 4 {
			p.pointer.x, p.pointer.y = int(c.X+c.W*0.6), int(c.Y+y)
			if p.moveDragHandle() {
				t.Fatalf("with no question open a dot is held at %v", y)
			}
		}
	}
}

func TestADotIsLeftAloneByQuarterAndAnswersThatComeTooLate(t *testing.T) {
	p, d := openPanel(1440, 900)
	p.openQuestion(backwards)
	p.redraw()
	p.questions.goal.by = "grid_power"
	cell := p.charts.cells[0]
	k, _ := d.Charts().Read(cell.Chart, d.session.Result(), d.View(), cell.W, cell.H, 2030)
	x, y := cell.X+k.X, cell.Y+k.Points[0].Y
	held := p.dragHandleAt(x, y)
	if held == nil {
		t.Fatal("no dot is found")
	}
	p.questions.goal.of = d.session.State().Inputs
	p.seekTarget(held, true)
	answer := uncertainty.Answer{Done: true, Progress: 1, Result: uncertainty.Solution{Set: map[string]float64{"grid_power": 40}}}
	p.host.Apply(session.Intent{Type: "preset", ID: "bain", Final: true})
	bain := d.session.State().Inputs
	if d.told(answer); d.session.State().Inputs != bain {
		t.Error("another scenario was opened, and the dot's answer is applied to it")
	}
	p.host.Apply(session.Intent{Type: "by", Text: "quarter", Final: true})
	if p.dragHandleAt(x, y) != nil {
		t.Error("a dot of a quarter can be pulled to a year's value")
	}
}

func TestADotIsLetGoWhereWhatIsSoughtLastHasNoAnswer(t *testing.T) {
	for way, end := range map[string]func(*Panel, *fakeHost){
		"it failed":         func(_ *Panel, d *fakeHost) { d.told(uncertainty.Answer{Done: true, Error: "no"}) },
		"it was cancelled":  func(p *Panel, _ *fakeHost) { p.redraw(); p.controls["cancel"].onClick() },
		"something else is": func(p *Panel, _ *fakeHost) { p.find() },
	} {
		p, d := openPanel(1440, 900)
		p.openQuestion(backwards)
		p.redraw()
		p.questions.goal.by, p.questions.goal.of = "grid_power", d.session.State().Inputs
		cell := p.charts.cells[0]
		k, _ := d.Charts().Read(cell.Chart, d.session.Result(), d.View(), cell.W, cell.H, 2030)
		held := p.dragHandleAt(cell.X+k.X, cell.Y+k.Points[0].Y)
		p.seekTarget(held, false)
		d.told(uncertainty.Answer{Done: true, Progress: 1, Result: uncertainty.Solution{Set: map[string]float64{"grid_power": 40}}})
		if p.seekTarget(held, true); !d.snapshot.Dragging {
			t.Fatal("while it is sought the dot is not held")
		}
		if end(p, d); d.snapshot.Dragging || d.session.State().Inputs[model.GridPower] != 40 {
			t.Errorf("%s: grid power is %v, held: %t", way, d.session.State().Inputs[model.GridPower], d.snapshot.Dragging)
		}
		if p.undoOrRedo("undo"); d.snapshot.CanUndo {
			t.Errorf("%s: the drag is more than one change", way)
		}
	}
}
