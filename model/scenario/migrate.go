package scenario

import (
	"errors"
	"net/url"
	"slices"
	"strconv"

	"hundredfold/model"
)

// versions are the migrations of links and files: the first brings version 1 up
// to 2, the next 2 up to 3. They are only ever added to, so that what was
// written once can be read for ever.
type versions [][]step

// shipped are the migrations of this program. Version 2 came with model 2, in
// which money and power are told apart by where they come from, hardware comes in
// generations from mid-2026 on, and revenue follows what is served. Links of
// version 1 do not say their version.
var shipped = versions{{
	move("grid_power", part{"grid_power", 18.0 / 32, 0}, part{"onsite_power", 10.0 / 32, 0}),
	move("capital", part{"cash_flow", 1000.0 / 1540, 0}, part{"outside_capital", 540.0 / 1540, 0}),
	move("it_cost", part{"it_cost", 18.0 / 23, 0}),
	move("it_power", part{"it_power", 0.87 / 0.84, 0}),
	move("us_electricity", part{"us_other_electricity", 1, -649}), // LBNL's data centres (F326)
	drop("training_growth", model.ResearchShare),
	drop("revenue_growth", model.RevenueMargin),
	drop("chips_at_start", model.PackagingGrowth),
	drop("package_growth", model.GenerationCompute),
	drop("dollar_growth", model.GenerationDollars),
	drop("watt_growth", model.GenerationWatts),
}}

// Migrated is what is said of an input of an earlier version: nothing is wrong
// with the address or file that has it.
type Migrated struct{ error }

// Unwrap returns what is said.
func (m Migrated) Unwrap() error { return m.error }

// Split parts what is only said of an earlier version from what is wrong.
func Split(errs []error) (said, wrong []error) {
	for _, err := range errs {
		if errors.As(err, new(Migrated)) {
			said = append(said, err)
		} else {
			wrong = append(wrong, err)
		}
	}
	return said, wrong
}

// Version is the version of the links and files that this program writes.
func Version() int { return shipped.now() }

// now returns the version that is written.
func (v versions) now() int { return len(v) + 1 }

// since returns what is to be done to something of an older version, in order.
func (v versions) since(version int) []step {
	var all []step
	for _, steps := range v[min(version, v.now())-1:] {
		all = append(all, steps...)
	}
	return all
}

// changed reports whether one of the inputs meant something else in an earlier
// version: a link that has it must say its own. All others mean the same in all.
func (v versions) changed(inputs []model.Input) bool {
	for _, s := range v.since(1) {
		if slices.ContainsFunc(inputs, func(i model.Input) bool { return i.Param().ID == s.key }) {
			return true
		}
	}
	return false
}

// step is what a migration does to one input of a link, in both cases of a
// comparison, or of a file.
type step struct {
	key string
	to  []part      // what takes its place; none drops it with its value
	by  model.Input // of one that is dropped, the input that says the like now
}

// part is an input and its number, made from that of the step's.
type part struct {
	key         string
	times, plus float64
}

func move(key string, to ...part) step         { return step{key: key, to: to} }
func drop(key string, by model.Input) step     { return step{key: key, by: by} }
func rename(key, to string) step               { return move(key, part{to, 1, 0}) }
func (p part) of(v float64) (value float64)    { return v*p.times + p.plus }
func (p part) same(key string, v float64) bool { return p.key == key && p.of(v) == v }

// do brings one number up. get returns its text, if it is there, and takes it
// away; set puts what takes its place unless that is there already. said tells what
// became of it, nil where nothing did that a reader would see; err, that it is no
// number.
func (s step) do(get func(key string) (string, bool), set func(key, text string)) (said, err error) {
	text, ok := get(s.key)
	if !ok {
		return nil, nil
	}
	if len(s.to) == 0 {
		return s.gone(), nil
	}
	v, err := s.number(text)
	if err != nil {
		return nil, model.NewProblem("{old}: {typed} is not a number", "{old}", strconv.Quote(s.key), "{typed}", strconv.Quote(text))
	}
	if len(s.to) == 1 && s.to[0].same(s.key, v) {
		set(s.key, text)
		return nil, nil
	}
	for _, p := range s.to {
		set(p.key, strconv.FormatFloat(p.of(v), 'g', 4, 64)) // no more digits than a reader reads
	}
	return s.said(v), nil
}

// number reads a step's value as the input that takes its place is written.
func (s step) number(text string) (float64, error) {
	if i, ok := model.FindInput(s.to[0].key); ok {
		return i.Param().Number(text)
	}
	return strconv.ParseFloat(text, 64)
}

// gone says what says the like of an input that is no more.
func (s step) gone() error {
	return Migrated{model.NewProblem("{old} is no longer an input of the model; {input} ({id}) says the like", "{old}", strconv.Quote(s.key),
		"{input}", model.Label(s.by.Param().Label), "{id}", s.by.Param().ID)}
}

// said says what became of an input's value.
func (s step) said(v float64) error {
	amount := func(p part) (model.Label, model.Amount) {
		i, _ := model.FindInput(p.key)
		return model.Label(i.Param().Label), model.Amount{Param: i.Param(), Value: min(max(p.of(v), i.Param().Min), i.Param().Max)}
	}
	old := strconv.Quote(s.key)
	if _, ok := model.FindInput(s.to[0].key); !ok {
		return nil // a later step says it
	}
	if len(s.to) == 1 {
		input, value := amount(s.to[0])
		return Migrated{model.NewProblem("{old} comes from an earlier model: “{input}” at {value} takes its place", "{old}", old, "{input}", input, "{value}", value)}
	}
	first, value := amount(s.to[0])
	second, other := amount(s.to[1])
	return Migrated{model.NewProblem("{old} comes from an earlier model: “{input}” at {value} and “{second}” at {amount} take its place",
		"{old}", old, "{input}", first, "{value}", value, "{second}", second, "{amount}", other)}
}

// link does the step to a query.
func (s step) link(values url.Values) (said []error) {
	for _, side := range [...]string{sideA, sideB} {
		became, err := s.do(func(key string) (string, bool) {
			text, ok := values.Get(side+key), values.Has(side+key)
			values.Del(side + key)
			return text, ok
		}, func(key, text string) {
			if !values.Has(side + key) {
				values.Set(side+key, text)
			}
		})
		for _, e := range [...]error{became, err} {
			if e != nil {
				said = append(said, e)
			}
		}
	}
	return said
}

// of returns the version of a query. One that cannot be read, or is not known
// yet, counts as the present one, and is said.
func (v versions) of(values url.Values) (int, error) {
	text, now := values.Get("v"), strconv.Itoa(v.now())
	if text == "" {
		return 1, nil
	}
	version, err := strconv.Atoi(text)
	switch {
	case err != nil || version < 1:
		return v.now(), model.NewProblem("v: {typed} is not a version of an address; it is read as version {now}", "{typed}", strconv.Quote(text), "{now}", now)
	case version > v.now():
		return v.now(), model.NewProblem("The address is of version {version}, this program of version {now}: reload the page, or what is new in the address is not shown",
			"{version}", text, "{now}", now)
	}
	return version, nil
}
