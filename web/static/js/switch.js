// Light and dark: the system's, until the reader chooses the other. Where the
// system forces colours the charts, which are out of its reach, have two.
import { t } from './texts.js'

// theme calls changed with the name of the charts' theme and returns how to ask
// for it.
export function theme(changed) {
  const root = document.documentElement
  const button = document.querySelector('[data-theme-switch]')
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const system = () => (dark.matches ? 'dark' : 'light')
  const now = () => root.dataset.theme ?? system()
  const forced = matchMedia('(forced-colors: active)')
  const charts = () => (forced.matches ? { dark: 'white-on-black', light: 'black-on-white' }[system()] : now())
  const other = () => (now() === 'dark' ? 'light' : 'dark')

  const label = () => (button.textContent = other() === 'dark' ? t('Dark') : t('Light'))
  const tell = () => {
    label()
    changed(charts())
  }
  button.addEventListener('click', () => {
    const next = other()
    if (next === system()) delete root.dataset.theme
    else root.dataset.theme = next
    try {
      if (next === system()) localStorage.removeItem('theme')
      else localStorage.setItem('theme', next)
    } catch {
      // Not remembered where storage is forbidden.
    }
    tell()
  })
  dark.addEventListener('change', tell)
  forced.addEventListener('change', tell)
  label()
  button.hidden = false
  return charts
}
