// Write makes assets/NOTICE from the modules that ship.
package main

import (
	"context"
	"fmt"
	"os"

	"hundredfold/web/notice"
)

func main() {
	text, err := notice.Text(context.Background(), ".")
	if err == nil {
		err = os.WriteFile("assets/NOTICE", []byte(text), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "writing assets/NOTICE:", err)
		os.Exit(1)
	}
}
