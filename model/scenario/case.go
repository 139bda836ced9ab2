package scenario

import "hundredfold/model"

// Case is a reader's scenario: a preset and inputs, which may differ from it.
type Case struct {
	Preset *Preset // one of Presets, or read from a file
	Inputs model.Inputs
}

// Of returns a case with a preset's inputs unchanged.
func Of(p *Preset) Case { return Case{p, p.Inputs} }

// Same reports whether two cases are the same scenario; so are two readings of one
// file.
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

// shipped returns the preset that a query names for the case: its own, or the one
// that its file was made from.
func (c *Case) shipped() *Preset {
	if c.Preset.ID != "" {
		return c.Preset
	}
	if p, err := Find(c.Preset.From); err == nil {
		return p
	}
	return &Presets()[0]
}

// Describe returns the preset and the changed inputs with units, for a file's
// source line.
func (c *Case) Describe() string {
	text := c.Preset.Name
	for _, i := range c.Changed() {
		text += "; " + i.Param().Label + " " + i.Param().Format(c.Inputs[i], nil)
	}
	return text
}
