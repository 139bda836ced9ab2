package cli

import (
	"math"
	"strings"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
)

// listing holds the flags of commands that list a registry.
type listing struct {
	Format string `enum:"table,json" default:"table" help:"table or json."`
}

type paramsCmd struct{ listing }

type paramRow struct {
	ID       string   `json:"id"`
	Label    string   `json:"label"`
	Unit     string   `json:"unit"`
	Kind     string   `json:"kind"`
	Headline bool     `json:"headline"`
	Group    string   `json:"group"`
	Scale    string   `json:"scale"`
	Min      float64  `json:"min"`
	Max      float64  `json:"max"`
	Step     float64  `json:"step"`
	Observed *float64 `json:"observed"` // null if not observed
	Default  float64  `json:"default"`
	Shape    string   `json:"shape"`
	P5       float64  `json:"p5"`
	P95      float64  `json:"p95"`
	Evidence []string `json:"evidence"`
	Why      string   `json:"why"`
}

func (c paramsCmd) Run(e *env) error {
	rows := make([]paramRow, model.NumInputs)
	for i := range rows {
		p := model.Input(i).Param()
		rows[i] = paramRow{p.ID, p.Label, p.Unit, p.Kind.String(), p.Headline, p.Group, p.Scale.String(),
			p.Min, p.Max, p.Step, nil, p.Default, p.Spread.Shape.String(), p.Spread.P5, p.Spread.P95, p.Evidence, p.Why}
		if !math.IsNaN(p.Observed) {
			rows[i].Observed = &p.Observed
		}
	}
	return printRows(e, c.Format, "id\tdefault\tminimum\tmaximum\tkind\tlabel", rows, func(r paramRow) []string {
		i, _ := model.FindInput(r.ID)
		f := func(v float64) string { return i.Param().Format(v, nil) }
		return []string{r.ID, f(r.Default), f(r.Min), f(r.Max), r.Kind, r.Label}
	})
}

type outputsCmd struct{ listing }

type outputRow struct {
	ID        string   `json:"id"`
	Label     string   `json:"label"`
	Unit      string   `json:"unit"`
	What      string   `json:"what"`
	Where     string   `json:"where"`
	Basis     string   `json:"basis,omitempty"`
	Change    string   `json:"change"`
	Aggregate string   `json:"aggregate"`
	Equation  string   `json:"equation"`
	Evidence  []string `json:"evidence"`
}

func (c outputsCmd) Run(e *env) error {
	rows := make([]outputRow, model.NumOutputs)
	for i := range rows {
		o := model.Output(i).Spec()
		rows[i] = outputRow{o.ID, o.Label, o.Unit, o.Scope.What, o.Scope.Where, o.Scope.Basis, o.Scope.Change,
			o.Aggregate.String(), o.Equation, o.Evidence}
	}
	return printRows(e, c.Format, "id\tunit\tscope\tlabel", rows, func(r outputRow) []string {
		scope := strings.TrimSuffix(r.What+", "+r.Where+", "+r.Change+", "+r.Basis, ", ")
		return []string{r.ID, r.Unit, scope, r.Label}
	})
}

type scenariosCmd struct{ listing }

type scenarioRow struct {
	ID   string             `json:"id"`
	Name string             `json:"name"`
	Text string             `json:"text"`
	Set  map[string]float64 `json:"set"` // inputs that differ from the central scenario
}

func (c scenariosCmd) Run(e *env) error {
	var rows []scenarioRow
	defaults := model.Defaults()
	for _, p := range scenario.Presets() {
		row := scenarioRow{p.ID, p.Name, p.Text, map[string]float64{}}
		for i, v := range p.Inputs {
			if v != defaults[i] {
				row.Set[model.Input(i).Param().ID] = v
			}
		}
		rows = append(rows, row)
	}
	return printRows(e, c.Format, "id\tname\twhat it changes", rows, func(r scenarioRow) []string { return []string{r.ID, r.Name, r.Text} })
}

type chartsCmd struct{ listing }

type chartRow struct {
	Name     string `json:"name"`
	Title    string `json:"title"`
	Subtitle string `json:"subtitle"`
}

func (c chartsCmd) Run(e *env) error {
	var rows []chartRow
	for _, s := range append(chart.All(), chart.Analyses()...) {
		rows = append(rows, chartRow{s.Name, s.Title, s.Subtitle})
	}
	return printRows(e, c.Format, "name\ttitle\tunit and scope", rows, func(r chartRow) []string { return []string{r.Name, r.Title, r.Subtitle} })
}
