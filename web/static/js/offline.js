// Keeps the site for visits without a connection, through the service worker,
// and tells the reader when a newer version is ready. Where there can be no
// worker, nothing happens: the page needs none.
import { t } from './texts.js'

const root = new URL('./', document.currentScript.src)
const hour = 3600000

// offline takes how to ask for the scenario's query, which a reload must find in
// the address, and a promise of the page's program where it has one, and calls ready
// when the next visit needs no connection.
export async function offline(query, program, ready = () => {}) {
  // A page inside another's leaves no megabytes behind.
  if (self !== top || !isSecureContext) return
  const say = notice()
  try {
    const workers = navigator.serviceWorker // throws where storage is forbidden
    let held = workers.controller
    workers.addEventListener('controllerchange', () => {
      // The first worker takes over a page that is of its own version.
      if (held) reload(query())
      held = true
    })
    await quiet(program)
    const registration = await workers.register(new URL('sw.js', root), { updateViaCache: 'none' })
    follow(registration, workers, say)
    workers.ready.then(ready)
  } catch {
    // Denied, or the worker could not be had: the page is as it was.
  }
}

// quiet waits until the page's program is there or will not come, and the page
// has nothing to do. A program that takes too long is not waited for.
async function quiet(program) {
  let timer
  await Promise.race([program, new Promise((late) => (timer = setTimeout(late, 20000)))])
  clearTimeout(timer)
  await new Promise((idle) => (self.requestIdleCallback ?? setTimeout)(idle))
}

// follow looks for a newer version now and when the reader comes back after an
// hour, and says so when one is ready.
function follow(registration, workers, say) {
  const look = () => {
    const { waiting } = registration
    if (waiting && workers.controller) say(() => waiting.postMessage('renew'))
  }
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing.addEventListener('statechange', look)
  })
  look()
  let checked = 0
  const ask = () => {
    if (document.hidden || (checked && performance.now() - checked < hour)) return
    checked = performance.now()
    registration.update().catch(() => {}) // no connection
  }
  document.addEventListener('visibilitychange', ask)
  ask()
}

// reload opens the same scenario in the version that has taken over.
function reload(query) {
  history.replaceState(history.state, '', location.pathname + (query && '?' + query) + location.hash)
  location.reload()
}

// notice returns how to say that a newer version is ready, and what to do when
// the reader wants it. Its element is there before, so that it is announced.
function notice() {
  const p = document.createElement('p')
  p.className = 'renewal'
  p.setAttribute('role', 'status')
  document.body.append(p)
  return (renew) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = t('Reload')
    button.addEventListener('click', () => {
      button.disabled = true
      renew()
    })
    p.replaceChildren(t('A new version is ready.') + ' ', button)
  }
}
