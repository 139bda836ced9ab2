// Light and dark: the system's, until the reader chooses the other.
import { t } from './texts.js'

// theme calls changed with "light" or "dark" and returns how to ask which.
export function theme(changed) {
  const root = document.documentElement
  const button = document.querySelector('[data-theme-switch]')
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const system = () => (dark.matches ? 'dark' : 'light')
  const now = () => root.dataset.theme ?? system()
  const other = () => (now() === 'dark' ? 'light' : 'dark')

  const label = () => (button.textContent = other() === 'dark' ? t('Dark') : t('Light'))
  const tell = () => {
    label()
    changed(now())
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
  label()
  button.hidden = false
  return now
}
