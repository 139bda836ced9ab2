// Command build makes the deployable site: the browser programs, reduced in size,
// and the pages around them.
//
//	go run ./web/build            fills dist/ and prints what a reader downloads
//	go run ./web/build -check     the same, and fails above a budget
//	go run ./web/build -base https://example.org/hundredfold/
//	                              the same, with the addresses that engines and other sites need
//	go run ./web/build -modfile   only writes wasm/web.mod and wasm/web.sum again
//	go run ./web/build -flags     only prints the flags of the stage's program, for GOFLAGS,
//	                              so that its packages are tested as they are built
//
// Run it from the root of the module.
package main
