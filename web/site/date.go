package site

import (
	"strconv"
	"strings"

	"hundredfold/wasm/words"
)

// percent writes a percentage with so many decimals.
func percent(l *words.Language, v float64, places int) string {
	return l.Text("{n}%", "{n}", l.Number(strconv.FormatFloat(v, 'f', places, 64)))
}

// thousands sets commas in a number of five digits and more before its point.
func thousands(number string) string {
	whole, rest, point := strings.Cut(number, ".")
	if _, err := strconv.Atoi(whole); err != nil || len(whole) < 5 {
		return number
	}
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		whole += "."
	}
	return whole + rest
}

var months = [...]string{
	words.Key("January"), words.Key("February"), words.Key("March"), words.Key("April"), words.Key("May"), words.Key("June"),
	words.Key("July"), words.Key("August"), words.Key("September"), words.Key("October"), words.Key("November"), words.Key("December"),
}

// date writes a date of the tables as prose does: "14 March 2025" for
// 2025-03-14, and what is less than a day or more than a year as well.
func date(l *words.Language, iso string) string {
	if plan, ok := strings.CutSuffix(iso, " (plan)"); ok {
		return l.Text("{date} (planned)", "{date}", date(l, plan))
	}
	if fiscal, ok := strings.CutPrefix(iso, "FY"); ok {
		return l.Text("fiscal {date}", "{date}", date(l, fiscal))
	}
	parts := strings.Split(iso, "-")
	year := parts[0]
	switch {
	case len(parts) == 1:
		return iso
	case len(parts) == 3:
		day, err := strconv.Atoi(parts[2])
		if err != nil {
			return iso
		}
		return l.Text("{day} {month} {year}", "{day}", strconv.Itoa(day), "{month}", month(l, parts[1]), "{year}", year)
	case strings.HasPrefix(parts[1], "Q"):
		return l.Text("quarter {n} of {year}", "{n}", parts[1][1:], "{year}", year)
	case len(parts[1]) == len(year):
		return year + "–" + parts[1]
	}
	first, second, two := strings.Cut(parts[1], "/")
	if two {
		return l.Text("{first} and {second} {year}", "{first}", month(l, first), "{second}", month(l, second), "{year}", year)
	}
	return l.Text("{month} {year}", "{month}", month(l, first), "{year}", year)
}

// month names a month by its number, "03".
func month(l *words.Language, number string) string {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(months) {
		return number
	}
	return l.Text(months[n-1])
}
