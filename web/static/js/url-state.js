// The address carries the scenario: only what differs from the central one.
import * as intents from './intents.js'

// What the browser's back button undoes: other things replace the address.
const steps = new Set([intents.preset, intents.file, intents.compare, intents.swap])

// A program that escapes an address twice writes its & as &#038;, and a browser takes
// what follows for a place on the page. It belongs to the scenario.
if (/^#0*38;/.test(location.hash))
  history.replaceState(history.state, '', location.pathname + location.search + location.hash.replace(/#0*38;/g, ''))

// urlState calls restore with the query that the reader went back or forward to.
export function urlState(restore) {
  let latest = location.search.slice(1)
  let timer
  let step = false // the next change is one of the steps

  const address = () => location.pathname + (latest && '?' + latest) + location.hash
  const settle = () => {
    if (timer) history.replaceState(null, '', address())
    timer = clearTimeout(timer)
  }
  addEventListener('popstate', () => {
    timer = clearTimeout(timer)
    if (location.search.slice(1) === latest) return // only the part of the page is another
    latest = location.search.slice(1)
    restore(latest)
  })
  // A page that is left must not lose what was changed just before.
  addEventListener('pagehide', settle)

  return {
    query: () => latest,
    step: ({ type }) => (step = steps.has(type)),
    // Browsers count changes of the address: one is made when the reader rests.
    write(query) {
      if (query === latest) return
      if (step) {
        settle()
        latest = query
        history.pushState(null, '', address())
      } else {
        latest = query
        clearTimeout(timer)
        timer = setTimeout(settle, 300)
      }
      step = false
    },
  }
}
