// Bands around the lines: asked of the worker after each change, and handed to
// the program that draws.

// bands asks a desk of doubt's, calls send with each answer's bands as an intent,
// and told with the whole answer. ask adds to what the job asks, as it is then.
export function bands(desk, send, told, ask = () => ({})) {
  let last = ''
  let next = null // the newest bands, for the next frame: charts are drawn once in it

  const hand = () => {
    if (next) send({ type: 'bands', bands: next })
    next = null
  }

  return {
    // changed is to be called with each snapshot.
    changed({ query, held, doubt: { on } }) {
      if (!on) {
        if (last) desk.stop('bands')
        last = ''
        next = null
        return
      }
      const job = { kind: 'bands', query, draft: held, ...ask() }
      if (JSON.stringify(job) === last) return
      last = JSON.stringify(job)
      desk.ask(job, (answer) => {
        if (answer.error) last = '' // the next change tries again
        else {
          if (!next) requestAnimationFrame(hand)
          next = answer.result.bands
        }
        told(answer)
      })
    },
  }
}
