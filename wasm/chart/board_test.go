package chart

import (
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model/evidence"
)

func TestTheBoardDrawsADotForEveryRow(t *testing.T) {
	rows := evidence.Board()
	for _, size := range []nowhere{{260, 200}, page, {900, 600}} {
		c := &tracer{nowhere: size}
		if err := Draw(c, boardChart, run(nil), Options{}); err != nil {
			t.Fatal(err)
		}
		if got, bands := len(c.filled), 2; got != len(rows)+bands {
			t.Errorf("%v by %v: %d dots, want %d", size.w, size.h, got-bands, len(rows))
		}
	}
	if got := len(boardChart.Table(run(nil)).Rows); got != len(rows) {
		t.Errorf("the table has %d rows, want %d", got, len(rows))
	}
}

func TestTheFurthestMissIsNamed(t *testing.T) {
	worst := byDistance(boardRows())[0]
	for _, size := range []nowhere{page, {900, 600}} {
		named := false
		for _, l := range shown(t, boardChart, DefaultYear, size) {
			named = named || strings.HasPrefix(l.text, worst.Name)
		}
		if !named {
			t.Errorf("%v by %v: %s is furthest off and not named", size.w, size.h, worst.Name)
		}
	}
	if got := boardChart.Describe(run(nil), Options{}); !strings.Contains(got, worst.Name) {
		t.Errorf("%s is furthest off and not told: %s", worst.Name, got)
	}
}

func TestTheBoardsWordsCountWhatPasses(t *testing.T) {
	passed, rows := 0, 0
	for _, r := range evidence.Board() {
		if r.Scenario == "central" {
			rows++
			if r.Pass {
				passed++
			}
		}
	}
	if got := boardChart.Takeaway(run(nil), 2030); !strings.Contains(got, strconv.Itoa(passed)+" of "+strconv.Itoa(rows)+" ") {
		t.Errorf("%d of %d pass, and the takeaway is %q", passed, rows, got)
	}
}

func TestMarksOfALaneKeepOffEachOther(t *testing.T) {
	sc := newScene(boardChart)
	if err := sc.draw(draw.New(page), run(nil), Options{}); err != nil {
		t.Fatal(err)
	}
	d := sc.drawing.(*swarm)
	x := func(v float64) vg.Length { return vg.Length(100 + 20*v) }
	l := lane{name: "l", marks: []mark{{ratio: 3, long: "a", short: "a"}, {ratio: 3, long: "b", short: "b"}, {ratio: 3, long: "c", short: "c"}}}
	spots, over := d.arrange(l, []bool{true, true, false}, 3, rect(0, 0, 300, 40), x)
	if over != 0 || spots[0].row == spots[1].row || spots[2].text != "" {
		t.Errorf("the marks are %+v, %d without room", spots, over)
	}
	if _, over := d.arrange(l, []bool{true, true, true}, 2, rect(0, 0, 300, 30), x); over != len(l.marks) {
		t.Errorf("a name without room in two rows counts %d, want as much as %d dots", over, len(l.marks))
	}
}
