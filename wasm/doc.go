// Command wasm is the program Hundredfold: compiled for a browser it draws the
// live stage of the page; built natively it is a window and a command line.
//
// # A slider's walk
//
// A reader drags Huang's slider to 100. In the page:
//
//	 finger                                                          pixel
//	   │                                                               ▲
//	   ▼                                                               │
//	static/js/input.js            static/js/show.js       stage (WebGL) or svg
//	one intent a frame:           texts, tables, sliders  charts
//	{type track, position}              ▲                              ▲
//	   │                                │ snapshot as JSON             │ chart.Draw
//	   ▼                                │                              │
//	static/js/program-link.js ◄─────────┤                       chartview.Charts
//	the program that answers:           │                       axes, transitions
//	light first, then the stage         │                              ▲
//	   │ JSON                           │                              │ Show(result,
//	   ▼                                │                              │   view)
//	wasm/jsbridge ──────────────────────┴──────────────────────────────┤
//	   │ session.Intent                                                │
//	   ▼                                                               │
//	wasm/session ── state ──► model.Run(&result, &inputs) ─────────────┘
//	inputs, B, year,          both paths, quarter by quarter,
//	questions, history        without allocation
//
// In the window the walk is shorter: wasm/panel turns the pointer into the same
// intents, wasm/desktop applies them to the same session, and panel and stage draw
// the snapshot and the result. There is one session, one snapshot and one
// definition of each chart; page, window, files, slides and embeds differ only in
// the canvas that a chart is drawn on: wasm/canvas on Ebitengine, wasm/svg in the
// page, wasm/pdf and gonum's own for files.
//
// What takes longer than a frame, bands of many runs, a tornado, a goal, is a job of
// wasm/uncertainty. The page has it worked out in a worker that runs the light
// program, the window in goroutines; answers stream back while the slider moves
// on, and those to an older scenario are dropped.
//
// # Programs
//
// One tree of packages makes four programs:
//
//	./wasm              natively the window and the command line (wasm/cli); in the
//	                    browser the stage, in a frame of its own
//	./wasm/light        first on the page and alone in embeds: charts as SVG, and the
//	                    worker that works out what is uncertain
//	./wasm/exportworker the worker that makes files to take away
//	./web/build         the site: pages from the registries, scripts bundled, programs
//	                    built and compressed
//
// # Who imports whom
//
//	web/build  web/desktop  wasm/jsbridge/gen            make what ships
//	    │
//	wasm  wasm/light  wasm/exportworker  web/site        programs, and the pages
//	    │
//	wasm/present  wasm/desktop  wasm/panel               the window
//	wasm/jsbridge                                        the page
//	wasm/cli                                             the command line
//	    │
//	wasm/session                                         the state that a reader changes
//	wasm/uncertainty                                     what takes many runs
//	wasm/stage  wasm/slides  wasm/export  wasm/autosave  what is shown, made and kept of it
//	    │
//	wasm/chartview  wasm/story  wasm/analysis            charts as they are looked at, told, asked for
//	    │
//	wasm/chart                                           each chart once
//	    │
//	wasm/i18n                                            words
//	wasm/chart/label                                     type, and the places of labels
//	wasm/canvas  wasm/svg  wasm/pdf  wasm/imagediff      pictures: they know no chart
//	web/serve                                            the site's server
//	    │
//	model/evidence  model/scenario  model/solve          scenarios, evidence, many runs
//	model/ensemble  model/attribute
//	    │
//	model                                                the economics
//	    │
//	model/quantity                                       numbers with units, written and read
//
// A package imports what stands below it, or beside it in its part of the drawing.
// web/build/imports_test.go holds the drawing to the code, and has more rules, each
// with its reason. The model imports the standard library, quantities and its own
// exact mathematics, reads no clock and draws no random number. Of these packages
// canvas, stage, panel, desktop and present alone import Ebitengine. No browser
// program carries a server, a template or a command line, because every reader
// downloads it.
//
// # Registries
//
// One registry each drives page, window, command line, address, files, docs and
// checks: model.Params (inputs), model.Outputs, chart.All, scenario.Presets
// (assets/scenarios), evidence (assets/data: figures, forecasts, deals, claims),
// i18n.All (languages, with assets/words) and story.All (assets/stories). A new
// member is its row or file and its translations; web/registries has a test that
// adds one of each to a copy and builds it. The guide in .github/CONTRIBUTING.md
// says how.
package main
