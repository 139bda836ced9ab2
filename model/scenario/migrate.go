package scenario

import (
	"errors"
	"math"
	"net/url"
	"slices"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/quantity"
)

// versions holds the migrations of links and files: the first from version 1 to 2,
// the next from 2 to 3. Steps are only ever added, so that old links and files stay
// readable.
type versions [][]step

// shipped holds the program's migrations. Version 2 came with model 2, in which
// money and power are split by source, hardware comes in generations from mid-2026
// on, plans respond to shortage, and revenue follows what is served. Links of
// version 1 do not name their version.
var shipped = versions{{
	move("grid_power", part{"grid_power", 18.0 / 32, 0}, part{"onsite_power", 10.0 / 32, 0}),
	move("capital", part{"cash_flow", 1000.0 / 1540, 0}, part{"outside_capital", 540.0 / 1540, 0}),
	move("it_cost", part{"it_cost", 18.0 / 23, 0}),
	move("it_power", part{"it_power", 0.87 / 0.84, 0}),
	move("us_electricity", part{"us_other_electricity", 1, -649}), // LBNL's data centres (F326)
	keep("packaging_growth", model.NewProblem("the growth of the chip lines that are planned, no longer of those that come: answers to shortage come on top")),
	keep("supply_growth", model.NewProblem("the growth of plans for power and money, no longer of what comes: answers to shortage come on top")),
	keep("reinvestment", model.NewProblem("a share of revenue that comes beside cash from other business and money from outside, no longer beside one sum of all money")),
	keep("facility_cost", model.NewProblem("a cost that includes the power plants of the sites' own")),
	keep("scarcity_price", model.NewProblem("what prices give back of the revenue that shortage takes, so it changes what is built; it was counted beside it")),
	keep("china_cap", model.NewProblem("China's share in 2030, no longer in every year, and it changes what is built; it was counted beside it")),
	drop("training_growth", model.ResearchShare),
	drop("revenue_growth", model.RevenueMargin),
	drop("chips_at_start", model.PackagingGrowth),
	drop("package_growth", model.GenerationCompute),
	drop("dollar_growth", model.GenerationDollars),
	drop("watt_growth", model.GenerationWatts),
}}

// Migrated is a notice about an input of an earlier version, not a fault of the
// address or file.
type Migrated struct{ error }

// Unwrap returns the notice itself.
func (m Migrated) Unwrap() error { return m.error }

// Split separates notices from errors.
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

// Version returns the version of the links and files that this program writes.
func Version() int { return shipped.now() }

// now returns the current version.
func (v versions) now() int { return len(v) + 1 }

// since returns the steps for something of an older version, in order.
func (v versions) since(version int) []step {
	var all []step
	for _, steps := range v[min(version, v.now())-1:] {
		all = append(all, steps...)
	}
	return all
}

// changed reports whether the meaning of one of the inputs differs between
// versions, so that a link with it must name its version.
func (v versions) changed(inputs []model.Input) bool {
	for _, s := range v.since(1) {
		if slices.ContainsFunc(inputs, func(i model.Input) bool { return i.Param().ID == s.key }) {
			return true
		}
	}
	return false
}

// step migrates one input of a file, or of a link, in both cases of a comparison.
type step struct {
	key   string
	to    []part      // its replacements; none drops its value
	by    model.Input // for a dropped input, the closest one now
	means error       // for one that keeps its name and value, its new meaning
}

// part is a replacement, whose value is the old one times times plus plus.
type part struct {
	key         string
	times, plus float64
}

func move(key string, to ...part) step         { return step{key: key, to: to} }
func drop(key string, by model.Input) step     { return step{key: key, by: by} }
func keep(key string, means error) step        { return step{key: key, to: []part{{key, 1, 0}}, means: means} }
func (p part) of(v float64) (value float64)    { return v*p.times + p.plus }
func (p part) same(key string, v float64) bool { return p.key == key && p.of(v) == v }

// change is an applied step. Its notice comes later, when all of the scenario has
// been read.
type change struct {
	step
	side  string
	stays []bool // for each part: an existing value was kept instead
}

// do migrates an input of one side. get returns and removes its text, if there is
// one; set stores a replacement unless that has a value, and reports whether it
// did. do returns no change if nothing visible changes, and an error if the text is
// no number.
func (s step) do(side string, get func(key string) (string, bool), set func(key, text string) bool) (*change, error) {
	text, ok := get(s.key)
	if !ok {
		return nil, nil
	}
	c := &change{step: s, side: side}
	if len(s.to) == 0 {
		return c, nil
	}
	if s.means != nil {
		set(s.key, text)
		return c, nil
	}
	v, err := s.number(text)
	if err != nil {
		return nil, model.NewProblem("{old}: {wrong}", "{old}", strconv.Quote(s.key), "{wrong}", err)
	}
	if len(s.to) == 1 && s.to[0].same(s.key, v) {
		set(s.key, text)
		return nil, nil
	}
	for _, p := range s.to {
		c.stays = append(c.stays, !set(p.key, quantity.Full(quantity.Round(p.of(v), 4)))) // few enough digits to read
	}
	return c, nil
}

