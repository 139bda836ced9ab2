// What the reader is told while the program is on its way, or when it will not
// come.
import { t } from './texts.js'

export function status() {
  const loading = document.querySelector('[data-loading]')
  const trouble = document.querySelector('[data-trouble]')
  const enable = (on) => {
    for (const control of document.querySelectorAll('[data-live]')) control.disabled = !on
  }
  let live = false
  let shown = false // a snapshot has taken the place of what the page was built with

  const rest = () =>
    shown
      ? t('The charts show the central scenario; the sentence, tables and figures are as you left them.')
      : t('The sentence, charts, tables and figures show the central scenario.')

  return {
    waiting() {
      live = false
      enable(false)
    },
    progress({ loaded, total }) {
      const share = Math.min(1, loaded / total)
      loading.hidden = live
      loading.lastElementChild.value = share
      loading.firstElementChild.textContent =
        share < 1 ? t('Loading the model: {percent}%', { percent: Math.floor(100 * share) }) : t('Starting the model')
    },
    running() {
      loading.hidden = true
      if (!live) enable(true)
      live = shown = true
    },
    failed(reason, fill) {
      loading.hidden = true
      live = false
      enable(false)
      // Sliders that are off need no place at hand: the page is as without script.
      document.documentElement.classList.remove('js')
      trouble.hidden = false
      const { words } = trouble.dataset // what is left of a page of another kind
      trouble.textContent = [t(reason, fill), ...(words ? [words] : [t('The sliders are off.'), rest()])].join(' ')
    },
  }
}
