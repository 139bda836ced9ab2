package chart

import (
	"hundredfold/model"
	"hundredfold/wasm/words"
)

// In returns the chart in a language: its texts, units and numbers, on the
// drawing and around it. nil is English.
func (s Spec) In(l *words.Language) Spec {
	s.lang = l
	return s.said()
}

// said writes the texts that a spec holds anew, after a change of what they
// tell of.
func (s Spec) said() Spec {
	if s.title == "" { // as registered
		s.title, s.subtitle = s.Title, s.Subtitle
	}
	s.Unit = s.Unit.In(s.lang)
	s.Title, s.Subtitle = s.lang.Text(s.title), s.lang.Text(s.subtitle)
	if k, ok := s.kind.(worked); ok && k.at() != (model.Point{}) {
		s.Subtitle = k.subtitle(s)
	}
	if s.rated() {
		s.Subtitle = s.lang.Text("{subtitle}, quarters at annual rates", "{subtitle}", s.Subtitle)
	}
	if s.doubts() {
		s.Subtitle = s.lang.Text("{subtitle}, shaded: 8 of 10 runs", "{subtitle}", s.Subtitle)
	}
	if s.Log {
		s.Subtitle = s.lang.Text("{subtitle}, log scale", "{subtitle}", s.Subtitle)
	}
	return s
}

// player names a player: companies by their names, the rest as others.
func player(l *words.Language, name string) string {
	if name == others {
		return l.Text("others")
	}
	return name
}
