package ensemble

import (
	"strings"
	"testing"

	"hundredfold/model"
)

func TestAQuestionIsReadAndWrittenAlike(t *testing.T) {
	for text, want := range map[string]Question{
		"power.ai@2030>200":      {Output: model.PowerAI, Year: 2030, Value: 200},
		"demand.met<50":          {Output: model.DemandMet, Below: true, Value: 50},
		"revenue.gap@2035<-1.5":  {Output: model.RevenueGap, Year: 2035, Below: true, Value: -1.5},
		"capex.ai@2026>1e+06":    {Output: model.CapexAI, Year: 2026, Value: 1e6},
		"power.us_added@2030>99": {Output: model.PowerUSAdded, Year: 2030, Value: 99},
	} {
		got, err := ParseQuestion(text)
		if err != nil || got != want || got.String() != text {
			t.Errorf("%s is read as %+v (%v) and written as %s", text, got, err, got)
		}
	}
	if q, err := ParseQuestion(" power.ai @ 2030 > 200 "); err != nil || q.String() != "power.ai@2030>200" {
		t.Errorf("with spaces: %s (%v)", q, err)
	}
	for text, want := range map[string]string{
		"power.ai@2030":        "write it as output@year>value",
		"power.aii@2030>200":   `the nearest is "power.ai"`,
		"power.aii>200":        `the nearest is "power.ai"`,
		"power.ai@2050>200":    "is not a year from 2026 to 2035",
		"power.ai@2030>many":   "is not a number",
		"power.ai@2030>NaN":    "is not a number",
		"power.ai@2030>":       "is not a number",
		"power.ai@2030>2,5":    "write 2.5",
		"power.ai@2030>0x1p6":  "is not a number",
		"limit.binding@2030>1": "is a name",
	} {
		if _, err := ParseQuestion(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}

func TestAboveAndBelowShareAllRuns(t *testing.T) {
	e := of(t, 1, 500, linear)
	above := e.Answer(Question{Output: model.PowerAI, Value: linearMean}, 2030)
	below := e.Answer(Question{Output: model.PowerAI, Value: linearMean, Below: true}, 2030)
	if above.Share+below.Share != 1 || above.Share < 0.4 || above.Share > 0.6 {
		t.Errorf("%+v above and %+v below", above, below)
	}
}
