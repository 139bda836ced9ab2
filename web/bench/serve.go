package main

import (
	"fmt"
	"net/http"
)

// page serves a document with some markup in it.
func page(markup string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, "<!doctype html><title>bench</title>%s", markup)
	}
}
