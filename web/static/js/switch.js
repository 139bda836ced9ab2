// Light and dark: the system's, until the reader chooses the other. Where the
// system forces colours, a canvas has to be told: it gets two of its own.
import { store } from './store.js'
import { t } from './texts.js'

// theme calls changed with the charts' theme and returns how to ask which.
export function theme(changed) {
  const root = document.documentElement
  const button = document.querySelector('[data-theme-switch]')
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const forced = matchMedia('(forced-colors: active)')
  const system = () => (dark.matches ? 'dark' : 'light')
  const now = () => root.dataset.theme ?? system()
  const other = () => (now() === 'dark' ? 'light' : 'dark')
  const charts = () => (!forced.matches ? now() : dark.matches ? 'white-on-black' : 'black-on-white')

  const label = () => {
    button.querySelector('span').textContent = other() === 'dark' ? t('Dark') : t('Light')
    button.hidden = forced.matches
  }
  const tell = () => {
    label()
    changed(charts())
  }
  button.addEventListener('click', () => {
    const next = other()
    if (next === system()) delete root.dataset.theme
    else root.dataset.theme = next
    store('theme', next === system() ? null : next)
    tell()
  })
  dark.addEventListener('change', tell)
  forced.addEventListener('change', tell)
  label()
  return charts
}
