package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// group is rows that are told in the same two columns. Rows of peers also tell how
// much of theirs the first row is.
type group struct {
	title   string
	columns [2]string
	rows    []row
}

// row is what was timed, in a group's two columns: 0 is not known.
type row struct {
	what    string
	figures [2]float64
	peer    bool // of the first
}

func (r row) asPeer() row {
	r.peer = true
	return r
}

// nativeAndBrowser are the columns of most groups.
var nativeAndBrowser = [2]string{"native", "browser"}

// write prints the groups as one table of Markdown.
func write(w io.Writer, groups []group) error {
	lines := [][]string{{"", "", "", "first ÷ this", ""}, nil}
	for _, g := range groups {
		if len(g.rows) == 0 {
			continue
		}
		head := []string{"**" + g.title + "**", g.columns[0], g.columns[1], "", ""}
		if slices.ContainsFunc(g.rows, func(r row) bool { return r.peer }) {
			copy(head[3:], g.columns[:])
		}
		lines = append(lines, head)
		for _, r := range g.rows {
			line := []string{r.what, digits(r.figures[0]), digits(r.figures[1]), "", ""}
			if r.peer {
				for c, own := range g.rows[0].figures {
					line[3+c] = digits(own / r.figures[c])
				}
			}
			lines = append(lines, line)
		}
	}
	var widths [5]int
	for _, line := range lines {
		for c, cell := range line {
			widths[c] = max(widths[c], utf8.RuneCountInString(cell))
		}
	}
	for _, line := range lines {
		text := "|"
		for c, width := range widths {
			switch {
			case line == nil && c == 0:
				text += strings.Repeat("-", width+2) + "|"
			case line == nil:
				text += strings.Repeat("-", width+1) + ":|"
			case c == 0:
				text += " " + line[c] + strings.Repeat(" ", width-utf8.RuneCountInString(line[c])) + " |"
			default:
				text += " " + strings.Repeat(" ", width-utf8.RuneCountInString(line[c])) + line[c] + " |"
			}
		}
		if _, err := fmt.Fprintln(w, text); err != nil {
			return err
		}
	}
	return nil
}

// digits writes a number with three significant digits, "" for what is not known.
func digits(v float64) string {
	if !(v > 0) || math.IsInf(v, 0) {
		return ""
	}
	decimals := max(0, 2-int(math.Floor(math.Log10(v))))
	text := strconv.FormatFloat(v, 'f', min(decimals, 3), 64)
	if whole, _, found := strings.Cut(text, "."); !found && len(whole) > 3 {
		for i := len(whole) - 3; i > 0; i -= 3 {
			text = text[:i] + "," + text[i:]
		}
	}
	return text
}
