package panel

import (
	"slices"
	"strings"
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

func TestANoticeBreaksALongLink(t *testing.T) {
	p, _ := opened(1280, 720)
	link := "https://example.org/?" + strings.Repeat("reasoning_multiplier=150&", 10)
	lines := p.noticeLines(Notice{Text: "Copied: " + link})
	for _, line := range lines {
		if wide(plain, line) > 720 {
			t.Errorf("%q is %v wide", line, wide(plain, line))
		}
	}
	if got := strings.Join(lines, ""); len(lines) < 3 || got != "Copied:"+link {
		t.Errorf("it is broken into %q", lines)
	}
}
