// The list of keys, and the one letter key that opens it. Readers who speak to
// their machine can switch letters off.
import { $ } from './dom.js'
import { recall, store } from './store.js'

export function keys() {
  const dialog = $('#keys')
  const letters = $('[data-letters]')
  letters.checked = recall('letters') !== 'off'
  letters.addEventListener('change', () => store('letters', letters.checked ? null : 'off'))
  $('[data-keys]').addEventListener('click', () => dialog.showModal())
  addEventListener('keydown', (e) => {
    if (e.key !== '?' || !letters.checked || e.ctrlKey || e.metaKey || e.altKey || e.target.matches('input:not([type=range]), textarea, select')) return
    if (document.querySelector('dialog[open]')) return
    e.preventDefault()
    dialog.showModal()
  })
}
