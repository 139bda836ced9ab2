package session

import "hundredfold/wasm/chart"

// charts puts each chart's words and numbers in text. The takeaways of all are
// in sight; the tables of those beyond the main ones only while open.
func (s *Session) charts() []Chart {
	specs := chart.All()
	charts := make([]Chart, len(specs))
	for i, spec := range specs {
		charts[i] = Chart{Name: spec.Name, Takeaway: spec.Takeaway(&s.result, s.state.Year)}
		if i < len(chart.Main()) || spec.Name == s.open {
			charts[i] = s.Chart(spec)
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
