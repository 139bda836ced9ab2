package ensemble

import (
	"encoding/json"
	"math"
	"reflect"
	"testing"

	"hundredfold/model"
)

func TestBandsAsJSONKeepEachBit(t *testing.T) {
	in := model.Defaults()
	bands, err := BandsOf(t.Context(), &in, 1, 64, nil)
	if err != nil {
		t.Fatal(err)
	}
	bands.Of["odd"] = Years{{P10: math.Inf(-1), P50: math.Copysign(0, -1), P90: math.SmallestNonzeroFloat64}}
	text, err := json.Marshal(bands)
	if err != nil {
		t.Fatal(err)
	}
	read := new(Bands)
	if err := json.Unmarshal(text, read); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(bands, read) || !math.Signbit(read.Of["odd"][0].P50) {
		t.Errorf("%+v became %+v", bands, read)
	}
	for _, bad := range []string{`{"of": {"power.ai": "?"}}`, `{"of": {"power.ai": 3}}`} {
		if err := json.Unmarshal([]byte(bad), new(Bands)); err == nil {
			t.Errorf("%s is read as bands", bad)
		}
	}
}
