package jsbridge

// Messages are the types of messages that a program takes: session's intents, and
// those of the bridge. The page's scripts have them by name, from the site's build.
var Messages = []string{
	"about", "analyses", "analysis", "bands", "batch", "by", "compare", "doubt", "drag-point", "drag-threshold", "file", "hover",
	"language", "layout", "open", "preset", "query", "question-add", "question-chart", "question-drag", "question-form",
	"question-remove", "redo", "reset", "runs", "scale", "seed", "state", "swap", "take", "theme", "track", "type", "undo", "write", "year",
}
