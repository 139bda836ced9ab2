package panel

import (
	"image/color"
	"strings"

	"gonum.org/v1/plot/font"

	"hundredfold/wasm/look"
	"hundredfold/wasm/session"
)

// piece is some words of the sentence in one colour on one line.
type piece struct {
	text, tone string
	x          float64
}

// layOutSentence breaks the sentence into lines for a width, in smaller type where
// the window is small or the sentence long.
func (p *Panel) layOutSentence(room float64) {
	a := &p.areas
	a.face = headline
	a.lines = sentenceLines(a.face, p.snapshot().Sentence, room)
	if n := float64(len(a.lines)); p.width < 1000 || n*p.leading() > p.height/8 {
		a.face = heading
		a.lines = sentenceLines(a.face, p.snapshot().Sentence, room)
	}
}

// leading is the distance of the sentence's lines.
func (p *Panel) leading() float64 { return 1.32 * p.areas.face.Font.Size.Points() }

// sentenceLines breaks the sentence into lines that are no wider than room.
func sentenceLines(f font.Face, sentence []session.Span, room float64) [][]piece {
	space := wide(f, " ")
	lines, x := [][]piece{nil}, 0.0
	glued := false // to the piece before: no space between them
	for _, span := range sentence {
		for i, word := range strings.Split(look.Kept(span.Text), " ") {
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
		f := p.areas.face
		for i, line := range p.areas.lines {
			row := box{at.x, at.y + float64(i)*p.leading(), at.w, p.leading()}
			for j, k := range line {
				ink, base := t.tone(k.tone), row.baseline(f)
				switch k.tone {
				case "chips", "power", "money": // too pale for text: a line under it
					end := k.x + wide(f, k.text)
					if j+1 < len(line) && line[j+1].tone == k.tone {
						end = line[j+1].x
					}
					t.line(row.x+k.x, base+4, row.x+end, base+4, 2, ink)
					ink = t.Ink
				}
				t.text(f, row.x+k.x, base, ink, k.text)
			}
		}
	}})
}
