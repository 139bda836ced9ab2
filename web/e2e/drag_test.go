package e2e

import (
	"fmt"
	"image"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"hundredfold/model"
)

const (
	sentence = "[data-sentence]"
	stage    = "[data-charts] iframe"
)

// seen is what a reader sees of one state.
type seen struct {
	sentence, figures, url string
	gpus                   [][]string // the table behind the first chart
	stage                  image.Image
}

func (r *reader) look() seen {
	r.t.Helper()
	return seen{
		sentence: ask[string](r, `document.querySelector("[data-sentence]").textContent`),
		figures:  ask[string](r, `[...document.querySelectorAll("[data-output]")].map((e) => e.textContent).join("; ")`),
		url:      ask[string](r, `location.search`),
		gpus: ask[[][]string](r, `[...document.querySelectorAll('[data-chart="gpus"] tbody tr')]
			.map((row) => [...row.children].map((cell) => cell.textContent))`),
		stage: r.photograph(stage),
	}
}

// settled waits until the page shows the newest snapshot and the stage has
// drawn it.
func (r *reader) settled() {
	r.t.Helper()
	r.until("the page shows the newest snapshot", `document.querySelector("[data-sentence]").textContent === told.snapshots.at(-1).sentence.map((s) => s.text).join("")`)
	// Within two frames the page has told the stage what is another, such as its
	// size; a message that comes after it has been heard when that has.
	ask[any](r, fmt.Sprintf(`new Promise((heard) => requestAnimationFrame(() => requestAnimationFrame(() => {
		const { contentWindow } = document.querySelector(%q);
		contentWindow.addEventListener("message", ({ data }) => data === 0 && heard());
		contentWindow.postMessage(0);
	})))`, stage))
	r.until("the stage has drawn all", fmt.Sprintf(`!document.querySelector(%q).contentWindow.hundredfold.stats().busy`, stage))
}

// A slider that comes back to where it was taken is let go all the same: what
// waits for that must not wait for ever.
func TestASliderThatComesBackIsLetGo(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	x, y := r.thumb(model.ReasoningMultiplier, 20)
	there, _ := r.thumb(model.ReasoningMultiplier, 100)
	mouse := func(kind input.DispatchMouseEventType, x float64) {
		t.Helper()
		r.do(chromedp.MouseEvent(kind, x, y, chromedp.ButtonLeft, chromedp.ClickCount(1)))
	}
	mouse(chromedp.MousePressed, x)
	mouse(chromedp.MouseMoved, there)
	r.until("it is held", `told.snapshots.at(-1)?.dragging && told.snapshots.at(-1).query.includes("reasoning_multiplier")`)
	mouse(chromedp.MouseMoved, x)
	r.until("it is back", `!told.snapshots.at(-1).query.includes("reasoning_multiplier")`)
	mouse(chromedp.MouseReleased, x)
	r.until("it is let go", `!told.snapshots.at(-1).dragging`)
	if undo := ask[bool](r, `told.snapshots.at(-1).canUndo`); undo {
		t.Error("there is something to undo though nothing has changed")
	}
}

func TestDraggingTheMultiplierMovesEverythingButHistory(t *testing.T) {
	for _, way := range []struct {
		name string
		move func(r *reader)
	}{
		{"by pointer", func(r *reader) { r.drag(model.ReasoningMultiplier, 20, 100) }},
		{"by keyboard", func(r *reader) {
			p := model.ReasoningMultiplier.Param()
			r.focus(slider(model.ReasoningMultiplier))
			r.press(kb.ArrowRight, int(p.Position(100)-p.Position(20)))
		}},
	} {
		t.Run(way.name, func(t *testing.T) {
			r := newReader(t, desktop)
			r.open("/")
			r.settled()
			before := r.look()

			way.move(r)
			r.until("a snapshot tells of the change", `told.snapshots.at(-1)?.query.includes("reasoning_multiplier")`)
			r.until("the multiplier is near 100", `Math.abs(parseFloat(told.snapshots.at(-1).inputs.find((i) => i.id === "reasoning_multiplier").value) - 100) < 5`)
			r.settled()
			r.until("the address carries the change", `location.search.includes("reasoning_multiplier")`)
			after := r.look()

			changed := func(what, a, b string) {
				t.Helper()
				if a == b {
					t.Errorf("%s is the same after the drag: %s", what, a)
				}
			}
			changed("the sentence", before.sentence, after.sentence)
			changed("the figures", before.figures, after.figures)
			changed("the table", fmt.Sprint(before.gpus), fmt.Sprint(after.gpus))
			if a, b := askedFor(t, before.gpus, "2030"), askedFor(t, after.gpus, "2030"); b <= a {
				t.Errorf("GPUs asked for in 2030 went from %g to %g, want a rise", a, b)
			}
			if a, b := history(before.gpus), history(after.gpus); a != b || a == "" {
				t.Errorf("history went from\n%s to\n%s", a, b)
			}
			if share := difference(before.stage, after.stage); share < 0.001 {
				t.Errorf("%.2f%% of the stage's pixels changed, want some", 100*share)
			}

			r.visit(siteURL + "/" + after.url)
			r.until("the program draws again", "told.ready")
			r.until("the state is back", fmt.Sprintf(`document.querySelector("[data-sentence]").textContent === %q`, after.sentence))
			r.settled()
			again := r.look()
			if again.figures != after.figures || fmt.Sprint(again.gpus) != fmt.Sprint(after.gpus) || again.url != after.url {
				t.Errorf("after a reload: %s %s\nwant: %s %s", again.url, again.figures, after.url, after.figures)
			}
			if share := difference(again.stage, after.stage); share > 0.001 {
				t.Errorf("after a reload %.2f%% of the stage's pixels differ", 100*share)
			}
		})
	}
}

// askedFor reads a year's second column.
func askedFor(t *testing.T, rows [][]string, year string) float64 {
	t.Helper()
	for _, row := range rows {
		if row[0] == year {
			return amount(t, row[1])
		}
	}
	t.Fatalf("no row for %s in %v", year, rows)
	return 0
}

// amount reads a number as the tables write it: with commas, and with bn or m.
func amount(t *testing.T, text string) float64 {
	t.Helper()
	scale := 1.0
	number := strings.TrimLeft(strings.ReplaceAll(text, ",", ""), "$+")
	for suffix, s := range map[string]float64{" tn": 1e12, " bn": 1e9, " m": 1e6, " million": 1e6, " billion": 1e9} {
		if cut, ok := strings.CutSuffix(number, suffix); ok {
			number, scale = cut, s
		}
	}
	v, err := strconv.ParseFloat(number, 64)
	if err != nil {
		t.Fatalf("no number in %q", text)
	}
	return v * scale
}

// history is the table's rows before the run.
func history(rows [][]string) string {
	var b strings.Builder
	for _, row := range rows {
		if row[0] <= strconv.Itoa(model.BaseYear) {
			fmt.Fprintln(&b, row)
		}
	}
	return b.String()
}

// difference is the share of pixels that differ by more than a trace.
func difference(a, b image.Image) float64 {
	if a.Bounds() != b.Bounds() {
		return 1
	}
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			ar, ag, ab, _ := a.At(x, y).RGBA()
			br, bg, bb, _ := b.At(x, y).RGBA()
			if apart(ar, br)+apart(ag, bg)+apart(ab, bb) > 24<<8 {
				n++
			}
		}
	}
	return float64(n) / float64(a.Bounds().Dx()*a.Bounds().Dy())
}

func apart(a, b uint32) uint32 { return max(a, b) - min(a, b) }
