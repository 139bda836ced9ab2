package site

import (
	"strconv"
	"strings"

	"hundredfold/wasm/i18n"
)

var months = [...]string{
	i18n.Mark("January"), i18n.Mark("February"), i18n.Mark("March"), i18n.Mark("April"), i18n.Mark("May"), i18n.Mark("June"),
	i18n.Mark("July"), i18n.Mark("August"), i18n.Mark("September"), i18n.Mark("October"), i18n.Mark("November"), i18n.Mark("December"),
}

// date returns a date of the tables as prose: "14 March 2025" for 2025-03-14; it
// may also be less precise, a range, a fiscal year or a plan.
func date(l *i18n.Language, iso string) string {
	if plan, ok := strings.CutSuffix(iso, " (plan)"); ok {
		return l.T("{date} (planned)", "{date}", date(l, plan))
	}
	if fiscal, ok := strings.CutPrefix(iso, "FY"); ok {
		return l.T("fiscal {date}", "{date}", date(l, fiscal))
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
		return l.T("{day} {month} {year}", "{day}", strconv.Itoa(day), "{month}", month(l, parts[1]), "{year}", year)
	case strings.HasPrefix(parts[1], "Q"):
		return l.T("quarter {n} of {year}", "{n}", parts[1][1:], "{year}", year)
	case len(parts[1]) == len(year):
		return year + "–" + parts[1]
	}
	first, second, two := strings.Cut(parts[1], "/")
	if two {
		return l.T("{first} and {second} {year}", "{first}", month(l, first), "{second}", month(l, second), "{year}", year)
	}
	return l.T("{month} {year}", "{month}", month(l, first), "{year}", year)
}

// month returns the name of a month given as "03".
func month(l *i18n.Language, number string) string {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(months) {
		return number
	}
	return l.T(months[n-1])
}
