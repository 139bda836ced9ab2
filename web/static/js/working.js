// A part of the page whose answer is worked out elsewhere: how far that is, where
// it takes longer than a tenth of a second, and a way to leave it.
import { $, text } from './dom.js'
import { t } from './texts.js'

export function working(around) {
  const line = $('[data-working]', around)
  const bar = line.firstElementChild
  const status = $('[data-reason-said]', around)
  let slow

  const end = (words = '') => {
    clearTimeout(slow)
    line.hidden = true
    text(status, words)
  }
  return {
    // begin is given what is to be done when the reader leaves it.
    begin(leave) {
      clearTimeout(slow)
      slow = setTimeout(() => {
        bar.removeAttribute('value') // until somebody knows how far it is
        line.hidden = false
      }, 100)
      $('[data-cancel]', line).onclick = () => {
        leave()
        end(t('Cancelled.'))
      }
    },
    at: (share) => share && (bar.value = share),
    end,
  }
}
