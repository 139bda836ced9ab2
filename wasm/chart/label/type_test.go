package label

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/plot/vg"
	"pgregory.net/rapid"
)

func TestWrappedLinesFitAndLoseNothing(t *testing.T) {
	face := NewType(12, false)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([a-z]{1,9} ){0,30}[a-z]{1,9}`).Draw(t, "text")
		lines := face.Wrap(text, 120)
		if got := strings.Join(lines, " "); got != text {
			t.Fatalf("%q became %q", text, got)
		}
		for _, l := range lines {
			if face.Width(l) > 120 {
				t.Fatalf("%q is %v wide", l, face.Width(l))
			}
		}
	})
}

func TestANameThatIsTooWideKeepsItsFirstWords(t *testing.T) {
	face := NewType(12, false)
	const name = "Share of answers that use reasoning, 2030"
	for want, width := range map[string]vg.Length{
		name:                                   face.Width(name),
		"Share of answers that use reasoning…": face.Width(name) - 1,
		"Share of…":                            face.Width("Share of…"),
		"…":                                    1,
	} {
		if got := face.Fit(name, width); got != want {
			t.Errorf("in %v pixels it is %q, want %q", width, got, want)
		}
	}
}

func TestANumberKeepsItsUnitOnItsLine(t *testing.T) {
	face := NewType(12, false)
	got := face.Wrap("asks for 419 GW", face.Width("asks for 419")+1)
	if d := cmp.Diff([]string{"asks for", "419 GW"}, got); d != "" {
		t.Error(d)
	}
	if got := face.Wrap("  ", 100); len(got) != 0 {
		t.Errorf("nothing became %q", got)
	}
}

func TestCapitalsAreAsHighAsTheirBoxSays(t *testing.T) {
	face := NewType(100, true)
	m := face.Face.FontFace(72).Metrics()
	if got, want := float64(face.Ascent), float64(m.CapHeight)/64; got < want-0.5 || got > want+0.5 {
		t.Errorf("capitals are %v high, the face says %v", got, want)
	}
}
