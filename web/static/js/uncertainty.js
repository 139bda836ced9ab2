// What is uncertain is worked out by the light program in a worker, which starts
// when it is first asked: the page's own thread only draws.
import { t } from './texts.js'

// uncertainty returns a scheduler: submit(job, onAnswer) and stop(kind). A job is
// wasm/uncertainty's, without an id; onAnswer is given each answer to it until a job of
// the same kind takes its place. Where the worker cannot be had, it is given
// { error } once.
export function uncertainty({ worker, program, size }) {
  const jobs = new Map() // { id, onAnswer } by kind
  let count = 0
  let running = null

  const fail = (reason) => {
    running?.terminate()
    running = null
    const all = [...jobs.values()]
    jobs.clear()
    for (const { onAnswer } of all) onAnswer({ done: true, error: reason })
  }
  const blocked = () => fail(t('The uncertainty cannot be calculated: there is no connection, or this browser blocks it here.'))

  const start = () => {
    const started = new Worker(worker)
    started.addEventListener('error', (event) => {
      event.preventDefault() // it is said on the page
      if (started === running) blocked()
    })
    started.addEventListener('message', ({ data: { answer, failed, fill } }) => {
      if (started !== running) return
      if (failed) return fail(t(failed, fill))
      const job = jobs.get(answer.kind)
      if (job?.id === answer.id) job.onAnswer(answer)
    })
    return started
  }
  const send = (message) => {
    try {
      running ??= start()
      // The worker has an address of its own: names are made whole here.
      running.postMessage({ program: new URL(program, document.baseURI).href, size: Number(size), ...message })
    } catch {
      blocked()
    }
  }

  return {
    submit(job, onAnswer) {
      jobs.set(job.kind, { id: ++count, onAnswer })
      send({ job: { ...job, id: count, lang: document.documentElement.lang } })
    },
    stop(kind) {
      if (jobs.delete(kind) && running) send({ stop: kind })
    },
  }
}
