package scenario

import "hundredfold/model"

// Case is a scenario as a reader has it: a preset, and the inputs with what was
// changed in them.
type Case struct {
	Preset *Preset // or what was read from a file
	Inputs model.Inputs
}

// Of returns a preset with nothing changed.
func Of(p *Preset) Case { return Case{p, p.Inputs} }

// Same reports whether two cases show the same: a file that is read twice is one
// scenario.
func (c *Case) Same(o *Case) bool {
	p, q := c.Preset, o.Preset
	return c.Inputs == o.Inputs && (p == q || p.ID == "" && q.ID == "" && p.Name == q.Name && p.Text == q.Text && p.From == q.From && p.Inputs == q.Inputs)
}

// Changed returns the inputs that differ from the preset, in registry order.
func (c *Case) Changed() []model.Input { return differing(&c.Inputs, &c.Preset.Inputs) }

// Differing returns the inputs that differ between two cases, in registry
// order.
func (c *Case) Differing(from *Case) []model.Input { return differing(&c.Inputs, &from.Inputs) }

func differing(a, b *model.Inputs) []model.Input {
	var all []model.Input
	for i := range a {
		if a[i] != b[i] {
			all = append(all, model.Input(i))
		}
	}
	return all
}

// shipped returns the preset that a query names for the case: its own, or for
// a file the one that the file was made from.
func (c *Case) shipped() *Preset {
	if c.Preset.ID != "" {
		return c.Preset
	}
	if p, err := Find(c.Preset.From); err == nil {
		return p
	}
	return &Presets()[0]
}

// Describe names the case for a file's source line: the preset and what was
// changed in it, with units.
func (c *Case) Describe() string {
	text := c.Preset.Name
	for _, i := range c.Changed() {
		text += "; " + i.Param().Label + " " + i.Param().Format(c.Inputs[i], nil)
	}
	return text
}
