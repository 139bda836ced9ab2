package session

import (
	"strings"

	"hundredfold/model"
)

// Span is a piece of the sentence. Tone is "", "asked", "built", or a limit's
// name, and chooses a colour. Of is the ID of the input or output that it is a
// value of, "" for plain words. Effect marks the part that says what the scenario
// changes, or what another gives: it may stand apart from the summary of the run.
type Span struct {
	Text   string `json:"text"`
	Tone   string `json:"tone,omitempty"`
	Of     string `json:"of,omitempty"`
	Effect bool   `json:"effect,omitempty"`
}

// marks are what the pieces of a text that mean something are called in it, and
// what they look like and open. A text marks a piece in one of two ways, so that
// a translation can move it:
//
//	{built} can be built           the value stands in the place
//	[built All of them] can be     the words are the text's own
//
// Places of other names, such as {year}, are plain words. What stands in a place
// is never taken apart: it may be what a reader wrote.
var marks = map[string]Span{
	"multiplier": {Tone: "asked", Of: model.ReasoningMultiplier.Param().ID},
	"asked":      {Tone: "asked", Of: model.DemandH100e.Spec().ID},
	"built":      {Tone: "built", Of: model.FleetH100e.Spec().ID},
	"chips":      {Tone: model.Chips.String(), Of: model.LimitBinding.Spec().ID},
	"power":      {Tone: model.Power.String(), Of: model.LimitBinding.Spec().ID},
	"ceiling":    {Tone: model.Ceiling.String(), Of: model.LimitBinding.Spec().ID},
	"money":      {Tone: model.Money.String(), Of: model.LimitBinding.Spec().ID},
}

// spans takes a text apart at its marks. fill is pairs of a place's name and
// what stands in it.
func spans(text string, fill ...string) []Span {
	var all []Span
	for text != "" {
		i := strings.IndexAny(text, "{[")
		if i < 0 {
			return add(all, Span{Text: text})
		}
		all = add(all, Span{Text: text[:i]})
		open := text[i]
		name, rest, _ := strings.Cut(text[i+1:], string(rune(open+2))) // } and ] are two after { and [
		if text = rest; open == '[' {
			name, said, _ := strings.Cut(name, " ")
			all = add(all, Span{Text: said, Tone: marks[name].Tone, Of: marks[name].Of})
			continue
		}
		all = add(all, Span{Text: valueOf(name, fill), Tone: marks[name].Tone, Of: marks[name].Of})
	}
	return all
}

// add appends a piece, plain words to plain words before it.
func add(to []Span, s Span) []Span {
	last := len(to) - 1
	switch {
	case s.Text == "":
		return to
	case last >= 0 && s.Tone == "" && to[last].Tone == "" && s.Effect == to[last].Effect:
		to[last].Text += s.Text
		return to
	}
	return append(to, s)
}

func valueOf(name string, fill []string) string {
	for i := 0; i < len(fill); i += 2 {
		if fill[i] == name {
			return fill[i+1]
		}
	}
	return ""
}
