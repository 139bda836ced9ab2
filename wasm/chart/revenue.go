package chart

import (
	"sync"

	"hundredfold/model"
)

// revenueChart sets what AI earns against what its capital spending has to earn.
var revenueChart = Spec{
	Name:     "revenue",
	Title:    "AI revenue",
	Subtitle: "dollars of 2025 a year, world",
	Output:   model.RevenueAI,
	Unit:     Money,
	scenes:   new(sync.Pool),
	kind: lines{
		curves: []curve{
			{model.RevenueNeeded, model.RevenueNeeded, needed, "needed", "Needed", false},
			{model.RevenueAI, model.RevenueAI, whole, "earned", "Earned", false},
		},
		shaded: true,
		words: words{
			short:    "In {year} AI earns {second} where its spending needs {first}",
			met:      "In {year} AI earns {second}, all that its spending needs",
			subject:  "What AI earns a year in the world, in 2025 prices, and what the spending on its data centres needs to earn",
			observed: "Earned",
			whole:    "In {year} AI earns all that its spending needs.",
			part:     "In {year}, AI earns {share} of what its spending needs.",
			missing:  "Short by",
		},
	},
}
