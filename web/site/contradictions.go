package site

// Contradiction is a matter on which published figures disagree. All of them
// are kept; none is averaged away.
type Contradiction struct {
	About   string
	Because string // why they differ, and which one the model follows
	Sides   []Source
}

// contradictions are those that a reader of the evidence meets.
func contradictions() []Contradiction {
	return []Contradiction{
		{"World AI power at the end of 2025", "The first sums what chips alone draw; the second is what their sites can draw, with servers, network, cooling and reserve. The model starts from the third, computed from the first.",
			cited([]string{"F287", "F292", "C05"})},
		{"Huang’s hundred times", "Three statements: against what was done before, against what had been forecast a year earlier, and for an answer against a model that does not reason. He later said 30 to 40; measured were 8 times the tokens. Each is a mark on the slider’s scale.",
			cited([]string{"F376", "F377", "F378", "F379", "F371", "F366"})},
		{"Bain’s 200 GW", "A total by Bain’s own text, an addition in the press. The chart shows it as a total.",
			cited([]string{"F525", "F526"})},
		{"How McKinsey’s $5.2 trillion is split", "Two splits circulate. The model uses the first for what power and buildings cost.",
			cited([]string{"F433", "F434", "F435", "F436"})},
		{"How many Blackwell GPUs", "Huang counts two dies in a package; Epoch AI, and this model, count packages.",
			cited([]string{"F275", "F198", "F199"})},
		{"Hopper shipments", "The press has fewer than Epoch AI’s estimate from NVIDIA’s revenue, which the model follows.",
			cited([]string{"F280", "F189", "F281", "F192"})},
		{"Capital spending of the large clouds in 2025", "Leases, fiscal years and the number of companies differ.",
			cited([]string{"F509", "F510"})},
		{"How much of AI compute the largest own", "The first was published and then corrected to the second.",
			cited([]string{"F283", "F282"})},
		{"What a gigawatt costs", "Facility or IT power, this year’s chips or the next’s, with or without the building.",
			cited([]string{"F423", "F416", "F419", "F427", "F412", "F414", "F415"})},
		{"OpenAI and NVIDIA’s 10 GW", "The first was a letter of intent, the second is what was placed. OpenAI’s own total was cut as well.",
			cited([]string{"F563", "F564", "F552"})},
		{"Power for AI in 2030", "IEA’s electricity is that of all data centres: 108 GW on average, or about twice that as capacity. McKinsey and EPRI with Epoch AI count AI alone; RAND’s is an extrapolation without limits.",
			cited([]string{"F303", "F522", "F548", "F525", "F532"})},
	}
}
