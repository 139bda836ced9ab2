// The address carries the scenario: only what differs from the central one.
export function remember() {
  let latest = location.search.slice(1)
  let timer
  return {
    query: () => latest,
    // Browsers count changes of the address: one is made when the reader rests.
    write(query) {
      if (query === latest) return
      latest = query
      clearTimeout(timer)
      timer = setTimeout(() => history.replaceState(null, '', location.pathname + (latest && '?' + latest) + location.hash), 300)
    },
  }
}
