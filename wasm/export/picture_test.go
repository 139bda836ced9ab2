package export

import (
	"encoding/binary"
	"strings"
	"testing"
)

// part is a chunk of a PNG.
type part struct {
	kind string
	data []byte
}

func chunksOf(t *testing.T, data []byte) []part {
	t.Helper()
	var all []part
	for data = data[8:]; len(data) > 0; {
		n := binary.BigEndian.Uint32(data)
		all = append(all, part{string(data[4:8]), data[8 : 8+n]})
		data = data[12+n:]
	}
	return all
}

func TestAPictureSaysItsDensityAndUsesTheStandardsKeywords(t *testing.T) {
	all := chunksOf(t, made(t, ask("png", "gpus")).Bytes)
	if all[0].kind != "IHDR" || all[1].kind != "pHYs" {
		t.Fatalf("the chunks begin with %s and %s", all[0].kind, all[1].kind)
	}
	if got := binary.BigEndian.Uint32(all[1].data); got != 7559 || all[1].data[8] != 1 {
		t.Errorf("%d pixels a metre, want 192 to the inch", got)
	}
	keywords := ""
	for _, c := range all {
		if c.kind == "iTXt" {
			keyword, _, _ := strings.Cut(string(c.data), "\x00")
			keywords += keyword + " "
		}
	}
	if want := "Title Author Description Scope Source Scenario Link Software XML:com.adobe.xmp "; keywords != want {
		t.Errorf("keywords are %s, want %s", keywords, want)
	}
}
