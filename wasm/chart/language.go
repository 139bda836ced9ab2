package chart

import (
	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// WithLanguage returns the chart in a language: its texts, units and numbers, on the
// drawing and around it. nil is English.
func (s Spec) WithLanguage(l *i18n.Language) Spec {
	s.lang = l
	return s.said()
}

// said writes the texts that a spec holds anew, after a change of what they
// tell of.
func (s Spec) said() Spec {
	if s.title == "" { // as registered
		s.title, s.subtitle = s.Title, s.Subtitle
	}
	s.Unit = measured(s.Output).In(s.lang.Numbers())
	s.Title, s.Subtitle = s.lang.T(s.title), s.lang.T(s.subtitle)
	if k, ok := s.kind.(analysis); ok && k.at() != (model.Point{}) {
		s.Subtitle = k.subtitle(s)
	}
	if s.rated() {
		s.Subtitle = s.lang.T("{subtitle}, quarters at annual rates", "{subtitle}", s.Subtitle)
	}
	if s.hasBands() {
		s.Subtitle = s.lang.T("{subtitle}, shaded: 8 of 10 runs", "{subtitle}", s.Subtitle)
	}
	if s.Log {
		s.Subtitle = s.lang.T("{subtitle}, log scale", "{subtitle}", s.Subtitle)
	}
	return s
}

// player names a player: companies by their names, the rest as others.
func player(l *i18n.Language, name string) string {
	if name == others {
		return l.T("others")
	}
	return name
}
