// Command gen writes the script with the types of messages for the page's scripts.
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
