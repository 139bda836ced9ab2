// Numbers as the page's language writes them: English has 1,234.5, German 1.234,5.
const commas = () => document.documentElement.lang === 'de'

// typed reads a number that somebody typed, NaN where it is none. In German one
// point alone is a decimal one, unless three digits follow it.
export function typed(text) {
  const swapped = commas() && !/^[^.,]*\.(?!\d{3}(?!\d))[^.,]*$/.test(text)
  const digits = (swapped ? text.replaceAll('.', '').replace(',', '.') : text).replaceAll(',', '').trim()
  return digits === '' ? NaN : Number(digits)
}

// written is a number as a reader would type it.
export const written = (v) => (commas() ? String(v).replace('.', ',') : String(v))
