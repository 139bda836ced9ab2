//go:build !js

package fonts

import (
	"bytes"
	"testing"
)

func TestWebFacesAreSmallWOFF2(t *testing.T) {
	const limit = 16 << 10
	for name, b := range map[string][]byte{"Regular": RegularWeb, "SemiBold": SemiBoldWeb} {
		if !bytes.HasPrefix(b, []byte("wOF2")) {
			t.Errorf("%s is not WOFF2", name)
		}
		if len(b) > limit {
			t.Errorf("%s takes %d bytes, more than %d", name, len(b), limit)
		}
	}
}
