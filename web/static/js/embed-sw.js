// The service worker of an embed in another site's page: it keeps the page as it
// was last, and answers with it where there is no connection. All that the page
// asks for is left to the browser.
const name = 'hundredfold embed ' + registration.scope

addEventListener('install', (event) => event.waitUntil(fetch(registration.scope).then(cacheFile)))
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(page(event))
})

// The newest comes first: an embed follows the model.
async function page(event) {
  try {
    const response = await fetch(event.request)
    event.waitUntil(cacheFile(response.clone()).catch(() => {})) // cached before, or no room
    return response
  } catch (error) {
    const cached = await caches.match(registration.scope, { cacheName: name })
    if (cached) return cached
    throw error
  }
}

// A new response, because one that was redirected cannot answer a navigation.
async function cacheFile(response) {
  if (!response.ok) throw new Error('the embed is not there: status ' + response.status)
  const cache = await caches.open(name)
  await cache.put(registration.scope, new Response(response.body, response))
}
