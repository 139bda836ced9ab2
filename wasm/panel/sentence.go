package panel

import (
	"image/color"
	"math"
	"strings"

	"gonum.org/v1/plot/font"

	"hundredfold/wasm/chartview"
	"hundredfold/wasm/session"
)

// piece is some words of the sentence in one colour on one line.
type piece struct {
	text, tone string
	x          float64
}

// sentence is what the scenario says, laid out in lines.
type sentence struct {
	lines  [][]piece // of the run
	face   font.Face // of their type
	effect [][]piece // of what the scenario changes; nil where there is no room
	apart  font.Face // of their type
}

const effectGap = 4 // above what the scenario changes, which stands apart

// layOutSentence breaks the sentence into lines for a width, in smaller type where
// the window is small or the sentence long. In the smallest windows charts need the
// room of what the scenario changes.
func (p *Panel) layOutSentence(room float64) {
	a := &p.sentence
	var run, effect []session.Span
	for _, s := range p.snapshot().Sentence {
		if s.Effect {
			effect = append(effect, s)
		} else {
			run = append(run, s)
		}
	}
	a.effect = nil
	for _, try := range [...]struct {
		face, apart font.Face
		most        float64 // height
	}{{headline, strong, p.height / 8}, {heading, smallStrong, p.height / 4}, {strong, smallStrong, math.Inf(1)}} {
		if p.width < 1000 && try.face == headline {
			continue
		}
		a.face, a.apart, a.lines = try.face, try.apart, sentenceLines(try.face, run, room)
		if a.height() <= try.most {
			break
		}
	}
	if len(effect) > 0 {
		a.effect = sentenceLines(a.apart, effect, room)
	}
	if a.height() > p.height/4 {
		a.effect = nil
	}
}

// leading is the distance of the sentence's lines.
func leading(f font.Face) float64 { return 1.32 * f.Font.Size.Points() }

// height is the room of the sentence, and effectHeight of its second part.
func (a *sentence) height() float64 {
	return float64(len(a.lines))*leading(a.face) + a.effectHeight()
}

func (a *sentence) effectHeight() float64 {
	if len(a.effect) == 0 {
		return 0
	}
	return effectGap + float64(len(a.effect))*leading(a.apart)
}

// sentenceLines breaks the sentence into lines that are no wider than room.
func sentenceLines(f font.Face, sentence []session.Span, room float64) [][]piece {
	space := wide(f, " ")
	lines, x := [][]piece{nil}, 0.0
	glued := false // to the piece before: no space between them
	for _, span := range sentence {
		for i, word := range strings.Split(chartview.NoBreakText(span.Text), " ") {
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

// tone returns the colour of a role's or a limit's name, ink for none.
func (p *painter) tone(name string) color.Color {
	for _, k := range p.Tokens() {
		if k.Name == name {
			return k.Color
		}
	}
	return p.Ink
}

// underlined reports whether a tone is a limit's: too pale for text, it is a line
// under it.
func underlined(tone string) bool { return tone != "" && tone != "asked" && tone != "built" }

func (p *Panel) sentenceControl() *Control {
	return p.add(&Control{paint: func(t *painter, at box, _ *Control) {
		a := &p.sentence
		t.lines(a.face, a.lines, at.x, at.y)
		t.lines(a.apart, a.effect, at.x, at.bottom()-a.effectHeight()+effectGap)
	}})
}

// lines writes lines of pieces from a place on.
func (p *painter) lines(f font.Face, lines [][]piece, x, y float64) {
	for i, line := range lines {
		base := box{x, y + float64(i)*leading(f), 0, leading(f)}.baseline(f)
		for j, k := range line {
			ink := p.tone(k.tone)
			if underlined(k.tone) {
				end := k.x + wide(f, k.text)
				if j+1 < len(line) && line[j+1].tone == k.tone {
					end = line[j+1].x
				}
				p.line(x+k.x, base+4, x+end, base+4, 2, ink)
				ink = p.Ink
			}
			p.text(f, x+k.x, base, ink, k.text)
		}
	}
}
