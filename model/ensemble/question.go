package ensemble

import (
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/quantity"
)

// Question asks whether an output passes a value, above or below.
type Question struct {
	Output model.Output
	Year   int // 0 means every year
	Below  bool
	Value  float64 // in the output's unit
}

// ParseQuestion parses a question such as "power.ai@2030>200", or "demand.met<50"
// for every year. The error names what is wrong and the nearest output.
func ParseQuestion(text string) (Question, error) {
	var q Question
	mark := strings.IndexAny(text, "<>")
	if mark < 0 {
		return q, model.NewProblem("{typed}: write it as output@year>value, like power.ai@2030>200, or with < for below", "{typed}", strconv.Quote(text))
	}
	q.Below = text[mark] == '<'
	point, dated := text[:mark], strings.Contains(text[:mark], "@")
	if !dated {
		point += "@" + strconv.Itoa(model.FirstYear)
	}
	p, err := model.ParsePoint(point)
	if err != nil {
		return q, err
	}
	q.Output = p.Output
	if dated {
		q.Year = p.Year
	}
	q.Value, err = quantity.Parse(text[mark+1:])
	return q, err
}

// String returns the question as ParseQuestion reads it.
func (q Question) String() string {
	text, mark := q.Output.Spec().ID, ">"
	if q.Year != 0 {
		text = model.Point{Output: q.Output, Year: q.Year}.String()
	}
	if q.Below {
		mark = "<"
	}
	return text + mark + quantity.Full(q.Value)
}

// Answers returns the probability in each year of the run.
func (e *Ensemble) Answers(q Question) []Chance {
	all := make([]Chance, model.Years)
	for i := range all {
		all[i] = e.Answer(q, model.FirstYear+i)
	}
	return all
}

// Answer returns the probability in a year, from the runs so far.
func (e *Ensemble) Answer(q Question, year int) Chance {
	c := e.Over(q.Output, year, q.Value)
	if q.Below {
		return c.Not()
	}
	return c
}
