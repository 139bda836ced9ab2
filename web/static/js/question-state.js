// What a reader asks is in the address: the program keeps it, and tells it again
// with each snapshot.

// questionState calls send with what the reader asks anew. What was sent is not news when
// it comes back, however late.
export function questionState(send) {
  const sent = []
  let now = {} // about, why and ask, as the address has them
  let last = ''
  return {
    get: (key) => now[key],
    set(key, value) {
      if (now[key] === value) return
      now = { ...now, [key]: value }
      sent.push(JSON.stringify(now))
      send({ type: key, text: value })
    },
    // news tells whether a snapshot's brings something that was not asked here.
    news(asked) {
      const text = JSON.stringify(asked)
      if (text === last) return false
      last = text
      const known = sent.indexOf(text)
      if (known >= 0) {
        sent.splice(0, known + 1)
        return false
      }
      now = { ...asked }
      return true
    },
  }
}
