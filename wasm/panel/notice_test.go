package panel

import (
	"slices"
	"testing"
)

func TestANoticeKeepsItsLines(t *testing.T) {
	p, _ := opened(1280, 720)
	one := Notice{Name: "file", Text: "Not opened:"}
	p.Tell(one)
	low := p.noticeBoxes()[0].h
	two := Notice{Name: "file", Text: "Not opened:\nLine 4: no chart"}
	p.Tell(two)
	if got := p.noticeLines(two); !slices.Equal(got, []string{"Not opened:", "Line 4: no chart"}) || p.noticeBoxes()[0].h <= low {
		t.Errorf("it is shown as %q in a height of %v, one line in %v", got, p.noticeBoxes()[0].h, low)
	}
}
