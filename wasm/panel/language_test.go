package panel

import (
	"testing"

	"hundredfold/wasm/session"
)

func TestKeysAreCalledAsTheKeyboardHasThem(t *testing.T) {
	defer func(was bool) { apple = was }(apple)
	for _, c := range []struct {
		language string
		apple    bool
		english  string
		want     string
	}{
		{"en", false, "Ctrl Shift Z, Ctrl Y", "Ctrl Shift Z, Ctrl Y"},
		{"de", false, "Ctrl Shift Z, Ctrl Y", "Strg Umschalt Z, Strg Y"},
		{"de", false, "Home/End", "Pos1/Ende"},
		{"en", true, "Ctrl Shift Z, Ctrl Y", "Cmd Shift Z, Cmd Y"},
		{"de", true, "Ctrl O", "Cmd O"},
		{"de", true, "F11", "Ctrl Cmd F"},
		{"de", true, "", ""},
	} {
		p, d := openPanel(1280, 720)
		d.Apply(session.Intent{Type: "language", Text: c.language})
		apple = c.apple
		if got := p.keyNames(c.english); got != c.want {
			t.Errorf("%s, apple %v: %q is called %q, want %q", c.language, c.apple, c.english, got, c.want)
		}
	}
}
