package ensemble

import (
	"fmt"
	"runtime"
	"testing"

	"hundredfold/model"
)

// onCores returns an ensemble of the headline outputs for so many cores.
func onCores(b *testing.B, cores, runs int) *Ensemble {
	b.Helper()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
	in := model.Defaults()
	e, err := New(&in, Headline, 1, runs)
	if err != nil {
		b.Fatal(err)
	}
	return e
}

// BenchmarkEnsemble is the runs alone, on one core.
func BenchmarkEnsemble(b *testing.B) {
	in := model.Defaults()
	for _, runs := range []int{64, 256, 1024, 4096, 16384} {
		b.Run(fmt.Sprintf("%dRuns", runs), func(b *testing.B) {
			e := onCores(b, 1, runs)
			b.ReportAllocs()
			for b.Loop() {
				e.Aim(&in)
				e.Run(b.Context(), runs)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*runs), "ns/run")
		})
	}
}

// BenchmarkFrame is what a slider's move takes: 1,024 runs around another
// scenario, and the bands of every headline output and year.
func BenchmarkFrame(b *testing.B) {
	for _, c := range []struct {
		name  string
		cores int
	}{{"OneCore", 1}, {"AllCores", runtime.NumCPU()}} {
		b.Run(c.name, func(b *testing.B) {
			e := onCores(b, c.cores, 1024)
			in := model.Defaults()
			b.ReportAllocs()
			for b.Loop() {
				in[model.ReasoningMultiplier] = 120 - in[model.ReasoningMultiplier] // 20 and 100
				e.Aim(&in)
				e.Run(b.Context(), 1024)
				bands(e)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/1e3/float64(b.N), "ms/frame")
		})
	}
}

func bands(e *Ensemble) {
	for _, o := range Headline {
		for year := model.FirstYear; year <= model.LastYear; year++ {
			e.Band(o, year)
		}
	}
}

// BenchmarkBands is the quantiles alone.
func BenchmarkBands(b *testing.B) {
	e := onCores(b, 1, 1024)
	e.Run(b.Context(), 1024)
	for b.Loop() {
		bands(e)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1e3/float64(b.N), "ms/1024-runs")
}

// BenchmarkCores is how runs a second grow with cores.
func BenchmarkCores(b *testing.B) {
	in := model.Defaults()
	for cores := 1; cores <= runtime.NumCPU(); cores *= 2 {
		b.Run(fmt.Sprintf("%dCores", cores), func(b *testing.B) {
			const runs = 4096
			e := onCores(b, cores, runs)
			for b.Loop() {
				e.Aim(&in)
				e.Run(b.Context(), runs)
			}
			persecond := float64(b.N*runs) / b.Elapsed().Seconds()
			b.ReportMetric(persecond, "runs/s")
			b.ReportMetric(persecond/float64(cores), "runs/s/core")
		})
	}
}
