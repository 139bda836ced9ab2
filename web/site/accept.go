package site

import (
	"strconv"
	"strings"
)

// accepted is what a reader takes: a quality from 0 (not at all) to 1 by coding,
// as in RFC 9110, section 12.5.3.
type accepted map[string]float64

func parseAccepted(header string) accepted {
	a := accepted{}
	for item := range strings.SplitSeq(header, ",") {
		coding, params, _ := strings.Cut(item, ";")
		coding = strings.ToLower(strings.TrimSpace(coding))
		if coding == "" {
			continue
		}
		if coding == "x-gzip" { // the same, RFC 9110, section 8.4.1.3
			coding = "gzip"
		}
		a[coding] = quality(params)
	}
	return a
}

// quality reads "q=0.5"; what cannot be read is not taken.
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

// takes says whether a coding may be sent rather than the file as it is: the
// reader takes it, and does not like the plain file better.
func (a accepted) takes(coding string) bool {
	q, named := a[coding]
	if !named {
		q = a["*"]
	}
	plain, named := a["identity"]
	return q > 0 && (!named || q >= plain)
}
