// What is uncertain is worked out by the light program in a worker, which starts
// when it is first asked: the page's own thread only draws.
import { t } from './texts.js'

// uncertainty returns ask(job, told) and stop(kind). A job is wasm/uncertainty's, without an
// id; told hears each answer to it until a job of the same kind takes its place.
// Where the worker cannot be had, told hears { error } once.
export function uncertainty({ worker, program, size }) {
  const asked = new Map() // { id, told } by kind
  let count = 0
  let running = null

  const fail = (reason) => {
    running?.terminate()
    running = null
    const all = [...asked.values()]
    asked.clear()
    for (const { told } of all) told({ done: true, error: reason })
  }
  const blocked = () => fail(t('What is uncertain cannot be worked out: there is no connection, or this browser blocks it here.'))

  const start = () => {
    const started = new Worker(worker)
    started.addEventListener('error', (event) => {
      event.preventDefault() // it is said on the page
      if (started === running) blocked()
    })
    started.addEventListener('message', ({ data: { answer, failed, fill } }) => {
      if (started !== running) return
      if (failed) return fail(t(failed, fill))
      const job = asked.get(answer.kind)
      if (job?.id === answer.id) job.told(answer)
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
    ask(job, told) {
      asked.set(job.kind, { id: ++count, told })
      send({ job: { ...job, id: count, lang: document.documentElement.lang } })
    },
    stop(kind) {
      if (asked.delete(kind) && running) send({ stop: kind })
    },
  }
}
