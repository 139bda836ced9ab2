package site

import (
	"fmt"
	"io/fs"
	"strings"

	"hundredfold/assets/fonts"
	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/web"
)

// styleSheet makes the one style sheet: the faces of type, the theme's colours,
// the sliders' places at the start, and the sources in the order of the
// alphabet. It adds the fonts to the site and returns their names too.
func styleSheet(s *files) (sheet []byte, faces []string, err error) {
	var css strings.Builder
	for _, f := range []struct {
		name   string
		weight int
		woff2  []byte
	}{{"inter", 400, fonts.RegularWeb}, {"inter-semibold", 600, fonts.SemiBoldWeb}} {
		// A face that comes too late is left for the next visit: words that change
		// theirs while they are read move all that stands below.
		face := s.hashed(f.name+".woff2", f.woff2)
		faces = append(faces, face)
		fmt.Fprintf(&css, "@font-face{font-family:Inter;font-weight:%d;font-display:optional;src:url(%s)format('woff2')}\n", f.weight, face)
	}
	css.WriteString(chart.CSS() + chart.PosterCSS())
	tabs(&css)
	places(&css)
	runs(&css)
	choices(&css)
	sources, err := fs.Glob(web.Static, "static/css/*.css")
	if err != nil {
		return nil, nil, err
	}
	for _, name := range sources {
		text, err := web.Static.ReadFile(name)
		if err != nil {
			return nil, nil, err
		}
		css.Write(text)
	}
	b := bundler{}
	return b.style(css.String()), faces, b.err
}

// tabs shows one chart at a time where there is room for no more.
func tabs(css *strings.Builder) {
	css.WriteString("@media(max-width:600px){")
	for _, s := range chart.All() {
		fmt.Fprintf(css, ".view:not(:has([name=chart][value=%[1]s]:checked)) .charts [data-chart=%[1]s]{display:none}", s.Name)
	}
	css.WriteString("}\n")
}

// runs says of the strip's years how many share one label.
func runs(css *strings.Builder) {
	for n := 1; n <= model.Years; n++ {
		fmt.Fprintf(css, ".run%d{--run:%d}", n, n)
	}
	css.WriteString("\n")
}

// places says how far along its track each slider starts: the policy against
// injected style keeps that out of the page itself.
func places(css *strings.Builder) {
	defaults := model.Defaults()
	for i, v := range defaults {
		p := model.Input(i).Param()
		fmt.Fprintf(css, "[name=%s]{--at:%.4g}\n", p.ID, p.Position(v)/float64(p.Tracks()))
	}
	fmt.Fprintf(css, "[name=year]{--at:%.4g}\n", float64(scenario.DefaultYear-model.FirstYear)/(model.Years-1))
}
