package notice

import (
	"strings"
	"testing"

	"hundredfold/assets"
)

func TestTheNoticeNamesWhatShips(t *testing.T) {
	want, err := Text(t.Context(), "../..")
	if err != nil {
		t.Fatal(err)
	}
	if assets.Notice == want {
		return
	}
	const rule = "========\n"
	for _, part := range strings.Split(want, rule)[1:] {
		if !strings.Contains(assets.Notice, part) {
			what, _, _ := strings.Cut(part, "\n")
			t.Errorf("assets/NOTICE lacks %s", what)
		}
	}
	for _, part := range strings.Split(assets.Notice, rule)[1:] {
		if !strings.Contains(want, part) {
			what, _, _ := strings.Cut(part, "\n")
			t.Errorf("assets/NOTICE has %s, which does not ship so", what)
		}
	}
	t.Error("assets/NOTICE is not what go run ./web/notice/write makes: run it")
}
