package panel

import (
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestTypingTakesThePlaceOfWhatIsChosen(t *testing.T) {
	e := typing(&textField{text: "20"})
	for _, r := range "150" {
		e.insert(string(r))
	}
	for _, step := range []struct {
		what  string
		do    func()
		text  string
		caret int
	}{
		{"typed over", func() {}, "150", 3},
		{"a letter before the caret", func() { e.press(ebiten.KeyArrowLeft, false); e.press(ebiten.KeyBackspace, false) }, "10", 1},
		{"a letter after it", func() {
			e.press(ebiten.KeyHome, false)
			e.press(ebiten.KeyArrowLeft, false)
			e.press(ebiten.KeyDelete, false)
		}, "0", 0},
		{"nothing before the first", func() { e.press(ebiten.KeyBackspace, false) }, "0", 0},
		{"pasted", func() { e.insert("1.\n5") }, "1. 50", 4},
		{"chosen with Shift and cut", func() {
			e.press(ebiten.KeyHome, false)
			e.press(ebiten.KeyArrowRight, true)
			e.press(ebiten.KeyArrowRight, true)
			e.cut()
		}, " 50", 0},
		{"an arrow leaves what is chosen at its end", func() { e.all(); e.press(ebiten.KeyArrowRight, false) }, " 50", 3},
		{"all chosen and pasted over", func() { e.all(); e.insert(strings.Repeat("9", 200)) }, strings.Repeat("9", mostLetters), mostLetters},
	} {
		step.do()
		if got := string(e.text); got != step.text || e.caret != step.caret {
			t.Errorf("%s: %q with the caret at %d, want %q at %d", step.what, got, e.caret, step.text, step.caret)
		}
	}
	e.all()
	if got := e.chosenText(); len(got) != mostLetters {
		t.Errorf("to be copied are %d letters, want all", len(got))
	}
}

func TestThePointerPutsTheCaretBetweenLetters(t *testing.T) {
	e := typing(&textField{text: "12345"})
	e.left = 100
	at := func(n int) float64 { return 100 + wide(strong, "12345"[:n]) }
	e.pull(at(2)+1, false, false)
	e.pull(at(4)-1, false, true)
	if got := e.chosenText(); got != "34" {
		t.Errorf("chosen is %q, want 34", got)
	}
	e.pull(at(1), true, true)
	if got := e.chosenText(); got != "2" {
		t.Errorf("with Shift %q is chosen, want 2", got)
	}
	e.pull(5000, false, true)
	if e.caret != 5 || e.chosenText() != "" {
		t.Errorf("beyond the end the caret is at %d and %q chosen", e.caret, e.chosenText())
	}
	if from, to := e.inSight(wide(strong, "12") + 1); to != 5 || from < 3 {
		t.Errorf("in sight are letters %d to %d, want the last ones", from, to)
	}
}
