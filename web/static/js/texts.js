// What scripts say, in the page's language. English is the key, and what is said
// where the page brings no other.
const texts = JSON.parse(globalThis.document?.getElementById('texts')?.textContent ?? '{}') // a worker has no document

// t returns a text with its places, such as {n}, filled: { n: 3 }.
export const t = (english, fill = {}) =>
  (texts[english] ?? english).replace(/\{([a-z]+)\}/g, (place, name) => fill[name] ?? place)

// key marks a text that is translated later, in the document that knows how.
export const key = (english) => english
