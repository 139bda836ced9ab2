// Package jsbridge connects a browser program with the page around it: intents come
// in as JSON, and a snapshot goes out for each change. Of the packages that
// programs share, only this one knows JavaScript.
package jsbridge
