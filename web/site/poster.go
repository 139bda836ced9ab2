package site

import (
	"bytes"
	"html/template"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/export"
	"hundredfold/wasm/session"
)

// poster draws a chart of a session as inline SVG, shown until the stage is live or
// where it cannot run. The default size is the page's.
func poster(spec chart.Spec, s *session.Session, o export.Options) (template.HTML, error) {
	o.Year = s.Year()
	var b bytes.Buffer
	if err := export.Poster(&b, spec, s.Result(), o); err != nil {
		return "", err
	}
	return template.HTML(b.String()), nil
}
