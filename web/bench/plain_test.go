package main

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"hundredfold/web/e2e/browser"
)

func TestTheModelInPlainJavaScriptIsTheModel(t *testing.T) {
	mux := http.NewServeMux()
	if err := serveModel(mux, "../.."); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(mux)
	defer server.Close()
	ctx, stop, err := browser.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	worst, err := checkModel(ctx, server.URL)
	if err != nil {
		t.Error(err)
	}
	t.Logf("they differ by %.2g of a number at most", worst)
}
