package scenario

import (
	"net/url"
	"strconv"

	"hundredfold/model"
)

// versions are the migrations of links and files: the first brings version 1 up
// to 2, the next 2 up to 3. They are only ever added to, so that what was
// written once can be read for ever.
type versions [][]step

// shipped are the migrations of this program. There are none: version 1 is
// still the only one, and links do not say it.
var shipped versions

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

// step is what a migration does to one key of a link, in both cases of a
// comparison, or to one input of a file.
type step struct {
	key   string
	to    string  // the key's new name; "" drops it with its value
	times float64 // what its number is multiplied by
}

func rename(key, to string) step             { return step{key, to, 1} }
func rescale(key string, times float64) step { return step{key, key, times} }
func drop(key string) step                   { return step{key: key} }

// value brings a value up. What is no number stays, to be complained of later.
func (s step) value(text string) string {
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || s.times == 1 {
		return text
	}
	return strconv.FormatFloat(v*s.times, 'f', -1, 64)
}

// link does the step to a query.
func (s step) link(values url.Values) {
	for _, side := range [...]string{sideA, sideB} {
		if !values.Has(side + s.key) {
			continue
		}
		text := values.Get(side + s.key)
		values.Del(side + s.key)
		if s.to != "" && !values.Has(side+s.to) {
			values.Set(side+s.to, s.value(text))
		}
	}
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
