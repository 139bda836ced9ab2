package chart

import (
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/evidence"
)

// Sources says where a file's figures come from, with the credit that licences
// ask for, and what they count where that is not what the chart counts.
func (s Spec) Sources(scenario string) string {
	var b strings.Builder
	if credits, scopes := s.observed(); len(credits) > 0 {
		b.WriteString("Observed to " + strconv.Itoa(model.BaseYear) + ": " + strings.Join(credits, ", "))
		if len(scopes) > 0 {
			b.WriteString(" (" + strings.Join(scopes, "; ") + ")")
		}
		b.WriteString(". ")
	}
	b.WriteString("From " + strconv.Itoa(model.FirstYear) + ": Hundredfold model")
	if scenario != "" {
		b.WriteString(", scenario " + scenario)
	}
	b.WriteString(".")
	for i, note := range s.differing() {
		if i == 0 {
			b.WriteString(" ◇ Other scopes: ")
		} else {
			b.WriteString("; ")
		}
		b.WriteString(note)
	}
	if len(s.differing()) > 0 {
		b.WriteString(".")
	}
	return b.String()
}

// observed returns whom history's rows credit and what they count beyond the
// chart's own scope.
func (s Spec) observed() (credits, scopes []string) {
	own := s.Built.Spec().Scope
	for _, p := range evidence.History(s.Built) {
		if p.Year < firstYear {
			continue
		}
		if !slices.Contains(credits, p.Credit) {
			credits = append(credits, p.Credit)
		}
		for _, part := range strings.Split(p.Scope, "; ") {
			if part != own.What && part != own.Where && part != own.Basis && !slices.Contains(scopes, part) {
				scopes = append(scopes, part)
			}
		}
	}
	return credits, scopes
}

// differing returns the forecasts drawn that count something else, and what.
func (s Spec) differing() []string {
	var notes []string
	for _, f := range evidence.Forecasts(s.Built) {
		if f.Differs != "" && f.Year >= firstYear && f.Year <= lastYear {
			notes = append(notes, Marker{Name: f.Name}.short()+", "+f.Differs)
		}
	}
	return notes
}
