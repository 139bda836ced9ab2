// Bands around the lines: asked of the worker after each change, and handed to
// the program that draws.
import * as intents from './intents.js'

// bands has a scheduler of uncertainty.js work, calls post with each answer's bands
// as an intent, and onAnswer with the whole answer. ask adds to what the job asks, as
// it is then.
export function bands(scheduler, post, onAnswer, ask = () => ({})) {
  let last = ''
  let next = null // the newest bands, for the next frame: charts are drawn once in it
  let drawn = '' // of what they were the last time

  const hand = () => {
    if (next) post({ type: intents.bands, bands: next })
    next = null
  }

  return {
    // changed is to be called with each snapshot. It tells whether it has asked.
    changed(snapshot) {
      const { inputsQuery, dragging, uncertainty } = snapshot
      if (!uncertainty.on) {
        if (last) scheduler.stop('bands')
        last = drawn = ''
        next = null
        return false
      }
      const job = { kind: 'bands', query: inputsQuery, draft: dragging, ...ask() }
      if (JSON.stringify(job) === last) return false
      last = JSON.stringify(job)
      scheduler.submit(job, (answer) => {
        if (answer.error) last = '' // the next change tries again
        else if (answer.result && drawn !== job.query + answer.result.bands.runs) {
          drawn = job.query + answer.result.bands.runs // another question alone changes no band
          if (!next) requestAnimationFrame(hand)
          next = answer.result.bands
        }
        onAnswer(answer)
      })
      return true
    },
  }
}
