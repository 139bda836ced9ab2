package panel

import (
	"testing"
	"time"

	"github.com/ebitenui/ebitenui/widget"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
	"hundredfold/wasm/uncertainty"
)

// fakeHost is a window around a panel whose jobs are answered by the test.
type fakeHost struct {
	Host
	session  *session.Session
	snapshot session.Snapshot
	asked    []uncertainty.Job
	told     func(uncertainty.Answer)
	stopped  []string
}

func (d *fakeHost) Apply(in session.Intent) {
	d.session.Apply(in)
	d.snapshot = d.session.Snapshot()
}
func (d *fakeHost) Session() *session.Session   { return d.session }
func (d *fakeHost) Snapshot() *session.Snapshot { return &d.snapshot }
func (d *fakeHost) View() chartview.View        { return chartview.View{} }
func (d *fakeHost) Charts() chartview.Charts    { return chartview.Charts{} }
func (d *fakeHost) Wake()                       {}
func (d *fakeHost) RequestBands()               {}
func (d *fakeHost) Stop(kind string)            { d.stopped = append(d.stopped, kind) }
func (d *fakeHost) Ask(j uncertainty.Job, told func(uncertainty.Answer)) {
	d.asked, d.told = append(d.asked, j), told
}

// last is the job that was asked for last.
func (d *fakeHost) last() uncertainty.Job { return d.asked[len(d.asked)-1] }

func openPanel(width, height float64) (*Panel, *fakeHost) {
	d := &fakeHost{session: session.New()}
	d.snapshot = d.session.Snapshot()
	p := New(d)
	p.Layout(width, height, 1)
	p.redraw()
	return p, d
}

func TestInputsThatAreTallerThanTheWindowScroll(t *testing.T) {
	p, _ := openPanel(1280, 720)
	if p.inputs.view.overflow() <= 0 {
		t.Fatalf("the inputs are %v taller than their part", p.inputs.view.overflow())
	}
	p.ui.SetFocusedWidget(p.controls["group:"+p.details.groups[len(p.details.groups)-1].name])
	p.redraw()
	if at := p.controls["group:"+p.details.groups[len(p.details.groups)-1].name].at(); at.bottom() > 720 {
		t.Errorf("what has the focus lies at %v", at)
	}
}

func TestWhatMattersIsAskedAgainWhenTheScenarioChanges(t *testing.T) {
	p, d := openPanel(1280, 720)
	if p.followQuestions(); len(d.asked) != 0 {
		t.Fatalf("with no question open %+v was asked", d.asked)
	}
	p.openQuestion(matters)
	p.followQuestions()
	p.followQuestions()
	if len(d.asked) != 1 || d.last().Kind != "tornado" || d.last().Output != "power.ai" {
		t.Fatalf("asked %+v", d.asked)
	}
	d.Apply(session.Intent{Type: "type", ID: "grid_power", Text: "40", Final: true})
	if p.followQuestions(); len(d.asked) != 2 || d.last().Query != "v=2&grid_power=40" {
		t.Errorf("asked %+v", d.asked)
	}
	p.openQuestion("")
	if len(d.stopped) != 1 || d.stopped[0] != "tornado" {
		t.Errorf("closed, it stopped %v", d.stopped)
	}
}

// Shares of a variance take seconds: they are asked for by hand, and never for
// each step of a slider.
func TestSharesOfTheVarianceGiveWayWhenTheScenarioChanges(t *testing.T) {
	p, d := openPanel(1280, 720)
	p.openQuestion(matters)
	p.showVariance(true)
	if p.followQuestions(); d.last().Kind != "variance" {
		t.Fatalf("asked %+v", d.last())
	}
	n := len(d.asked)
	d.Apply(session.Intent{Type: "by", Text: "quarter", Final: true})
	d.Apply(session.Intent{Type: "doubt", Text: "on", Final: true})
	if p.followQuestions(); len(d.asked) != n || !p.showsVariance() {
		t.Errorf("looked at otherwise, they are asked for again: %+v", d.last())
	}
	d.Apply(session.Intent{Type: "type", ID: "grid_power", Text: "40", Final: true})
	if p.followQuestions(); d.last().Kind != "tornado" || p.showsVariance() {
		t.Errorf("asked %+v", d.last())
	}
	if d.stopped[len(d.stopped)-1] != "variance" {
		t.Errorf("stopped %v", d.stopped)
	}
}

