// The page in another language is another page: the state goes along in its
// address.
import { $$ } from './dom.js'

export function language(place) {
  for (const a of $$('[data-language]'))
    a.addEventListener('click', () => (a.search = place.query() && '?' + place.query()))
}
