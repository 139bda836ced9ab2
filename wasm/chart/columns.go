package chart

import "hundredfold/model"

// Outputs returns the outputs that the columns of the chart's table hold, in
// their order after the first column, which names the rows. Columns that hold
// something else follow them.
func (s Spec) Outputs() []model.Output {
	l, ok := s.kind.(lines)
	if !ok {
		return nil
	}
	var outputs []model.Output
	for _, k := range l.curves {
		if k.yearly {
			return nil
		}
		outputs = append(outputs, k.output)
	}
	return outputs
}
