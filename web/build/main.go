package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	onlyModfile := flag.Bool("modfile", false, "only write wasm/web.mod and wasm/web.sum again")
	flag.Parse()
	step := buildProgram
	if *onlyModfile {
		step = syncModfile
	}
	if err := step(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
