// Command gen writes the script that exports the types of messages.
package main

import (
	"log"
	"os"

	"hundredfold/wasm/jsbridge"
)

func main() {
	if err := os.WriteFile("../../web/static/js/intents.js", jsbridge.Script(), 0o644); err != nil {
		log.Fatal(err)
	}
}