func TestWhatTakesLongShowsItsProgressAndCanBeCancelled(t *testing.T) {
	p, d := openPanel(1280, 720)
	p.openQuestion(matters)
	p.followQuestions()
	w := &p.questions.job
	w.began = time.Now().Add(time.Hour) // however long it takes to come here
	if p.followQuestions(); w.slow {
		t.Error("progress is shown at once")
	}
	w.began = time.Now().Add(-progressDelay)
	if p.followQuestions(); !w.slow {
		t.Fatal("after a tenth of a second no progress is shown")
	}
	d.told(uncertainty.Answer{Progress: 0.5})
	if w.share != 0.5 || !w.slow {
		t.Errorf("half done, it shows %+v", *w)
	}
	p.redraw()
	p.controls["cancel"].onClick()
	if w.kind != "" || w.failure != "Cancelled." || len(d.stopped) != 1 {
		t.Errorf("cancelled, it shows %+v, and stopped %v", *w, d.stopped)
	}
	if p.followQuestions(); len(d.asked) != 1 {
		t.Error("what was cancelled is asked again by itself")
	}
}

func TestALinkOpensWhatItAsks(t *testing.T) {
	for why, want := range map[string]string{"": "", "goal": backwards, "tornado,waterfall": matters, "variance": matters} {
		p, d := openPanel(1280, 720)
		d.Apply(session.Intent{Type: "query", Text: "about=capex.ai&why=" + why})
		p.OpenAnalysis()
		if p.followQuestions(); p.questions.tab != want {
			t.Errorf("why=%s opens %q", why, p.questions.tab)
		}
		if want == matters && d.last().Output != "capex.ai" || why == "variance" && d.last().Kind != "variance" {
			t.Errorf("why=%s asks %+v", why, d.last())
		}
		if p.openQuestion(""); len(d.snapshot.Questions.Analyses) != 0 {
			t.Errorf("closed, the link still asks %q", d.snapshot.Questions.Analyses)
		}
	}
}

func TestTwoScenariosAreNeededToAskWhyTheyDiffer(t *testing.T) {
	p, d := openPanel(1280, 720)
	p.openQuestion(differ)
	if p.followQuestions(); len(d.asked) != 0 {
		t.Fatalf("without B %+v was asked", d.asked)
	}
	d.Apply(session.Intent{Type: "compare", ID: "huang-100x", Final: true})
	if p.followQuestions(); d.last().Kind != "waterfall" {
		t.Errorf("asked %+v", d.last())
	}
}

// drawn is a drawing that has been worked out.
func drawn() uncertainty.Analysis { return uncertainty.Analysis{Spec: chart.Spec{Name: "waterfall"}} }

func TestWhyTwoScenariosDifferIsNoLongerShownWhenThereIsOne(t *testing.T) {
	p, d := openPanel(1280, 720)
	p.openQuestion(differ)
	d.Apply(session.Intent{Type: "compare", ID: "huang-100x", Final: true})
	p.followQuestions()
	d.told(uncertainty.Answer{Done: true, Progress: 1, Result: drawn()})
	d.Apply(session.Intent{Type: "compare", Final: true})
	if p.followQuestions(); d.snapshot.Compare != nil || p.questions.bars.spec.Name != "" {
		t.Errorf("without B there is still a %s", p.questions.bars.spec.Name)
	}
	d.Apply(session.Intent{Type: "compare", ID: "huang-100x", Final: true})
	p.followQuestions()
	d.Apply(session.Intent{Type: "compare", Final: true})
	if p.followQuestions(); p.questions.job.kind != "" {
		t.Errorf("without B a %s is still worked out", p.questions.job.kind)
	}
}

// sought asks for a value, and answers with a grid power that gives it.
func sought(p *Panel, d *fakeHost) {
	p.openQuestion(backwards)
	p.questions.goal.value.text = "200"
	p.find()
	d.told(uncertainty.Answer{Done: true, Progress: 1, Result: uncertainty.Solution{Reached: true, Set: map[string]float64{"grid_power": 45}}})
}

