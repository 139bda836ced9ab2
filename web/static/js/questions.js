// All that can be asked: how likely things are, and analysis. It is loaded when
// something is first asked.
import { analyses } from './analyses.js'
import { probabilities } from './probability.js'

// questionsPanel has a scheduler of uncertainty.js work things out, calls send with
// what the reader changes, post with what the program alone has to know, and theme
// for the theme's name.
export function questionsPanel(scheduler, send, post, theme) {
  const analysis = analyses(scheduler, send, post, theme)
  const probability = probabilities(scheduler, send, post, theme)
  return {
    changed(snapshot) {
      probability.changed(snapshot)
      analysis.changed(snapshot)
    },
    // handles is given what can be taken hold of on the charts.
    handles({ threshold, points }) {
      probability.threshold(threshold)
      analysis.points(points)
    },
    goal: analysis.goal,
    repaint() {
      probability.repaint()
      analysis.repaint()
    },
    from: analysis.from,
  }
}