// number parses a step's value like that of its first replacement.
func (s step) number(text string) (float64, error) {
	if i, ok := model.FindInput(s.to[0].key); ok {
		return i.Param().Former(text)
	}
	return quantity.Parse(text)
}

// said returns the notice about a change, with the scenario's final values; nil if
// a later step gives one.
func (c *change) said(in *model.Inputs) error {
	old := strconv.Quote(c.key)
	if len(c.to) == 0 {
		return Migrated{model.NewProblem("{old} is no longer an input of the model; {input} ({id}) says the like", "{old}", old,
			"{input}", model.Label(c.by.Param().Label), "{id}", c.by.Param().ID)}
	}
	var now []place
	for _, p := range c.to {
		i, ok := model.FindInput(p.key)
		if !ok {
			return nil
		}
		now = append(now, place{model.Label(i.Param().Label), model.Amount{Param: i.Param(), Value: in[i]}})
	}
	switch {
	case c.means != nil:
		p := now[0].value.Param
		return Migrated{model.NewProblem("{old} means something else since version 2: it is {means}. It is {value} here, and {central} in the central scenario",
			"{old}", old, "{means}", c.means, "{value}", now[0].value, "{central}", model.Amount{Param: p, Value: p.Default})}
	case len(now) == 1:
		return Migrated{replaced(old, now[0], c.stays[0])}
	}
	return Migrated{parted(old, now[0], now[1], c.stays[0], c.stays[1])}
}

// place is a replacement and its value.
type place struct {
	input model.Label
	value model.Amount
}

// replaced returns the notice about an input with one replacement.
func replaced(old string, by place, stays bool) error {
	if stays {
		return model.NewProblem("{old} comes from an earlier model and changes nothing: “{input}” stays at {value}", "{old}", old, "{input}", by.input, "{value}", by.value)
	}
	return model.NewProblem("{old} comes from an earlier model: “{input}” at {value} takes its place", "{old}", old, "{input}", by.input, "{value}", by.value)
}

// parted returns the notice about an input with two replacements.
func parted(old string, a, b place, aStays, bStays bool) error {
	if aStays && !bStays {
		a, b, aStays, bStays = b, a, false, true
	}
	parts := []any{"{old}", old, "{input}", a.input, "{value}", a.value, "{second}", b.input, "{amount}", b.value}
	switch {
	case aStays:
		return model.NewProblem("{old} comes from an earlier model and changes nothing: “{input}” stays at {value} and “{second}” at {amount}", parts...)
	case bStays:
		return model.NewProblem("{old} comes from an earlier model: “{input}” at {value} takes its place, and “{second}” stays at {amount}", parts...)
	}
	return model.NewProblem("{old} comes from an earlier model: “{input}” at {value} and “{second}” at {amount} take its place", parts...)
}

// link applies the step to a query.
func (s step) link(values url.Values) (changes []*change, errs []error) {
	for _, side := range [...]string{sideA, sideB} {
		c, err := s.do(side, func(key string) (string, bool) {
			text, ok := values.Get(side+key), values.Has(side+key)
			values.Del(side + key)
			return text, ok
		}, func(key, text string) bool {
			has := values.Has(side + key)
			if !has {
				values.Set(side+key, text)
			}
			return !has
		})
		if c != nil {
			changes = append(changes, c)
		}
		if err != nil {
			errs = append(errs, onSide(side, err))
		}
	}
	return changes, errs
}

// onSide adds to an error that it is about scenario B.
func onSide(side string, err error) error {
	if side == sideA || err == nil {
		return err
	}
	return inScenario("B", err)
}

// inScenario adds the scenario's name to an error.
func inScenario(name string, err error) error {
	said := model.NewProblem("Scenario {side}: {said}", "{side}", name, "{said}", err)
	if errors.As(err, new(Migrated)) {
		return Migrated{said}
	}
	return said
}

// of returns the version of a query. An unreadable or unknown version gives the
// current one and an error.
func (v versions) of(values url.Values) (int, error) {
	text, now := values.Get("v"), strconv.Itoa(v.now())
	if text == "" {
		return 1, nil
	}
	version, ok := quantity.Whole(text, 1, math.MaxInt)
	switch {
	case !ok:
		return v.now(), model.NewProblem("v: {typed} is not a version of an address; it is read as version {now}", "{typed}", strconv.Quote(text), "{now}", now)
	case version > v.now():
		return v.now(), model.NewProblem("The address is of version {version}, this program of version {now}: reload the page, or what is new in the address is not shown",
			"{version}", text, "{now}", now)
	}
	return version, nil
}
