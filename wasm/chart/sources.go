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
		b.WriteString("Observed to " + strconv.Itoa(model.BaseYear))
		if len(scopes) > 0 {
			b.WriteString(" (" + strings.Join(scopes, "; ") + ")")
		}
		b.WriteString(": " + strings.Join(credits, ", ") + ". ")
	}
	b.WriteString("From " + strconv.Itoa(model.FirstYear) + ": Hundredfold model")
	if scenario != "" {
		b.WriteString(", scenario " + scenario)
	}
	b.WriteString(".")
	if len(s.markers()) > 0 {
		b.WriteString(" ◇ Published forecasts.")
	}
	if notes := s.differing(); len(notes) > 0 {
		b.WriteString(" " + strings.Join(notes, "; ") + ".")
	}
	return b.String()
}

// observed returns whom history's rows credit and what they count beyond the
// chart's own scope, with the years where only some do.
func (s Spec) observed() (credits, scopes []string) {
	own := s.Built.Spec().Scope
	var parts []string
	years := map[string][]string{}
	rows := 0
	for _, p := range evidence.History(s.Built) {
		if p.Year < firstYear {
			continue
		}
		rows++
		if !slices.Contains(credits, p.Credit) {
			credits = append(credits, p.Credit)
		}
		for _, part := range strings.Split(p.Scope, "; ") {
			if part == own.What || part == own.Where || part == own.Basis {
				continue
			}
			if years[part] == nil {
				parts = append(parts, part)
			}
			years[part] = append(years[part], strconv.Itoa(p.Year))
		}
	}
	for _, part := range parts {
		if n := years[part]; len(n) < rows {
			part += " in " + strings.Join(n, " and ")
		}
		scopes = append(scopes, part)
	}
	return credits, scopes
}

// differing says of the forecasts drawn what they count that the chart does not.
func (s Spec) differing() []string {
	var notes []string
	for _, f := range evidence.Forecasts(s.Built) {
		if f.Differs != "" && f.Year >= firstYear && f.Year <= lastYear {
			notes = append(notes, f.Name+": "+f.Differs)
		}
	}
	return notes
}
