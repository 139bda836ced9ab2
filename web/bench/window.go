package main

import (
	"context"
	"runtime"
)

// timeWindow drags a slider in the native window, on a display of its own, and
// looks how much it takes when nobody does.
func timeWindow(ctx context.Context) ([]group, error) {
	if runtime.GOOS != "linux" {
		return nil, nil // no display to be had of one's own
	}
	out, err := command(ctx, []string{"DISPLAY="}, "go", "test", "-run", "^$", "-bench", "^BenchmarkDrag$", "-benchtime", "60x", "./wasm")
	if err != nil {
		return nil, err
	}
	f := benchmarks(out)
	return []group{
		{"the native window under Xvfb, OpenGL in software: a slider’s move to the frame that shows it, ms", [2]string{"native", ""}, []row{
			{"median", [2]float64{f["Drag ms-median"]}, false},
			{"95th percentile", [2]float64{f["Drag ms-95%"]}, false},
			{"most", [2]float64{f["Drag ms-most"]}, false},
		}},
		{"the same window, five seconds untouched", [2]string{"native", ""}, []row{
			{"of a core, % at most", [2]float64{f["Drag %-idle"]}, false},
		}},
	}, nil
}
