// Command lite is the light program in the browser: the model and its charts as
// SVG in the page itself, without Ebitengine. It is what a reader meets first,
// what an article embeds, and what other people's pages take the model from.
package main
