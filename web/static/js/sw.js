// The service worker: it keeps one version of the site whole, for visits without
// a connection, and answers from that version alone. A newer one is fetched
// beside it by the newer worker, and takes over when no page of this one is
// open, or when a reader asks for it.
import { version, files } from 'files.js'

const scope = new URL('./', location)
const family = `hundredfold ${scope.pathname} ` // another copy of the site may share the origin
const mine = family + version
const latecomers = new URL('?older', scope).href // where activate notes what is still in use

const address = (name) => new URL(name, scope).href
const known = (name) => Object.hasOwn(files, name)
const hashed = (name) => /\.[0-9a-f]{12}\.[a-z0-9]+$/.test(name)
const large = (name) => name.endsWith('.wasm')
const exactly = { ignoreVary: true }

addEventListener('install', (event) => event.waitUntil(install()))
addEventListener('activate', (event) => event.waitUntil(activate()))
addEventListener('message', ({ data }) => data === 'renew' && skipWaiting())
addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname, search } = new URL(request.url)
  if (request.method !== 'GET' || request.headers.has('Range')) return
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return
  const name = pathname.slice(scope.pathname.length).replace(/(^|\/)$/, '$1index.html')
  if (request.mode === 'navigate') {
    if (!known(name)) return
    event.respondWith(page(name, request))
    event.waitUntil(sweep())
  } else if (!search && (known(name) || hashed(name))) {
    event.respondWith(asset(name, request, (done) => event.waitUntil(done)))
  }
})

// install takes all files or none. Readers who save data get the large ones only
// as far as they have used them.
async function install() {
  const cache = await caches.open(mine)
  const thrifty = navigator.connection?.saveData
  try {
    await Promise.all(
      Object.keys(files).map(async (name) => {
        if (thrifty && large(name)) return cacheFile(cache, name, await get(name, { cache: 'only-if-cached', mode: 'same-origin' })).catch(() => {})
        await cacheFile(cache, name, (hashed(name) && (await caches.match(address(name), exactly))) || (await get(name)))
      }),
    )
  } catch (error) {
    await caches.delete(mine)
    throw error
  }
}

// get asks for a file. Pages are asked for as readers do: hosts redirect from
// other ways of writing their addresses.
const get = (name, how = { cache: hashed(name) ? 'default' : 'no-cache' }) =>
  fetch(address(name.replace(/(^|\/)index\.html$/, '$1')), how)

// keep takes a file into the cache, if it is the one of this version: while a
// host is brought up to date it may send another, or a page in its place.
async function cacheFile(cache, name, response) {
  const body = await response.arrayBuffer()
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', body), 0, 6)
  const hash = [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (!response.ok || hash !== files[name]) throw new Error(`${name} is not that of version ${version}`)
  // A new response, because one that was redirected cannot answer a navigation.
  const headers = new Headers(response.headers)
  for (const of of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(of)
  await cache.put(address(name), new Response(body, { headers }))
}

// page answers from this version as long as it is whole here. Where a large file
// is missing, the network may have the page of a newer version, with all that
// belongs to it.
async function page(name, request) {
  const cache = await caches.open(mine).catch(() => null)
  const cached = await cache?.match(address(name), exactly)
  if (!cached) return fetch(request)
  const has = await Promise.all(Object.keys(files).filter(large).map((file) => cache.match(address(file), exactly)))
  return has.every(Boolean) ? cached : fetch(request).catch(() => cached)
}

// asset answers from this version. A name with a hash means the same bytes in
// every version, so that a page of an older one is served as well.
async function asset(name, request, during) {
  const cached = await caches.match(address(name), hashed(name) ? exactly : { cacheName: mine, ...exactly }).catch(() => null)
  if (cached) return cached
  const response = await fetch(request)
  if (response.ok && known(name)) {
    const copy = response.clone()
    during(caches.open(mine).then((cache) => cacheFile(cache, name, copy)).catch(() => {}))
  }
  return response
}

// activate notes which older versions there are and who may still use them.
async function activate() {
  const older = (await caches.keys()).filter((name) => name.startsWith(family) && name !== mine)
  const readers = await ids()
  await (await caches.open(mine)).put(latecomers, Response.json({ older, readers }))
  await clients.claim()
  await sweep()
}

// sweep clears older versions away once nobody is left who came before this one.
async function sweep() {
  const note = await caches.match(latecomers, { cacheName: mine })
  if (!note) return
  const { older, readers } = await note.json()
  const here = new Set(await ids())
  if (readers.some((id) => here.has(id))) return
  await Promise.all(older.map((name) => caches.delete(name)))
  await (await caches.open(mine)).delete(latecomers)
}

const ids = async () => (await clients.matchAll({ includeUncontrolled: true, type: 'all' })).map(({ id }) => id)