func TestWhatWasFoundBecomesTheScenarioAndCanBeUndone(t *testing.T) {
	p, d := openPanel(1280, 720)
	sought(p, d)
	if j := d.last(); j.Kind != "solve" || j.Value != "200" || j.By[0] != session.SeveralInputs {
		t.Fatalf("asked %+v", j)
	}
	p.applySolution("beside")
	if got := d.session.State().Inputs[model.GridPower]; got != 45 || d.snapshot.Compare == nil {
		t.Errorf("grid power is %v, compared with %v", got, d.snapshot.Compare)
	}
	if p.followQuestions(); p.questions.goal.found == nil {
		t.Error("what was taken is no longer said")
	}
	p.undoOrRedo("undo")
	if d.snapshot.Query != "why=goal" {
		t.Errorf("undone, the scenario is %q", d.snapshot.Query)
	}
	if p.followQuestions(); p.questions.goal.found != nil {
		t.Error("undone, it is still said")
	}
}

func TestAnAnswerToAnotherScenarioIsNotOffered(t *testing.T) {
	p, d := openPanel(1280, 720)
	sought(p, d)
	if p.followQuestions(); p.questions.goal.found == nil {
		t.Fatal("the answer is not kept")
	}
	d.Apply(session.Intent{Type: "preset", ID: "bain", Final: true})
	if p.followQuestions(); p.questions.goal.found != nil {
		t.Error("it is still offered")
	}
}

func TestWhatIsAskedTurnsToTheReadersLanguage(t *testing.T) {
	p, d := openPanel(1280, 720)
	p.followQuestions()
	sought(p, d)
	g := &p.questions.goal
	aim := uncertainty.Targets(p.lang())[0]
	g.aim, g.value.text = aim.Text, "0.125"
	d.Apply(session.Intent{Type: "language", Text: "de"})
	if p.followQuestions(); g.found != nil {
		t.Error("in German what was found is still said in English")
	}
	if want := uncertainty.Targets(i18n.German)[0].Text; g.aim != want || g.value.text != "0,125" {
		t.Errorf("it has %q of %q, want 0,125 of %q", g.value.text, g.aim, want)
	}
	p.find()
	d.Apply(session.Intent{Type: "language", Text: "en"})
	if p.followQuestions(); d.stopped[len(d.stopped)-1] != "solve" || p.questions.job.kind != "" {
		t.Error("an answer in German is still waited for")
	}
}

// Chances go on being answered while the reader types the next question.
func TestWhyAThresholdIsNoneStaysToBeRead(t *testing.T) {
	p, _ := openPanel(1280, 720)
	p.openQuestion(howLikely)
	p.questions.probabilities.value.text = "many"
	p.addQuestion()
	p.SetBands(uncertainty.Answer{Progress: 0.5})
	if p.snapshot().Questions.Error == "" {
		t.Error("an answer to what was asked before took it away")
	}
}

func TestAThresholdIsTypedInTheReadersLanguage(t *testing.T) {
	p, d := openPanel(1280, 720)
	p.openQuestion(howLikely)
	d.Apply(session.Intent{Type: "language", Text: "de"})
	c := &p.questions.probabilities
	none := func() {
		for _, q := range p.snapshot().Questions.Probabilities {
			p.removeQuestion(q)
		}
	}
	p.askAbout(model.PowerAI, true)
	for typed, want := range map[string]string{"1.250,5": "power.ai<1250.5", " 7": "power.ai<7", "-1": "power.ai<-1"} {
		none()
		c.value.text = typed
		p.addQuestion()
		if q := p.snapshot().Questions.Probabilities; len(q) != 1 || q[0] != want {
			t.Errorf("%q asks %v, want %s", typed, q, want)
		}
	}
	none()
	c.value.text = "viel"
	p.addQuestion()
	if q := p.snapshot().Questions; len(q.Probabilities) != 0 || q.Error == "" {
		t.Errorf("a word asks %v and says %q", q.Probabilities, q.Error)
	}
}

func TestTheReadersQuestionsAreKeptTheLatestFirst(t *testing.T) {
	p, _ := openPanel(1280, 720)
	p.openQuestion(howLikely)
	for _, text := range []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "3"} {
		p.questions.probabilities.value.text = text
		p.addQuestion()
	}
	if q := p.snapshot().Questions.Probabilities; len(q) != scenario.MaxQuestions || q[0] != "demand.h100e>3" || q[1] != "demand.h100e>9" {
		t.Errorf("asked are %v", q)
	}
	p.removeQuestion("demand.h100e>3")
	if q := p.snapshot().Questions.Probabilities; len(q) != scenario.MaxQuestions-1 || q[0] != "demand.h100e>9" {
		t.Errorf("then %v", q)
	}
}

