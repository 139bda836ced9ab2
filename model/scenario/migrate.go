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

// versions are the migrations of links and files: the first brings version 1 up
// to 2, the next 2 up to 3. They are only ever added to, so that what was
// written once can be read for ever.
type versions [][]step

// shipped are the migrations of this program. Version 2 came with model 2, in
// which money and power are told apart by where they come from, hardware comes in
// generations from mid-2026 on, plans answer to shortage, and revenue follows what
// is served. Links of version 1 do not say their version.
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
	key   string
	to    []part      // what takes its place; none drops it with its value
	by    model.Input // of one that is dropped, the input that says the like now
	means error       // of one that keeps its name and its number: what it is now
}

// part is an input and its number, made from that of the step's.
type part struct {
	key         string
	times, plus float64
}

func move(key string, to ...part) step         { return step{key: key, to: to} }
func drop(key string, by model.Input) step     { return step{key: key, by: by} }
func keep(key string, means error) step        { return step{key: key, to: []part{{key, 1, 0}}, means: means} }
func (p part) of(v float64) (value float64)    { return v*p.times + p.plus }
func (p part) same(key string, v float64) bool { return p.key == key && p.of(v) == v }

// change is what a step did to an input of one side. What the scenario has in the
// end is known when all of it is read, and is said then.
type change struct {
	step
	side  string
	stays []bool // of each part: what takes its place gave way to what was there
}

// do brings one number of a side up. get returns its text, if it is there, and
// takes it away; set puts what takes its place, unless that is there already, and
// reports whether it did. No change is returned where a reader would see none; an
// error, where it is no number.
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
		c.stays = append(c.stays, !set(p.key, quantity.Full(quantity.Round(p.of(v), 4)))) // no more digits than a reader reads
	}
	return c, nil
}

// number reads a step's value as the input that takes its place is written.
func (s step) number(text string) (float64, error) {
	if i, ok := model.FindInput(s.to[0].key); ok {
		return i.Param().Former(text)
	}
	return quantity.Parse(text)
}

// said says what became of an input, by what the scenario has in the end; nil where
// a later step says it.
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

// place is an input that takes another's place, and its value.
type place struct {
	input model.Label
	value model.Amount
}

// replaced says which input is in the place of an old one.
func replaced(old string, by place, stays bool) error {
	if stays {
		return model.NewProblem("{old} comes from an earlier model and changes nothing: “{input}” stays at {value}", "{old}", old, "{input}", by.input, "{value}", by.value)
	}
	return model.NewProblem("{old} comes from an earlier model: “{input}” at {value} takes its place", "{old}", old, "{input}", by.input, "{value}", by.value)
}

// parted says which two inputs are in the place of an old one.
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

// link does the step to a query.
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

// onSide says which of two scenarios an error is of: that which is compared with,
// not the one that a reader has.
func onSide(side string, err error) error {
	if side == sideA || err == nil {
		return err
	}
	return inScenario("B", err)
}

// inScenario says which of two scenarios an error is of.
func inScenario(name string, err error) error {
	said := model.NewProblem("Scenario {side}: {said}", "{side}", name, "{said}", err)
	if errors.As(err, new(Migrated)) {
		return Migrated{said}
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
