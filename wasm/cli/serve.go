package cli

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"hundredfold/web/serve"
)

// serveCmd serves a built site until it is interrupted.
type serveCmd struct {
	Addr string `default:"localhost:8080" help:"Address to listen on."`
	Dir  string `default:"dist" help:"The built site; make site fills dist."`
}

func (c *serveCmd) Run(e *env) error {
	if _, err := os.Stat(c.Dir); err != nil {
		return usage{fmt.Errorf("%w; make the site with make site", noFolder(c.Dir))}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return serve.Serve(ctx, c.Addr, c.Dir, func(address string) {
		fmt.Fprintln(e.out, "Hundredfold is at "+address)
	})
}