// Whatever the window and the language, no control of a question leaves the card
// or lies on another.
func TestQuestionsFitTheirCard(t *testing.T) {
	for _, size := range [][2]float64{{720, 480}, {800, 600}, {1280, 720}, {1440, 900}, {1920, 1080}} {
		p, d := openPanel(size[0], size[1])
		for _, language := range []string{"en", "de"} {
			d.Apply(session.Intent{Type: "language", Text: language})
			for _, q := range questionTypes {
				p.openQuestion(q.name)
				if q.name == backwards {
					sought(p, d)
				}
				p.SetBands(uncertainty.Answer{Result: uncertainty.BandsResult{Probabilities: []uncertainty.Probability{{Text: "AI power built above 200 GW, 2030", A: uncertainty.Shares{Years: make([]float64, model.Years)}}}}})
				p.redraw()
				fits(t, p, size, language)
			}
			p.openQuestion("")
		}
	}
}

func fits(t *testing.T, p *Panel, size [2]float64, language string) {
	t.Helper()
	card := p.areas.questions
	var seen []*Control
	for name, c := range p.controls {
		at := c.at()
		if !c.focusable() || !c.base.IsVisible() || c.scroller() == p.inputs.view || c.scroller() == nil && !card.has(at.x+1, at.y+1) {
			continue
		}
		if at.right() > card.right()-askPad+6 || c.scroller() == nil && at.bottom() > card.bottom() {
			t.Errorf("%v, %s, %s: %s at %v leaves the card %v", size, language, p.questions.tab, name, at, card)
		}
		for _, o := range seen {
			if b := o.at(); c.scroller() == o.scroller() && at.x < b.right()-1 && b.x < at.right()-1 && at.y < b.bottom()-1 && b.y < at.bottom()-1 {
				t.Errorf("%v, %s, %s: %s lies on %s", size, language, p.questions.tab, name, o.name)
			}
		}
		seen = append(seen, c)
	}
	if len(seen) < 3 {
		t.Errorf("%v, %s, %s: %d controls are seen", size, language, p.questions.tab, len(seen))
	}
	if r := p.questions.scrollers[p.questions.tab]; r.overflow() > 0 && r.ViewRect().Dy() < 60 {
		t.Errorf("%v, %s, %s: what scrolls is only %d high", size, language, p.questions.tab, r.ViewRect().Dy())
	}
}

func TestInputsStandInTheOrderOfTheirInfluenceAndInTheirGroupsAgain(t *testing.T) {
	p, _ := openPanel(1280, 720)
	places := func() (ys []float64) {
		p.redraw()
		for _, id := range []string{"generation_watts", "server_life", "generation_dollars"} {
			ys = append(ys, p.controls["track:"+id].at().y)
		}
		return ys
	}
	p.openQuestion(matters)
	p.details.rank([]string{"generation_watts", "grid_power", "server_life", "generation_dollars"})
	p.sortInputs(true)
	if y := places(); !(y[0] < y[1] && y[1] < y[2]) {
		t.Errorf("sorted, they lie at %v", y)
	}
	p.controls["track:generation_dollars"].held = true
	p.details.rank([]string{"generation_dollars", "server_life", "generation_watts"})
	if p.followOrder(); !p.details.pending {
		t.Error("a slider is moved away under the pointer that holds it")
	}
	p.controls["track:generation_dollars"].held = false
	p.followOrder()
	if y := places(); !(y[2] < y[1] && y[1] < y[0]) {
		t.Errorf("let go, they lie at %v", y)
	}
	p.openQuestion("")
	if c := p.controls["track:generation_watts"]; c.base.IsVisible() || !p.controls["group:"+p.details.groups[0].name].base.IsVisible() {
		t.Error("closed, the inputs do not stand in their groups")
	}
	if p.revealInput(model.GenerationWatts); p.focused() != p.controls["track:generation_watts"] || !p.focused().base.IsVisible() {
		t.Error("a bar does not lead to a slider that is folded away")
	}
}

func TestTheTabKeyReachesEveryControlThatIsSeen(t *testing.T) {
	p, d := openPanel(1280, 720)
	p.openQuestion(backwards)
	sought(p, d)
	p.redraw()
	met := map[string]bool{}
	for range 400 {
		p.ui.ChangeFocus(widget.FOCUS_NEXT)
		met[p.focused().name] = true
	}
	for _, name := range []string{"preset", "value:grid_power", "track:grid_power", "charts:", "doubt", "ask:likely", "about:backwards", "goal", "by", "find", "take", "beside", "close", "year"} {
		if !met[name] {
			t.Errorf("the Tab key passes %s", name)
		}
	}
}
