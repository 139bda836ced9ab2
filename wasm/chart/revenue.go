package chart

import (
	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// revenueChart sets what AI earns against what its capital spending has to earn.
// Others' figures of both are drawn, each beside the line that it belongs to: the
// axis holds what they hold needed even where a run needs far less.
var revenueChart = define(Spec{
	Name:     "revenue",
	Title:    i18n.Mark("AI revenue"),
	Subtitle: i18n.Mark("dollars of 2025 a year, world"),
	Output:   model.RevenueAI,
	kind: lines{
		curves: []curve{
			{model.RevenueNeeded, model.RevenueAI, needed, i18n.Mark("needed"), i18n.Mark("Needed"), false},
			{model.RevenueAI, model.RevenueAI, whole, i18n.Mark("earned"), i18n.Mark("Earned"), false},
		},
		shaded: true,
		phrases: phrases{
			short:    i18n.Mark("In {year} AI earns {second} where its spending needs {first}"),
			met:      i18n.Mark("In {year} AI earns {second}, all that its spending needs"),
			subject:  i18n.Mark("What AI earns a year in the world, in 2025 prices, and what the spending on its data centres needs to earn."),
			observed: i18n.Mark("Earned {list}."),
			seen:     i18n.Mark("earned (observed)"),
			whole:    i18n.Mark("In {year} AI earns all that its spending needs."),
			part:     i18n.Mark("In {year}, AI earns {share} of what its spending needs."),
			rival:    i18n.Mark("{takeaway}; in B ({name}) it earns {second}"),
			missing:  i18n.Mark("Short by"),
		},
	},
})
