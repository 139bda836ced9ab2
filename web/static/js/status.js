// What the reader is told while the program is on its way, or when it will not
// come.
export function status() {
  const loading = document.querySelector('[data-loading]')
  const trouble = document.querySelector('[data-trouble]')
  const enable = (on) => {
    for (const control of document.querySelectorAll('[data-live]')) control.disabled = !on
  }
  let live = false

  return {
    progress({ loaded, total }) {
      const share = Math.min(1, loaded / total)
      loading.hidden = live
      loading.lastElementChild.value = share
      loading.firstElementChild.textContent =
        share < 1 ? `Loading the model: ${Math.floor(100 * share)}%` : 'Starting the model'
    },
    running() {
      loading.hidden = true
      if (!live) enable(true)
      live = true
    },
    failed(reason, changed) {
      loading.hidden = true
      live = false
      enable(false)
      // Sliders that are off need no place at hand: the page is as without script.
      document.documentElement.classList.remove('js')
      trouble.hidden = false
      trouble.textContent =
        reason +
        ' The sliders are off. ' +
        (changed
          ? 'The charts show the central scenario; load the page again to go on with yours.'
          : 'The sentence, charts, tables and figures show the central scenario.')
    },
  }
}
