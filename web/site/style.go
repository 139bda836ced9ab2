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

// styleSheet returns the site's only style sheet: fonts, the theme's colours, the
// sliders' initial positions, and the source files in alphabetical order. It adds
// the fonts to the site and returns their names.
func styleSheet(s *files) (sheet []byte, faces []string, err error) {
	var css strings.Builder
	for _, f := range []struct {
		name   string
		weight int
		woff2  []byte
	}{{"inter", 400, fonts.RegularWeb}, {"inter-semibold", 600, fonts.SemiBoldWeb}} {
		// A font that arrives late is only used on the next visit: changing it
		// while the page is read would shift the layout.
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

// tabs writes the rules that show one chart at a time on narrow screens.
func tabs(css *strings.Builder) {
	css.WriteString("@media(max-width:600px){")
	for _, s := range chart.All() {
		fmt.Fprintf(css, ".view:not(:has([name=chart][value=%[1]s]:checked)) .charts [data-chart=%[1]s]{display:none}", s.Name)
	}
	css.WriteString("}\n")
}

// runs writes the rules for the number of years that share one label in the strip
// of limits.
func runs(css *strings.Builder) {
	for n := 1; n <= model.Years; n++ {
		fmt.Fprintf(css, ".run%d{--run:%d}", n, n)
	}
	css.WriteString("\n")
}

// places writes each slider's initial position, which the content security policy
// keeps out of the page itself.
func places(css *strings.Builder) {
	defaults := model.Defaults()
	for i, v := range defaults {
		p := model.Input(i).Param()
		fmt.Fprintf(css, "[name=%s]{--at:%.4g}\n", p.ID, p.Position(v)/float64(p.Tracks()))
	}
	fmt.Fprintf(css, "[name=year]{--at:%.4g}\n", float64(scenario.DefaultYear-model.FirstYear)/(model.Years-1))
}
