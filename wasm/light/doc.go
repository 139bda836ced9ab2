// Command light is the light program in the browser: the model, and its charts as
// SVG in the page itself, without Ebitengine. Pages start it first, articles embed
// it, and other people's pages run the model with it.
package main
