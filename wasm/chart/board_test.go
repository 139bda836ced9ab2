package chart

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model/evidence"
)

func TestTheBoardDrawsADotForEveryRow(t *testing.T) {
	rows := evidence.Board()
	for _, size := range []nullCanvas{{260, 200}, page, {900, 600}} {
		c := &tracer{nullCanvas: size}
		if err := Draw(c, boardChart, run(nil), Options{}); err != nil {
			t.Fatal(err)
		}
		dots := -1 // the band is filled too
		for _, p := range c.filled {
			for _, part := range p {
				if part.Type == vg.CloseComp {
					dots++
				}
			}
		}
		if dots != len(rows) {
			t.Errorf("%v by %v: %d dots, want %d", size.w, size.h, dots, len(rows))
		}
	}
	if got := len(boardChart.Table(run(nil)).Rows); got != len(rows) {
		t.Errorf("the table has %d rows, want %d", got, len(rows))
	}
}

func TestTheFurthestMissIsNamed(t *testing.T) {
	worst := byDistance(boardRows())[0]
	for _, size := range []nullCanvas{page, {900, 600}} {
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

func TestTheBoardsWordsAreOfTheBlindPartAlone(t *testing.T) {
	off, n := []float64{}, 0
	for _, r := range evidence.Board() {
		switch r.Part {
		case evidence.Blind:
			off = append(off, max(r.Model/r.Published, r.Published/r.Model))
		case evidence.Constructed:
			n++
		}
	}
	slices.Sort(off)
	median := math.Sqrt(off[(len(off)-1)/2] * off[len(off)/2])
	want := fmt.Sprintf("a median of %.0f%% from %d published forecasts", 100*(median-1), len(off))
	if got := boardChart.Takeaway(run(nil), 2030); !strings.Contains(got, want) {
		t.Errorf("the takeaway is %q, want %q", got, want)
	}
	if got, sum := boardChart.Describe(run(nil), Options{}), strconv.Itoa(len(off)+n); strings.Contains(got, sum) || !strings.Contains(got, " of "+strconv.Itoa(n)+" more") {
		t.Errorf("the parts are added up to %s, or the second has not %d: %s", sum, n, got)
	}
}

func TestEveryRowOfTheBoardsTableSaysItsPartAndItsDate(t *testing.T) {
	table := boardChart.Table(run(nil))
	for i, r := range boardRows() {
		if row := table.Rows[i]; row[0] != string(r.Part) || row[2] != r.Date || r.Date == "" || len(row) != len(table.Columns) {
			t.Errorf("%s, %s of %s reads %v", r.Name, r.Part, r.Date, row)
		}
		if i > 0 && boardRows()[i-1].Part == evidence.Constructed && r.Part == evidence.Blind {
			t.Errorf("%s is blind and stands behind what was constructed", r.Name)
		}
	}
}

func TestMarksOfALaneKeepOffEachOther(t *testing.T) {
	sc := newRenderer(boardChart)
	if err := sc.draw(draw.New(page), run(nil), Options{}); err != nil {
		t.Fatal(err)
	}
	d := sc.drawing.(*beeswarm)
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
