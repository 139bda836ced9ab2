// Keeps an embed for visits without a connection, through a worker of its own: it
// keeps the page, some hundred kilobytes. What the page asks for has names that never
// change, and lies in the browser's own cache.

// offlineCache is for a frame in another site's page: on the site itself its own worker
// keeps all. Where there can be no worker, in a sandbox say, nothing happens.
export async function offlineCache() {
  if (!foreign()) return
  try {
    await navigator.serviceWorker.register(new URL(document.body.dataset.keeper, document.baseURI), { scope: location.pathname, updateViaCache: 'none' })
  } catch {
    // Denied, or the worker could not be had: the embed is as it was.
  }
}

const foreign = () => {
  try {
    return !parent.document
  } catch {
    return true
  }
}
