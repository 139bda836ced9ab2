// Light and dark: the system's, until the reader chooses the other. Where the
// system forces colours, a canvas has to be told: it gets two of its own.
import { store } from './store.js'

// theme calls changed with the charts' theme and returns how to ask which.
export function theme(changed) {
  const root = document.documentElement
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const forced = matchMedia('(forced-colors: active)')
  const system = () => (dark.matches ? 'dark' : 'light')
  const now = () => root.dataset.theme ?? system()
  const charts = () => (!forced.matches ? now() : dark.matches ? 'white-on-black' : 'black-on-white')

  document.querySelector('[data-theme-switch]').addEventListener('click', () => {
    const next = now() === 'dark' ? 'light' : 'dark'
    if (next === system()) delete root.dataset.theme
    else root.dataset.theme = next
    store('theme', next === system() ? null : next)
    changed(charts())
  })
  dark.addEventListener('change', () => changed(charts()))
  forced.addEventListener('change', () => changed(charts()))
  return charts
}
