package session

import "hundredfold/model"

// Explanation is a number on the page in the year being read, and the values
// that went into it.
type Explanation struct {
	Output string   `json:"output"`
	Value  string   `json:"value"`
	Values []string `json:"values"` // in the order of Terms
}

// Term is something that goes into a number: an output or an input of the model.
type Term struct {
	ID, Label string
	value     func(*Session) string
}

// terms are what goes into each output that the page shows, the largest parts
// first. The equations in words are the registry's.
var terms = map[model.Output][]Term{
	model.DemandH100e: {output(model.DemandServing), output(model.DemandTraining), output(model.UseUsers), output(model.UseRequests),
		output(model.UseMultiplier), input(model.ReasoningShare), input(model.AgentShare), input(model.SoftwareEfficiency), input(model.SpendingCeiling)},
	model.FleetH100e: {output(model.DemandH100e), output(model.DeliveriesH100e), output(model.LimitBinding), input(model.SupplyResponse), input(model.ServerLife)},
	model.DemandMet:  {output(model.FleetH100e), output(model.DemandH100e)},
	model.LimitBinding: {output(model.LimitChipsWeight), output(model.LimitPowerWeight), output(model.LimitMoneyWeight), output(model.LimitCeilingWeight),
		output(model.SupplyChips), output(model.SupplyGrid), output(model.SupplyOnsite), output(model.SupplyMoney), input(model.SupplyResponse)},
	model.CapexAIDemand: {output(model.DemandH100e), input(model.ITCost), input(model.GenerationDollars), input(model.FacilityCost), input(model.SpendingCeiling)},
	model.CapexAI:       {output(model.DeliveriesH100e), output(model.CapexIT), output(model.CapexPowerCooling), output(model.CapexBuilding)},
	model.CapexAICumulative: {output(model.CapexAI), output(model.CapexAIDemandCumulative), input(model.ITCost), input(model.GenerationDollars),
		input(model.FacilityCost)},
	model.PowerAIDemand: {output(model.DemandH100e), input(model.ITPower), input(model.GenerationWatts), input(model.PeakRatio)},
	model.PowerAI:       {output(model.DeliveriesH100e), output(model.PowerAIServers), input(model.GenerationWatts), input(model.PeakRatio)},
	model.EnergyAI:      {output(model.PowerAIServers), input(model.PUE), input(model.LoadFactor)},
	model.EnergyAll:     {output(model.EnergyAI), input(model.NonAIEnergyGrowth)},
	model.RevenueAI:     {output(model.DemandServing), output(model.DemandMet), output(model.PriceAnswer), output(model.PriceScarcity), input(model.RevenueMargin), input(model.RevenueCeiling)},
	model.RevenueNeeded: {output(model.CapexAI), input(model.CapexShare)},
	model.MarketHHIClouds: {output(model.MarketTop3Clouds), output(model.MarketContracted), input(model.SignedShare), input(model.FlywheelExponent),
		input(model.OpenAIAzure), input(model.OpenAIAWS), input(model.OpenAIOracle)},
	model.PowerAIAdded: {output(model.PowerAI), output(model.PowerAIDemandAdded), output(model.SupplyGrid), output(model.SupplyOnsite), input(model.OnsitePower),
		input(model.GridPower)},
}

// Terms returns what goes into an output, nil for one that the page does not
// show.
func Terms(o model.Output) []Term { return terms[o] }

// Explained returns the outputs that the page explains, in registry order.
func Explained() []model.Output {
	var all []model.Output
	for o := range model.Output(model.NumOutputs) {
		if terms[o] != nil {
			all = append(all, o)
		}
	}
	return all
}

func output(o model.Output) Term {
	return Term{o.Spec().ID, o.Spec().Label, func(s *Session) string { return s.amount(o) }}
}

func input(i model.Input) Term {
	p := i.Param()
	return Term{p.ID, p.Label, func(s *Session) string { return s.lang.Format(p, s.state.Inputs[i]) }}
}

// amount writes an output in the year being read.
func (s *Session) amount(o model.Output) string {
	if o == model.LimitBinding {
		return s.limitNames(s.result.Bottlenecks(s.state.Year))
	}
	return Amount(s.lang, o, s.result.Annual(o, s.state.Year))
}

func (s *Session) explanations() []Explanation {
	if s.dragging {
		return nil
	}
	outputs := Explained()
	all := make([]Explanation, len(outputs))
	for i, o := range outputs {
		values := make([]string, len(terms[o]))
		for j, t := range terms[o] {
			values[j] = t.value(s)
		}
		all[i] = Explanation{o.Spec().ID, s.amount(o), values}
	}
	return all
}
