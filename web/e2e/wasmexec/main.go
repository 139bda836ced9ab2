package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"hundredfold/web/e2e/browser"
)

//go:embed runner.js
var runner string

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: wasmexec PROGRAM.wasm [ARGUMENT]...")
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code, err := run(ctx, os.Args[1], os.Args[1:], os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "wasmexec:", err)
		os.Exit(1)
	}
	os.Exit(code)
}

// run runs the program to its end and returns its exit code.
func run(ctx context.Context, program string, args []string, out io.Writer) (int, error) {
	page, err := pageFor(args)
	if err != nil {
		return 0, err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, page)
	})
	mux.HandleFunc("GET /program.wasm", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		http.ServeFile(w, r, program)
	})
	mux.Handle("GET /files/", http.StripPrefix("/files/", http.HandlerFunc(serveFile)))
	server := httptest.NewServer(mux)
	defer server.Close()

	ctx, stop, err := browser.Start(ctx)
	if err != nil {
		return 0, err
	}
	defer stop()
	done := make(chan int, 1)
	failed := make(chan error, 1)
	err = chromedp.Listen(ctx, func(event any) {
		switch event := event.(type) {
		case *runtime.EventBindingCalled:
			switch event.Name {
			case "hostWrite":
				fmt.Fprint(out, event.Payload)
			case "hostExit":
				code, err := strconv.Atoi(event.Payload)
				if err != nil {
					code = 1
				}
				done <- code
			}
		case *runtime.EventExceptionThrown:
			select {
			case failed <- &chromedp.ExceptionError{ExceptionDetails: event.ExceptionDetails}:
			default: // the first says enough
			}
		}
	})
	if err != nil {
		return 0, err
	}
	for _, name := range []string{"hostWrite", "hostExit"} {
		if _, err := chromedp.Call(ctx, runtime.AddBinding, runtime.AddBindingParams{Name: name}); err != nil {
			return 0, err
		}
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL)); err != nil {
		return 0, err
	}
	select {
	case code := <-done:
		return code, nil
	case err := <-failed:
		return 0, err
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

// pageFor returns the document that starts the program.
func pageFor(args []string) (string, error) {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("asking for GOROOT: %w", err)
	}
	support, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib/wasm/wasm_exec.js"))
	if err != nil {
		return "", err
	}
	list, err := json.Marshal(args)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("<!doctype html><title>wasmexec</title>\n<script>const programArgs = %s;\n%s\n</script><script>%s</script><script>start()</script>\n",
		list, runner, support), nil
}

// serveFile sends a file below the working directory.
func serveFile(w http.ResponseWriter, r *http.Request) {
	root, err := os.OpenRoot(".")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	defer root.Close()
	http.ServeFileFS(w, r, root.FS(), r.URL.Path)
}
