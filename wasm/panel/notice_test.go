package panel

import (
	"slices"
	"strings"
	"testing"

	"hundredfold/wasm/session"
)

func TestANoticeKeepsItsLines(t *testing.T) {
	p, _ := openPanel(1280, 720)
	one := Notice{Name: "file", Text: "Not opened:"}
	p.Notify(one)
	low := p.noticeBoxes()[0].h
	two := Notice{Name: "file", Text: "Not opened:\nLine 4: no chart"}
	p.Notify(two)
	if got := p.noticeLines(two); !slices.Equal(got, []string{"Not opened:", "Line 4: no chart"}) || p.noticeBoxes()[0].h <= low {
		t.Errorf("it is shown as %q in a height of %v, one line in %v", got, p.noticeBoxes()[0].h, low)
	}
}

func TestANoticeBreaksALongLink(t *testing.T) {
	p, _ := openPanel(1280, 720)
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

func TestWhatBecameOfEarlierInputsIsSaidCalmlyUntilItIsClosed(t *testing.T) {
	p, d := openPanel(1280, 720)
	d.Apply(session.Intent{Type: "query", Text: "capital=900&grid_power=36&no_such=1"})
	all := p.Notices()
	if len(all) != 2 || all[0].Calm || !strings.Contains(all[0].Text, "no_such") {
		t.Fatalf("told is %+v", all)
	}
	migrated := all[1]
	if !migrated.Calm || !strings.Contains(migrated.Text, "capital") || !strings.Contains(migrated.Text, "\n") || !strings.Contains(migrated.Text, "grid_power") {
		t.Errorf("of the earlier inputs it says %q", migrated.Text)
	}
	d.Apply(session.Intent{Type: "year", Value: 2032, Final: true})
	if all = p.Notices(); len(all) != 1 || all[0].Text != migrated.Text {
		t.Errorf("after something else is done it tells %+v", all)
	}
	p.dismiss(all[0])
	if all = p.Notices(); len(all) != 0 {
		t.Errorf("closed, it tells %+v", all)
	}
}
