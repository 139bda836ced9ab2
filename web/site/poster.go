package site

import (
	"bytes"
	"html/template"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/export"
	"hundredfold/wasm/session"
)

// poster draws a chart as inline SVG, shown until the stage is live and where
// it cannot be.
func poster(spec chart.Spec, s *session.Session) (template.HTML, error) {
	var b bytes.Buffer
	if err := export.Poster(&b, spec, s.Result()); err != nil {
		return "", err
	}
	return template.HTML(b.String()), nil
}
