// Package desktop is the native program's window. It connects the session, the
// stage that shows its charts and the layer around them, and handles what concerns
// the window as a whole.
//
// The panel of controls is the first layer. Another one, such as a slide, takes
// over the whole window with Window.SetLayer, and gives it back with SetLayer(nil).
// A layer reads keys and pointer itself in its Update, with Ebitengine's inpututil;
// the window handles F11 before that. While the panel is shown the window also
// handles F5 and dropped files, receives results from outside, such as a file, and
// records its placement for the next start. Changes go to Window.Apply; what to
// show is in Window.Snapshot, whose Seq numbers states, and in Window.View.
//
// A layer with a session of its own shows it with Window.Lend. Only the reader's
// session is autosaved, never a lent one.
package desktop
