// Panels that hang on a button take the focus when they open, so that a keyboard
// and a screen reader are where the reader looks.
import { $, $$ } from './dom.js'

export function menus() {
  for (const panel of $$('.panel[popover]')) {
    $('h2', panel).tabIndex = -1
    panel.addEventListener('toggle', (e) => e.newState === 'open' && $('h2', panel).focus())
  }
  // A click beside a dialog closes it, as it closes a popover.
  for (const dialog of $$('dialog.panel'))
    dialog.addEventListener('click', (e) => e.target === dialog && dialog.close())
}
