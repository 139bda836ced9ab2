package export

import (
	"bytes"
	"testing"
)

// requests are drawings of one chart that differ as much as they can.
var requests = []Request{
	{Query: ""},
	{Query: "preset=huang-100x&year=2032"},
	{Query: "preset=bain&b.preset=mckinsey-base&by=quarter", Theme: "dark", Lang: "de"},
	{Query: "preset=jevons&linear=gpus&log=power,capex,energy,revenue&year=2027", Width: 500, Height: 300},
	{Query: "preset=no-limits&b.preset=central&year=2035", Lang: "de"},
}

// State kept from earlier drawings must not show.
func TestADrawingDoesNotDependOnTheOnesBefore(t *testing.T) {
	for _, chart := range []string{"gpus", "capex", "power", "revenue", "energy", "deals", "shares", "flows", "board"} {
		first := map[int][]byte{}
		draw := func(i int) []byte {
			q := requests[i]
			q.Kind, q.Charts = "svg", []string{chart}
			j, err := q.Job()
			if err != nil {
				t.Fatal(err)
			}
			f, err := Make(t.Context(), j, nil)
			if err != nil {
				t.Fatal(err)
			}
			return f.Bytes
		}
		for i := range requests {
			first[i] = draw(i)
		}
		for i := range requests {
			for k := range requests {
				draw(k)
				if again := draw(i); !bytes.Equal(again, first[i]) {
					t.Errorf("%s: %+v is drawn otherwise after %+v", chart, requests[i], requests[k])
				}
			}
		}
	}
}
