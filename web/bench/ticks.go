package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/chromedp/chromedp"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// ticks is how many steps a slider is dragged by.
const ticks = 200

// The scripts that time a tick, everywhere and in each place.
var (
	//go:embed tick.js
	tickScript string
	//go:embed tick-embed.js
	tickEmbedScript string
	//go:embed tick-uplot.js
	tickUPlotScript string
	//go:embed tick-vega.js
	tickVegaScript string
)

// drawnCharts are the charts of the embed, and of the rivals.
var drawnCharts = []string{"gpus", "capex", "power"}

// drawn is a chart's lines at each place of the slider: years, asked for, built.
type drawn struct {
	Log    bool            `json:"log"`
	Places [][3][]*float64 `json:"places"`
}

// atEachPlace returns what the embed's charts draw as the multiplier moves.
func atEachPlace() ([]drawn, error) {
	all := make([]drawn, len(drawnCharts))
	p := model.ReasoningMultiplier.Param()
	in := model.Defaults()
	var result model.Result
	for place := range p.Tracks() + 1 {
		in[model.ReasoningMultiplier] = p.ValueAt(float64(place))
		model.Run(&result, &in)
		for i, name := range drawnCharts {
			spec, err := chart.Find(name)
			if err != nil {
				return nil, err
			}
			data := spec.Data(&result)
			all[i].Log = spec.Log
			all[i].Places = append(all[i].Places, [3][]*float64{numbers(data.Years), numbers(data.Series[0].Values), numbers(data.Series[1].Values)})
		}
	}
	return all, nil
}

// numbers returns values for JSON, which has none that is not a number.
func numbers(values []float64) []*float64 {
	list := make([]*float64, len(values))
	for i, v := range values {
		if !math.IsNaN(v) {
			list[i] = &v
		}
	}
	return list
}

// size is how large the embed draws a chart, in pixels.
type size struct{ Width, Height float64 }

// timeEmbed drags the slider of the embed page and returns what its ticks took.
func (b *bench) timeEmbed() ([]float64, size, error) {
	var s size
	if err := chromedp.Do(b.ctx, chromedp.Navigate(b.site+"/embed.html?charts=gpus,capex,power&sliders=reasoning_multiplier")); err != nil {
		return nil, s, err
	}
	const live = `(async () => {
		while (!document.querySelector("[data-sentence]").dataset.pieces) await new Promise((next) => setTimeout(next, 10));
		const { width, height } = document.querySelector("[data-charts] .plot").getBoundingClientRect();
		return { Width: Math.round(width), Height: Math.round(height) };
	})()`
	s, err := chromedp.Run(b.ctx, chromedp.Evaluate[size](live, chromedp.EvalAwaitPromise))
	if err != nil {
		return nil, s, err
	}
	took, err := b.dragOn(tickScript + tickEmbedScript)
	return took, s, err
}

// rival is somebody else's library on a page with the same slider.
type rival struct {
	name  string
	of    string   // its package
	draws string   // what it draws, in words
	files []string // of its packages
	draw  string   // the script
}

func (r rival) what() string { return r.name + " " + version(r.of) + ": " + r.draws }

var rivals = []rival{
	{"uPlot", "uplot", "the lines alone, on canvas", []string{"uplot/dist/uPlot.min.css", "uplot/dist/uPlot.iife.min.js"}, tickUPlotScript},
	{"Vega-Lite", "vega-lite", "the lines alone, as SVG", []string{"vega/build/vega.min.js", "vega-lite/build/vega-lite.min.js", "vega-embed/build/vega-embed.min.js"}, tickVegaScript},
}

// timeRival drags the slider of a page that draws the same lines in the same size.
func (b *bench) timeRival(r rival, charts []drawn, s size) ([]float64, error) {
	data, err := json.Marshal(map[string]any{"charts": charts, "width": s.Width, "height": s.Height})
	if err != nil {
		return nil, err
	}
	head := ""
	for _, f := range r.files {
		if strings.HasSuffix(f, ".css") {
			head += fmt.Sprintf(`<link rel="stylesheet" href="/packages/%s">`, f)
		} else {
			head += fmt.Sprintf(`<script src="/packages/%s"></script>`, f)
		}
	}
	b.mux.HandleFunc("GET /rival/"+r.name, page(fmt.Sprintf(
		`<style>#charts { display: flex } #charts > div { flex: none } input { width: 600px }</style>%s<div id="charts"></div><div data-input><input type="range" max="%d"></div><script>const data = %s</script>`,
		head, len(charts[0].Places)-1, data)))
	if err := chromedp.Do(b.ctx, chromedp.Navigate(b.site+"/rival/"+r.name)); err != nil {
		return nil, err
	}
	return b.dragOn(tickScript + r.draw)
}

// dragOn runs scripts in the page, drags its slider to and fro, and returns the
// milliseconds that ticks took.
func (b *bench) dragOn(scripts string) ([]float64, error) {
	if _, err := chromedp.Run(b.ctx, chromedp.Evaluate[any](scripts+"\n;Promise.resolve(self.ready).then(() => 0)", chromedp.EvalAwaitPromise)); err != nil {
		return nil, err
	}
	type track struct{ X, Y, Width float64 }
	at, err := chromedp.Run(b.ctx, chromedp.Evaluate[track](`(() => {
		const e = document.querySelector("[data-input] [type=range]");
		e.scrollIntoView({ block: "nearest", behavior: "instant" });
		const { x, y, width, height } = e.getBoundingClientRect();
		return { X: x, Y: y + height / 2, Width: width };
	})()`))
	if err != nil {
		return nil, err
	}
	move := func(kind chromedp.Action[chromedp.Void]) error {
		if err := chromedp.Do(b.ctx, kind); err != nil {
			return err
		}
		_, err := chromedp.Run(b.ctx, chromedp.Evaluate[any]("rest()", chromedp.EvalAwaitPromise))
		return err
	}
	place := func(i int) float64 { // over four fifths of the track, and back
		part := math.Abs(float64(i%60)/30 - 1)
		return at.X + at.Width*(0.1+0.8*part)
	}
	if err := move(chromedp.MouseEvent(chromedp.MousePressed, place(0), at.Y, chromedp.ButtonLeft, chromedp.ClickCount(1))); err != nil {
		return nil, err
	}
	for i := range ticks {
		if err := move(chromedp.MouseEvent(chromedp.MouseMoved, place(i+1), at.Y, chromedp.ButtonLeft)); err != nil {
			return nil, err
		}
	}
	if err := move(chromedp.MouseEvent(chromedp.MouseReleased, place(ticks), at.Y, chromedp.ButtonLeft, chromedp.ClickCount(1))); err != nil {
		return nil, err
	}
	took, err := chromedp.Run(b.ctx, chromedp.Evaluate[[]float64]("ticks"))
	if err == nil && len(took) < ticks*9/10 {
		err = fmt.Errorf("of %d ticks %d were shown", ticks, len(took))
	}
	return took, err
}

// spread is a row of times: their median and their 95th percentile.
func spread(what string, took []float64) row {
	slices.Sort(took)
	return row{what, [2]float64{took[len(took)/2], took[len(took)*95/100]}, false}
}
