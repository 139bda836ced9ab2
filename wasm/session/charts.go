package session

import "hundredfold/wasm/chart"

// charts puts each chart's words and numbers in text. Those beyond the main
// ones have a table only while they are open, and wait for their takeaways
// while a slider is held: what lies folded away must not slow the drag.
func (s *Session) charts() []Chart {
	specs := chart.All()
	charts := make([]Chart, len(specs))
	for i, spec := range specs {
		switch {
		case i < len(chart.Main()) || spec.Name == s.open:
			charts[i] = s.Chart(spec)
		case s.held:
			charts[i] = Chart{Name: spec.Name}
		default:
			charts[i] = Chart{Name: spec.Name, Takeaway: spec.Takeaway(&s.result, s.state.Year)}
		}
	}
	return charts
}

// Chart returns a chart with all its words and its table.
func (s *Session) Chart(spec chart.Spec) Chart {
	table := spec.Table(&s.result)
	return Chart{
		Name:        spec.Name,
		Takeaway:    spec.Takeaway(&s.result, s.state.Year),
		Description: spec.Describe(&s.result, chart.Options{Year: s.state.Year}),
		Columns:     table.Columns,
		Rows:        table.Rows,
	}
}
