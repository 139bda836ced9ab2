package serve

import (
	"context"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// folder returns the folder of a site with one page.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "index.html"), []byte("<!doctype html>"), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestServeTellsItsAddressAndEndsWithItsContext(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	address, ended := make(chan string, 1), make(chan error, 1)
	go func() { ended <- Serve(ctx, "localhost:0", folder(t), func(url string) { address <- url }) }()
	var url string
	select {
	case url = <-address:
	case err := <-ended:
		t.Fatal(err)
	}
	if !strings.HasPrefix(url, "http://localhost:") || strings.HasSuffix(url, ":0") {
		t.Errorf("address is %q", url)
	}
	r, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	if r.StatusCode != 200 {
		t.Errorf("status %d", r.StatusCode)
	}
	stop()
	if err := <-ended; err != nil {
		t.Errorf("ended with %v", err)
	}
	if _, err := http.Get(url); err == nil {
		t.Error("it still answers")
	}
}

func TestABusyPortIsNamedWithWhatToDo(t *testing.T) {
	busy, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer busy.Close()
	err = Serve(t.Context(), busy.Addr().String(), folder(t), func(string) { t.Error("it serves") })
	if err == nil || !strings.Contains(err.Error(), busy.Addr().String()) || !strings.Contains(err.Error(), "--addr") {
		t.Errorf("got error %v", err)
	}
}

func TestServeRefusesWhatIsNoSiteOrNoAddress(t *testing.T) {
	never := func(string) { t.Error("it serves") }
	if err := Serve(t.Context(), "localhost:0", t.TempDir(), never); err == nil || !strings.Contains(err.Error(), "make site") {
		t.Errorf("empty folder: %v", err)
	}
	if err := Serve(t.Context(), "localhost:99999", folder(t), never); err == nil || !strings.Contains(err.Error(), "99999") {
		t.Errorf("bad port: %v", err)
	}
}
