package session

import "hundredfold/wasm/chart"

// View returns how the reader has charts, beside the other scenario and with bands
// where there are any.
func (s *Session) View() chart.View {
	v := chart.ViewOf(&s.state, s.lang)
	v.Comparison, v.ComparisonName, v.Bands = s.Comparison(), s.ComparisonName(), s.Bands()
	return v
}

// charts puts each chart's words and numbers in text. Those beyond the main
// ones have a table only while they are open, and wait for their takeaways
// while a slider is held: what lies folded away must not slow the drag.
func (s *Session) charts() []Chart {
	specs, view := chart.All(), s.View()
	charts := make([]Chart, len(specs))
	for i, spec := range specs {
		spec = view.Apply(spec)
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
	spec = s.View().Apply(spec)
	table := spec.Table(&s.result)
	c := s.chart(spec)
	c.Takeaway = spec.Takeaway(&s.result, s.state.Year)
	if !s.dragging {
		c.Description = spec.Describe(&s.result, chart.Options{Year: s.state.Year})
	}
	c.Columns, c.Rows = table.Columns, table.Rows
	return c
}

// chart returns a chart without words.
func (s *Session) chart(spec chart.Spec) Chart {
	return Chart{Name: spec.Name, Subtitle: spec.Subtitle, Log: spec.Log, Scalable: spec.Scalable()}
}
