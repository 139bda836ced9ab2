package scenario

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"hundredfold/model"
)

// file is the JSON of a scenario: only what differs from the defaults.
type file struct {
	Version int                        `json:"version"`
	Order   int                        `json:"order,omitempty"`
	Name    string                     `json:"name"`
	Text    string                     `json:"text,omitempty"`
	From    string                     `json:"from,omitempty"`
	Aims    []string                   `json:"aims,omitempty"`
	By      []string                   `json:"by,omitempty"`
	Figures []string                   `json:"figures,omitempty"`
	Set     map[string]json.RawMessage `json:"set"`
}

// keys lists the keys of a scenario file.
var keys = []string{"version", "order", "name", "text", "from", "aims", "by", "figures", "set"}

// Limits of a file, in bytes, and of a name, in letters: files come from readers,
// and names appear in titles.
const (
	longestFile = 1 << 16
	longestName = 80
)

// Read parses a scenario file of any version. The notices, each Migrated, say what
// became of an earlier version's inputs. The error names what is wrong: the line
// that is not JSON, the version, an unknown key or input with the nearest right
// one, or a value out of range.
func Read(data []byte) (p Preset, notices []error, err error) {
	p, notices, err = read(data, shipped)
	if err == nil && p.From != "" {
		_, err = Find(p.From)
	}
	if err != nil {
		return Preset{}, nil, err
	}
	return p, notices, nil
}

func read(data []byte, v versions) (p Preset, notices []error, err error) {
	f, err := parse(data, v)
	if err != nil {
		return p, nil, err
	}
	p = Preset{Name: strings.Join(strings.Fields(f.Name), " "), Text: f.Text, From: f.From,
		Inputs: model.Defaults(), Aims: f.Aims, By: f.By, Figures: f.Figures, order: f.Order}
	if utf8.RuneCountInString(p.Name) > longestName {
		return p, nil, model.NewProblem("the scenario's name is longer than {most} letters", "{most}", strconv.Itoa(longestName))
	}
	var changes []*change
	for _, s := range v.since(f.Version) {
		c, err := s.file(f.Set)
		if err != nil {
			return p, nil, err
		}
		if c != nil {
			changes = append(changes, c)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(f.Set)) {
		i, ok := model.FindInput(id)
		if !ok {
			return p, nil, UnknownInput(id)
		}
		text := string(f.Set[id])
		if f.Version == v.now() {
			if p.Inputs[i], err = i.Param().Parse(text, nil); err != nil {
				return p, nil, err
			}
			continue
		}
		// Ranges of earlier versions may have been wider.
		value, readable, said := taken(i.Param(), text)
		if !readable {
			return p, nil, said
		}
		if p.Inputs[i] = value; said != nil {
			notices = append(notices, said)
		}
	}
	return p, append(told(changes, &p.Inputs, nil), notices...), nil
}

// parse parses a file, leaving its inputs as text.
func parse(data []byte, v versions) (f file, err error) {
	if len(data) > longestFile {
		return f, model.NewProblem("not a scenario file: it is larger than {most} kB", "{most}", strconv.Itoa(longestFile>>10))
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // Windows editors add it
	var parts map[string]json.RawMessage
	if err := json.Unmarshal(data, &parts); err != nil {
		return f, misformed(data, err)
	}
	err = json.Unmarshal(parts["version"], &f.Version)
	if err != nil || f.Version < 1 || f.Version > v.now() {
		return f, model.NewProblem("the scenario file's version {version} is not known; this program reads version {now}",
			"{version}", strconv.Quote(string(parts["version"])), "{now}", strconv.Itoa(v.now()))
	}
	for _, key := range slices.Sorted(maps.Keys(parts)) {
		if !slices.Contains(keys, key) {
			return f, model.NewProblem("a scenario file holds no {key}; the nearest is {nearest}",
				"{key}", strconv.Quote(key), "{nearest}", strconv.Quote(model.Nearest(key, keys)))
		}
	}
	if err := json.Unmarshal(data, &f); err != nil {
		return f, misformed(data, err)
	}
	return f, nil
}

// misformed returns an error that says where a file is malformed.
func misformed(data []byte, err error) error {
	if wrong := (*json.UnmarshalTypeError)(nil); errors.As(err, &wrong) {
		if wrong.Field == "" {
			return model.NewProblem("not a scenario file: it does not begin with {brace}", "{brace}", strconv.Quote("{"))
		}
		return model.NewProblem("not a scenario file: {key} holds something of the wrong kind", "{key}", strconv.Quote(wrong.Field))
	}
	line := 1
	if wrong := (*json.SyntaxError)(nil); errors.As(err, &wrong) {
		line += bytes.Count(data[:min(int(wrong.Offset), len(data))], []byte("\n"))
	}
	return model.NewProblem("not a scenario file: line {line} is not JSON", "{line}", strconv.Itoa(line))
}

// file applies a migration's step to the inputs of a file.
func (s step) file(set map[string]json.RawMessage) (*change, error) {
	return s.do(sideA, func(key string) (string, bool) {
		text, ok := set[key]
		delete(set, key)
		return string(text), ok
	}, func(key, text string) bool {
		_, has := set[key]
		if !has {
			set[key] = json.RawMessage(text)
		}
		return !has
	})
}

// Write returns a case as a file for Read: its name, cut to the longest that Read
// allows, its text, and the inputs that differ from the defaults.
func Write(c *Case, name, text string) []byte {
	if letters := []rune(name); len(letters) > longestName {
		name = string(letters[:longestName])
	}
	f := file{Version: shipped.now(), Name: name, Text: text, Set: map[string]json.RawMessage{}}
	if p := c.shipped(); p != &Presets()[0] {
		f.From = p.ID
	}
	defaults := model.Defaults()
	for _, i := range differing(&c.Inputs, &defaults) {
		f.Set[i.Param().ID] = json.RawMessage(i.Param().Value(c.Inputs[i]))
	}
	data, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		panic(err) // names and finite numbers are always JSON
	}
	return append(data, '\n')
}
