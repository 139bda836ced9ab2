// waitingIntents holds what a program has to know that is not there yet: of each kind
// of intent the newest, in the order in which they came.
export function waitingIntents() {
  const newest = new Map()
  return {
    add(intent) {
      const kind = `${intent.type} ${intent.id ?? ''}`
      newest.delete(kind)
      newest.set(kind, intent)
    },
    all: () => [...newest.values()],
    clear: () => newest.clear(),
  }
}
