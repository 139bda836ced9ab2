package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// Serve serves the site in the folder dist at addr, such as "localhost:8080", until
// ctx ends, and then finishes replies for up to 5 seconds. It calls ready once with
// the URL to open. The error is about a missing site or an address that cannot be
// used.
func Serve(ctx context.Context, addr, dist string, ready func(url string)) error {
	if _, err := os.Stat(filepath.Join(dist, "index.html")); err != nil {
		return fmt.Errorf("there is no site in %q; make it with make site, or name its folder", dist)
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("another program listens at %s; stop it, or choose another port with --addr, such as --addr localhost:0 for any that is free", addr)
	}
	if err != nil {
		return fmt.Errorf("cannot listen at %q: %w", addr, err)
	}
	server := &http.Server{Handler: Handler(os.DirFS(dist)), ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	ready(address(addr, listener.Addr()))
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		return server.Shutdown(grace)
	}
}

// address returns the URL to open in a browser: the requested host with the actual
// port.
func address(asked string, given net.Addr) string {
	host, _, err := net.SplitHostPort(asked)
	if err != nil || host == "" || host == "0.0.0.0" || host == "::" {
		host = "localhost"
	}
	_, port, err := net.SplitHostPort(given.String())
	if err != nil {
		return "http://" + given.String()
	}
	return "http://" + net.JoinHostPort(host, port)
}
