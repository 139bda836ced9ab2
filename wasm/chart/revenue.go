package chart

import (
	"sync"

	"hundredfold/model"
	"hundredfold/wasm/words"
)

// revenueChart sets what AI earns against what its capital spending has to earn.
// Others' figures of both are drawn, each beside the line that it belongs to: the
// axis holds what they hold needed even where a run needs far less.
var revenueChart = Spec{
	Name:     "revenue",
	Title:    words.Key("AI revenue"),
	Subtitle: words.Key("dollars of 2025 a year, world"),
	Output:   model.RevenueAI,
	Unit:     Money,
	scenes:   new(sync.Pool),
	kind: lines{
		curves: []curve{
			{model.RevenueNeeded, model.RevenueAI, needed, words.Key("needed"), words.Key("Needed"), false},
			{model.RevenueAI, model.RevenueAI, whole, words.Key("earned"), words.Key("Earned"), false},
		},
		shaded: true,
		phrases: phrases{
			short:    words.Key("In {year} AI earns {second} where its spending needs {first}"),
			met:      words.Key("In {year} AI earns {second}, all that its spending needs"),
			subject:  words.Key("What AI earns a year in the world, in 2025 prices, and what the spending on its data centres needs to earn."),
			observed: words.Key("Earned {list}."),
			seen:     words.Key("earned (observed)"),
			whole:    words.Key("In {year} AI earns all that its spending needs."),
			part:     words.Key("In {year}, AI earns {share} of what its spending needs."),
			rival:    words.Key("{takeaway}; in B ({name}) it earns {second}"),
			missing:  words.Key("Short by"),
		},
	},
}.In(nil)
