// All that can be asked: how likely things are, and why. It is loaded when
// something is first asked.
import { questionState } from './question-state.js'
import { probabilities } from './probability.js'
import { analyses } from './analyses.js'

// questionsPanel asks a desk of doubt's, calls send with what the reader changes, look
// with what the program is asked or told about the charts, and colours for the
// theme's name.
export function questionsPanel(desk, send, look, colours) {
  const asked = questionState(send)
  const why = analyses(desk, asked, send, look, colours)
  const parts = [probabilities(desk, asked, send, look, colours), why]
  return {
    changed(snapshot) {
      const news = asked.news(snapshot.asked)
      for (const part of parts) part.changed(snapshot, news)
    },
    // shown is given what the charts have in the year that is read.
    shown: ({ readings }) => parts.forEach((part) => part.shown(readings)),
    repaint: () => parts.forEach((part) => part.repaint()),
    from: why.from,
  }
}
