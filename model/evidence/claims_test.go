package evidence

import (
	"slices"
	"strings"
	"testing"
)

func TestEveryClaimNamesFiguresThatStand(t *testing.T) {
	for _, c := range Claims() {
		if !backed(t, c.ID, c.Keys) {
			t.Errorf("%s rests on unconfirmed figures alone", c.ID)
		}
		for what, s := range map[string]string{"claim": c.Text, "check": c.CheckedBy, "doubt": c.Caveat} {
			if strings.Count(s, ".") == 0 || !strings.HasSuffix(s, ".") {
				t.Errorf("%s: the %s %q is no sentence", c.ID, what, s)
			}
		}
	}
}

// All that the argument says can be checked.
func TestEveryClaimOfTheArgumentIsThere(t *testing.T) {
	var ids []string
	for _, c := range Claims() {
		ids = append(ids, c.ID)
	}
	for _, id := range strings.Fields(`
		huang-100x opposite-conclusion mckinsey-6.7tn bain-100gw-us bain-2tn-revenue aws-38bn first-sized-contract primary-partner
		microsoft-13bn choke-point few-hyperscalers uneven-pace flywheel cross-subsidy pricing-power export-controls auditability
		access race-of-factories iea-945twh goldman-7.6tn`) {
		if !slices.Contains(ids, id) {
			t.Errorf("no claim %s", id)
		}
	}
}

// What is quoted here and among the quotations is quoted alike, and so is when.
func TestClaimsQuoteAsTheQuotationsDo(t *testing.T) {
	found := 0
	for _, c := range Claims() {
		for _, q := range Quotations() {
			if c.Quoted == q.Quote {
				found++
				if c.Date != q.Date || !strings.HasPrefix(c.Who, q.Speaker) || !slices.Contains(c.Keys, q.Key) {
					t.Errorf("%s: %s, %s, %v; the quotation is %s's of %s (%s)", c.ID, c.Who, c.Date, c.Keys, q.Speaker, q.Date, q.Key)
				}
			}
		}
	}
	if found == 0 {
		t.Error("Huang's hundred times is not quoted")
	}
}
