package session

import "hundredfold/wasm/chart"

// charts puts each chart's words and numbers in text.
func (s *Session) charts() []Chart {
	specs := chart.Main()
	charts := make([]Chart, len(specs))
	for i, spec := range specs {
		table := spec.Table(&s.result)
		charts[i] = Chart{
			Name:        spec.Name,
			Takeaway:    spec.Takeaway(&s.result, s.state.Year),
			Description: spec.Describe(&s.result, chart.Options{Year: s.state.Year}),
			Columns:     table.Columns,
			Rows:        table.Rows,
		}
	}
	return charts
}
