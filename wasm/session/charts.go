package session

import "hundredfold/wasm/chart"

// charts puts each chart's words and numbers in text. Those beyond the main
// ones have a table only while they are open, and wait for their takeaways
// while a slider is held: what lies folded away must not slow the drag.
func (s *Session) charts() []Chart {
	specs := chart.All()
	charts := make([]Chart, len(specs))
	for i, spec := range specs {
		spec = s.Spec(spec)
		switch {
		case i < len(chart.Main()) || spec.Name == s.openChart:
			charts[i] = s.Chart(spec)
		case s.dragging:
			charts[i] = s.chart(spec)
		default:
			charts[i] = s.chart(spec)
			charts[i].Takeaway = spec.Takeaway(&s.result, s.state.Year)
		}
	}
	return charts
}

// Chart returns a chart with all its words and its table. What is said of it to
// those who do not see it waits while a slider is held.
func (s *Session) Chart(spec chart.Spec) Chart {
	spec = s.Spec(spec)
	table := spec.Table(&s.result)
	c := s.chart(spec)
	c.Takeaway = spec.Takeaway(&s.result, s.state.Year)
	if !s.dragging {
		c.Description = spec.Describe(&s.result, s.Options())
	}
	c.Columns, c.Rows = table.Columns, table.Rows
	return c
}

// chart returns a chart without words.
func (s *Session) chart(spec chart.Spec) Chart {
	return Chart{Name: spec.Name, Subtitle: spec.Subtitle, Log: spec.Log, Scalable: spec.Scalable()}
}
