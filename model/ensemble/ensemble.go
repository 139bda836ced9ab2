package ensemble

import (
	"context"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"

	"hundredfold/model"
)

// Headline lists the outputs, asked for and built, that charts draw and the figures
// below them show.
var Headline = []model.Output{
	model.DemandH100e, model.FleetH100e, model.DemandMet, model.PriceScarcity,
	model.CapexAIDemand, model.CapexAI, model.CapexAIDemandCumulative, model.CapexAICumulative,
	model.PowerAIDemand, model.PowerAI, model.PowerAIDemandAdded, model.PowerAIAdded, model.PowerUSAdded,
	model.EnergyAI, model.EnergyAll, model.RevenueAI, model.RevenueNeeded, model.RevenueGap,
}

// MaxRuns is the largest number of runs in an ensemble: some 190 megabytes for the
// headline outputs.
const MaxRuns = 1 << 17

// Ensemble holds many runs of a scenario: the yearly values of some outputs in
// each.
type Ensemble struct {
	prior   *prior
	outputs []model.Output
	at      [model.NumOutputs]int // index of an output's first column, -1 if not kept
	columns [][]float64           // one for each output and year, with a value for each run
	runs    int
	lanes   []*lane // one for each core
	sorter
}

// lane holds the working memory of a core.
type lane struct {
	draws  columns
	in     model.Inputs
	values []float64 // values of a run, one for each column
	run    evaluate
}

// evaluate sets values to the columns' values for the given inputs.
type evaluate func(values []float64, in *model.Inputs)

// New returns an ensemble of a scenario for up to a number of runs, none of them
// run yet, and allocates all its memory. The error is about an output without
// numbers or a number of runs out of range.
func New(in *model.Inputs, outputs []model.Output, seed uint64, runs int) (*Ensemble, error) {
	for _, o := range outputs {
		if err := (model.Point{Output: o, Year: model.FirstYear}).Check(); err != nil {
			return nil, err
		}
	}
	return newEnsemble(in, outputs, seed, runs, func() evaluate { return annual(outputs) })
}

// annual returns a function that runs the model and collects the outputs' yearly
// values.
func annual(outputs []model.Output) evaluate {
	r := new(model.Result)
	return func(values []float64, in *model.Inputs) {
		model.Run(r, in)
		for _, o := range outputs {
			r.EachYear(o, (*[model.Years]float64)(values))
			values = values[model.Years:]
		}
	}
}

// newEnsemble is New for any function of the inputs; run makes one for each core.
func newEnsemble(in *model.Inputs, outputs []model.Output, seed uint64, runs int, run func() evaluate) (*Ensemble, error) {
	if runs < 1 || runs > MaxRuns {
		return nil, model.NewProblem("{runs} runs: give a number from {least} to {most}",
			"{runs}", model.Digits(strconv.Itoa(runs)), "{least}", model.Digits("1"), "{most}", model.Digits(strconv.Itoa(MaxRuns)))
	}
	e := &Ensemble{prior: newPrior(in, seed), outputs: outputs, sorter: newSorter(runs)}
	for o := range e.at {
		e.at[o] = -1
	}
	for k, o := range outputs {
		e.at[o] = k * model.Years
	}
	width := len(outputs) * model.Years
	all := make([]float64, width*runs)
	e.columns = make([][]float64, width)
	for c := range e.columns {
		e.columns[c] = all[c*runs:][:runs:runs]
	}
	for range min(runtime.GOMAXPROCS(0), (runs+block-1)/block) {
		e.lanes = append(e.lanes, &lane{values: make([]float64, width), run: run()})
	}
	return e, nil
}

// Aim restarts the ensemble around another scenario. Run n has the same quantiles
// as run n before.
func (e *Ensemble) Aim(in *model.Inputs) {
	e.prior.aim(in)
	e.runs = 0
}

// Runs returns the number of runs so far.
func (e *Ensemble) Runs() int { return e.runs }

// Outputs returns the ensemble's outputs. Callers must not change the slice.
func (e *Ensemble) Outputs() []model.Output { return e.outputs }

// Run adds n runs, or as many as there is room for. When ctx ends it stops between
// two blocks and keeps finished runs; the error is then ctx's.
//
// The runs are the same whatever the portions and the number of cores. On one core,
// as in a browser, Run works on the caller's goroutine.
func (e *Ensemble) Run(ctx context.Context, n int) error {
	first, last := e.runs, min(e.runs+n, cap(e.sorted))
	var next atomic.Int64 // next block
	work := func(l *lane) {
		for ctx.Err() == nil {
			from := first + int(next.Add(1)-1)*block
			if from >= last {
				return
			}
			e.add(l, from, min(block, last-from))
		}
	}
	if len(e.lanes) == 1 {
		work(e.lanes[0])
	} else {
		var all sync.WaitGroup
		for _, l := range e.lanes {
			all.Go(func() { work(l) })
		}
		all.Wait()
	}
	// Every block that was started was finished.
	e.runs = min(last, first+int(next.Load())*block)
	return ctx.Err()
}

// portion is the number of runs between progress reports.
const portion = 512

// Finish adds runs until the ensemble is full. tell, if not nil, receives the
// number of runs done. It stops as Run does.
func (e *Ensemble) Finish(ctx context.Context, tell func(done int)) error {
	for e.runs < cap(e.sorted) {
		if err := e.Run(ctx, portion); err != nil {
			return err
		}
		if tell != nil {
			tell(e.runs)
		}
	}
	return nil
}

// add evaluates up to a block of runs.
func (e *Ensemble) add(l *lane, first, n int) {
	e.prior.shares(&l.draws, 0, first, n)
	e.prior.tie(&l.draws, first, n)
	e.prior.values(&l.draws, n)
	for k := range n {
		l.draws.run(&l.in, k)
		l.run(l.values, &l.in)
		for c, v := range l.values {
			e.columns[c][first+k] = v
		}
	}
}

// Values returns an output's value in a year in each run so far. The slice is valid
// until the next run and must not be changed.
func (e *Ensemble) Values(o model.Output, year int) []float64 {
	return e.columns[e.at[o]+year-model.FirstYear][:e.runs]
}
