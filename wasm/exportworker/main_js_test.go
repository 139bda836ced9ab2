package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"syscall/js"
	"testing"

	"hundredfold/wasm/export"
)

func TestAnAnswerHoldsTheFile(t *testing.T) {
	q := export.Request{Kind: "svg", Charts: []string{"gpus"}, Query: "preset=huang-100x", Lang: "de"}
	j, err := q.Job()
	if err != nil {
		t.Fatal(err)
	}
	want, err := export.Make(t.Context(), j, nil)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	got := js.ValueOf(answer(string(text), nil))
	data := make([]byte, got.Get("bytes").Length())
	js.CopyBytesToGo(data, got.Get("bytes"))
	if !bytes.Equal(data, want.Bytes) || got.Get("name").String() != want.Name || got.Get("type").String() != want.Type {
		t.Errorf("%s of %d bytes is not %s of %d", got.Get("name"), len(data), want.Name, len(want.Bytes))
	}
}

func TestAFailureIsSaidInTheReadersLanguage(t *testing.T) {
	for request, want := range map[string]string{
		`{"kind": "png", "width": 3, "height": 5, "lang": "de"}`: "Größe",
		`{"kind": "gif"}`: "no file is of the kind",
		`{`:               "JSON",
	} {
		if got := js.ValueOf(answer(request, nil)).Get("error"); got.Type() != js.TypeString || !strings.Contains(got.String(), want) {
			t.Errorf("%s: the error is %v, want %q in it", request, got, want)
		}
	}
}
