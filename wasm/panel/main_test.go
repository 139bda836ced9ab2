package panel

import (
	"testing"

	"hundredfold/wasm/internal/looptest"
)

func TestMain(m *testing.M) { looptest.Main(m) }
