package chart

import (
	"slices"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/scenario"
	"hundredfold/wasm/i18n"
)

// View is how a reader has charts. The zero View is in English, by year, each
// chart on its own scale, of one scenario, without a year that is read.
type View struct {
	Language *i18n.Language // nil: English
	Year     int            // the year being read; 0 for none

	Quarterly   bool     // the run's quarters instead of its years
	Log, Linear []string // names of the charts whose scale was chosen

	// The run that is drawn is scenario A, and Comparison, of that name, is scenario
	// B, which a chart reads whenever it is drawn or told. Charts of lines draw it,
	// others only tell of it; nil compares nothing.
	Comparison     *model.Result
	ComparisonName string

	// Bands are around the curves of charts of lines: what a tenth and nine tenths
	// of an ensemble's runs stay below, and half of them; nil for none.
	Bands *ensemble.Bands
}

// ViewOf returns how a state has charts, in a language. Comparison and Bands, which
// take runs of their own, are left to the caller.
func ViewOf(s *scenario.State, l *i18n.Language) View {
	return View{Language: l, Year: s.Year, Quarterly: s.Quarterly, Log: s.Log, Linear: s.Linear}
}

// Apply returns a chart as the view has it. What a chart has no choice of stays as
// it is; one of Analyses, which was worked out for a scenario, takes on the language
// alone.
func (v View) Apply(s Spec) Spec {
	if !s.IsAnalysis() {
		s.quarters = v.Quarterly && s.HasQuarters()
		s.rival, s.against, s.bands = v.ComparisonName, v.Comparison, v.Bands
		if s.Scalable() {
			s.Log = slices.Contains(v.Log, s.Name) || s.Log && !slices.Contains(v.Linear, s.Name)
		}
	}
	return s.WithLanguage(v.Language)
}

// Scalable reports whether the chart can be drawn on either scale: bars and
// shares of a whole stand on zero.
func (s Spec) Scalable() bool {
	l, ok := s.kind.(lines)
	return ok && len(l.bars) == 0
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
