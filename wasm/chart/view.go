package chart

import (
	"slices"

	"hundredfold/model"
	"hundredfold/model/ensemble"
)

// WithScale returns the chart with a logarithmic axis, or with one from zero. A
// chart that is not Scalable stays as it is.
func (s Spec) WithScale(log bool) Spec {
	if s.Scalable() {
		s.Log = log
	}
	return s.said()
}

// Scalable reports whether the chart can be drawn on either scale: bars and
// shares of a whole stand on zero.
func (s Spec) Scalable() bool {
	l, ok := s.kind.(lines)
	return ok && len(l.bars) == 0
}

// Quarterly returns the chart of the run's quarters, or of its years. One that
// is not Quarterly keeps its years.
func (s Spec) Quarterly(on bool) Spec {
	s.quarters = on && s.HasQuarters()
	return s.said()
}

// HasQuarters reports whether the chart can follow the run by quarter.
func (s Spec) HasQuarters() bool {
	l, ok := s.kind.(lines)
	if !ok || len(l.bars) > 0 {
		return false
	}
	for _, k := range l.curves {
		if k.yearly {
			return false
		}
	}
	return true
}

// WithComparison returns the chart of a comparison: the run that is drawn is scenario
// A, and r, of that name, is scenario B, which it reads whenever it is drawn or
// told. Charts of lines draw it, others only tell of it; nil takes it away.
func (s Spec) WithComparison(name string, r *model.Result) Spec {
	s.rival, s.against = name, r
	return s
}

// WithBands returns the chart with bands around its curves: what a tenth and nine
// tenths of an ensemble's runs stay below, and half of them. Charts of lines
// alone show them; nil takes them away.
func (s Spec) WithBands(b *ensemble.Bands) Spec {
	s.bands = b
	return s.said()
}

// hasBands reports whether the chart shows bands.
func (s Spec) hasBands() bool {
	l, ok := s.kind.(lines)
	return ok && s.bands != nil && slices.ContainsFunc(l.curves, func(k curve) bool { return k.band(s.bands) != nil })
}

// compares reports whether the chart tells of a scenario B. The board is of no
// scenario that a reader has chosen.
func (s Spec) compares() bool {
	switch s.kind.(type) {
	case board:
		return false
	case Waterfall, Chance:
		return s.rival != ""
	}
	return s.against != nil
}

// rated reports whether the chart shows quarters of what is counted over years.
func (s Spec) rated() bool { return s.quarters && s.kind.(lines).curves[0].flow() }
