// Bands around the lines: asked of the worker after each change, and handed to
// the program that draws.

// bare is a query without what is looked at and asked, which changes nothing that
// is worked out.
export const bare = (query) => query.split('&').filter((part) => !/^(about|why|ask|by|log|linear|doubt)=/.test(part)).join('&')

// bands asks a desk of doubt's, calls send with each answer's bands as an intent,
// and told with the whole answer. ask adds to what the job asks, as it is then.
export function bands(desk, send, told, ask = () => ({})) {
  let last = ''
  let next = null // the newest bands, for the next frame: charts are drawn once in it
  let drawn = '' // of what they were the last time

  const hand = () => {
    if (next) send({ type: 'bands', bands: next })
    next = null
  }

  return {
    // changed is to be called with each snapshot. It tells whether it has asked.
    changed({ query, held, doubt: { on } }) {
      if (!on) {
        if (last) desk.stop('bands')
        last = drawn = ''
        next = null
        return false
      }
      const job = { kind: 'bands', query: bare(query), draft: held, ...ask() }
      if (JSON.stringify(job) === last) return false
      last = JSON.stringify(job)
      desk.ask(job, (answer) => {
        if (answer.error) last = '' // the next change tries again
        else if (answer.result && drawn !== job.query + answer.result.bands.runs) {
          drawn = job.query + answer.result.bands.runs // another question alone changes no band
          if (!next) requestAnimationFrame(hand)
          next = answer.result.bands
        }
        told(answer)
      })
      return true
    },
  }
}
