// What a reader takes away is made by a program of its own, in a worker. It is
// downloaded when the first file is asked for, and kept.
import { t } from './texts.js'

// files returns make(request, progress, done), a promise of { name, type, blob },
// and leave, which gives up what is asked for. The request is wasm/export's, as an
// object. progress(loaded, total) is called while the program is on its way, and
// done(share) while it works. A failure is an Error whose message a reader can
// understand; the next make tries again from the start where it has to.
export function files(worker, program, size) {
  const waiting = new Map() // { resolve, reject, progress, done } by the request's number
  let count = 0
  let running = null

  const take = (id) => {
    const request = waiting.get(id)
    waiting.delete(id)
    return request
  }
  const fail = (reason) => {
    running?.terminate()
    running = null
    for (const id of [...waiting.keys()]) take(id).reject(new Error(reason))
  }
  const blocked = () =>
    fail(t('The exporter did not start: there is no connection, or this browser blocks it here.'))

  const start = () => {
    const started = new Worker(worker)
    started.addEventListener('error', (event) => {
      event.preventDefault() // it is said on the page
      if (started === running) blocked()
    })
    started.addEventListener('message', ({ data: { id, file, error, failed, fill, share, loaded, total } }) => {
      if (started !== running) return
      if (failed) fail(t(failed, fill))
      else if (error) take(id)?.reject(new Error(error))
      else if (file) take(id)?.resolve({ name: file.name, type: file.type, blob: new Blob([file.bytes], { type: file.type }) })
      else if (share) waiting.get(id)?.done(share)
      else for (const { progress } of waiting.values()) progress(loaded, total)
    })
    return started
  }

  return {
    make: (request, progress = () => {}, done = () => {}) =>
      new Promise((resolve, reject) => {
        const id = ++count
        waiting.set(id, { resolve, reject, progress, done })
        try {
          running ??= start()
          // The worker has an address of its own: names are made whole here.
          running.postMessage({ id, program: new URL(program, document.baseURI).href, size: Number(size), request })
        } catch {
          blocked()
        }
      }),
    leave: () => fail(t('Cancelled.')),
  }
}
