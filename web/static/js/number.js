// Numbers as the page's language writes them: English has 1,234.5, German 1.234,5.
const commas = () => document.documentElement.lang === 'de'

// A number in English: commas between thousands or none. Nothing that could mean
// two numbers is one, and nothing that only programs write.
const english = /^[+-]?(?:\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d*)?(?:e[+-]?\d+)?$/i

// typed reads a number that somebody typed, NaN where it is none. In German one
// point alone is a decimal one, unless three digits follow it.
export function typed(text) {
  const swapped = commas() && !/^[^.,]*\.(?!\d{3}(?!\d))[^.,]*$/.test(text)
  const digits = (swapped ? text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : text).trim()
  return english.test(digits) && /\d/.test(digits) ? Number(digits.replaceAll(',', '')) : NaN
}

// written is a number as a reader would type it.
export const written = (v) => (commas() ? String(v).replace('.', ',') : String(v))
