// Package jsbridge connects a browser program with the page around it: intents
// come in as JSON, one snapshot goes out for each change. It is the only room
// that knows JavaScript.
package jsbridge
