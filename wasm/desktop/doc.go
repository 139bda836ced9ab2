// Package desktop is the native program's window: it joins the session, the
// stage that shows its charts and the layer around them, and answers to what
// concerns the window as a whole.
//
// The panel of controls is the layer at first. Another one, such as a slide,
// takes the whole window over with Window.SetLayer, and gives it back with
// SetLayer(nil). A layer reads its keys and pointer itself in its
// Update, with Ebitengine's inpututil; the window takes F11 before. While the panel
// is shown it also takes F5 and dropped files, hears what was asked outside, such
// as a file, and notes how the window is for the next time. What the reader wants
// goes to Window.Apply; what there is to show is in Window.Snapshot, whose Seq
// tells states apart, and in Window.View.
//
// A layer that has a session of its own shows it with Window.Lend. The reader's
// session is kept for a crash, never a lent one.
package desktop
