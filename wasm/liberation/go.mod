// A stand-in for the Liberation fonts in browser builds; see wasm/web.mod.
module codeberg.org/go-fonts/liberation

go 1.26
