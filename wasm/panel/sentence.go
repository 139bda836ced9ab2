package panel

import (
	"image/color"
	"strings"

	"gonum.org/v1/plot/font"
)

// piece is some words of the sentence in one colour on one line.
type piece struct {
	text, tone string
	x          float64
}

// sentenceFace is the sentence's type: smaller where the window is.
func (p *Panel) sentenceFace() font.Face {
	if p.width < 1000 || p.height < 620 {
		return heading
	}
	return headline
}

// leading is the distance of the sentence's lines.
func (p *Panel) leading() float64 { return 1.32 * p.sentenceFace().Font.Size.Points() }

// sentenceLines breaks the sentence into lines that are no wider than room.
func (p *Panel) sentenceLines(room float64) [][]piece {
	f := p.sentenceFace()
	space := wide(f, " ")
	lines, x := [][]piece{nil}, 0.0
	glued := false // to the piece before: no space between them
	for _, span := range p.snapshot().Sentence {
		for i, word := range strings.Split(span.Text, " ") {
			if i > 0 {
				glued = false
			}
			if word == "" {
				continue
			}
			w := wide(f, word)
			switch {
			case !glued && x > 0 && x+space+w > room:
				lines, x = append(lines, nil), 0
			case !glued && x > 0:
				x += space
			}
			last := len(lines) - 1
			lines[last] = append(lines[last], piece{word, span.Tone, x})
			x, glued = x+w, true
		}
		glued = !strings.HasSuffix(span.Text, " ")
	}
	return lines
}

// tone returns the colour of a role's or a limit's name.
func (p *painter) tone(name string) color.Color {
	switch name {
	case "asked":
		return p.Asked
	case "built":
		return p.Built
	case "chips":
		return p.Chips
	case "power":
		return p.Power
	case "money":
		return p.Money
	}
	return p.Ink
}

func (p *Panel) sentence() *Control {
	return p.add(&Control{paint: func(t *painter, at box, _ *Control) {
		f := p.sentenceFace()
		for i, line := range p.areas.lines {
			row := box{at.x, at.y + float64(i)*p.leading(), at.w, p.leading()}
			for _, k := range line {
				ink, base := t.tone(k.tone), row.baseline(f)
				switch k.tone {
				case "chips", "power", "money": // too pale for text: a line under it
					t.line(row.x+k.x, base+4, row.x+k.x+wide(f, k.text), base+4, 2, ink)
					ink = t.Ink
				}
				t.text(f, row.x+k.x, base, ink, k.text)
			}
		}
	}})
}
