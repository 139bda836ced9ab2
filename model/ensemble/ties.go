package ensemble

import (
	"math"

	"hundredfold/model"
)

// Tie is a rank correlation between two inputs' draws.
type Tie struct {
	Of, With model.Input // Of follows With, and is tied to nothing else
	Rank     float64     // Spearman's, -1 to 1
	Evidence []string    // keys of the rows it is computed from
	Why      string
}

// ties holds the pairs for which the evidence gives a correlation, which a test
// recomputes, and assumed ones. All other inputs are sampled independently, except
// for boom and bust.
var ties = []Tie{{
	Of: model.GenerationCompute, With: model.GenerationWatts, Rank: 0.68, Evidence: []string{"A50", "A52"},
	Why: "What a generation gains for its watts it also gains for its wafers: both come from better chips. Assumed to be as close as watts and dollars.",
}, {
	Of: model.AnswerGrowth, With: model.SoftwareEfficiency, Rank: 0.58, Evidence: []string{"A59"},
	Why: "Software that gains faster is used for larger models and longer answers. Assumed.",
}, {
	Of: model.GenerationDollars, With: model.GenerationWatts, Rank: 0.68,
	Evidence: []string{ // compute, watts and price of each chip
		"F096", "F005", "F006", "F009", "F012", "F013", "F016", "F019", "F020", "F023", "F026", "F027",
		"F030", "F034", "F035", "F038", "F042", "F043", "F097", "F048", "F049", "F098", "F054", "F055",
		"F058", "F061", "F062", "F065", "F068", "F069", "F077", "F080", "F081", "F084", "F088", "F089",
	},
	Why: "Of the twelve accelerators whose 8-bit compute, watts and price are in the tables, those that take fewer watts for the same compute also cost fewer dollars for it: what brings both is better chips.",
}}

// Ties returns the pairs of inputs with a rank correlation. Callers must not change
// them.
func Ties() []Tie { return ties }

// pull adjusts the tied input's quantiles.
func (t *Tie) pull(of, with []float64) {
	// The correlation of two normal variables with this rank correlation.
	r := 2 * math.Sin(math.Pi/6*t.Rank)
	var common [block]float64
	for k, u := range with {
		common[k] = deviate(u)
	}
	pull(of, common[:len(of)], r)
}

// pull correlates quantiles with a common factor, given in standard deviations, by
// a Gaussian copula with correlation r.
func pull(u, common []float64, r float64) {
	own := math.Sqrt(1 - r*r)
	for k, z := range common {
		u[k] = below(r*z + own*deviate(u[k]))
	}
}
