package serve

import (
	"strconv"
	"strings"
)

// accepted holds a client's accepted codings with their qualities, 0 (refused) to
// 1, as in RFC 9110, section 12.5.3.
type accepted map[string]float64

func parseAccepted(header string) accepted {
	a := accepted{}
	for item := range strings.SplitSeq(header, ",") {
		coding, params, _ := strings.Cut(item, ";")
		coding = strings.ToLower(strings.TrimSpace(coding))
		if coding == "" {
			continue
		}
		if coding == "x-gzip" { // an alias, RFC 9110
			coding = "gzip"
		}
		a[coding] = quality(params)
	}
	return a
}

// quality parses "q=0.5". An invalid quality is 0, a missing one 1.
func quality(params string) float64 {
	for p := range strings.SplitSeq(params, ";") {
		name, value, found := strings.Cut(p, "=")
		if !found || !strings.EqualFold(strings.TrimSpace(name), "q") {
			continue
		}
		q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
		if err != nil || !(q >= 0 && q <= 1) {
			return 0
		}
		return q
	}
	return 1
}

// order returns the codings to try in the client's order of preference, Brotli
// first among equals. It leaves out those refused or less preferred than the plain
// file.
func (a accepted) order() []string {
	plain := a["identity"]
	var order []string
	br, gzip := a.of("br"), a.of("gzip")
	if br > 0 && br >= plain {
		order = append(order, "br")
	}
	if gzip > 0 && gzip >= plain {
		order = append(order, "gzip")
	}
	if len(order) == 2 && gzip > br {
		order[0], order[1] = order[1], order[0]
	}
	return order
}

func (a accepted) of(coding string) float64 {
	if q, named := a[coding]; named {
		return q
	}
	return a["*"]
}
