// All that can be asked: how likely things are, and why. It is loaded when
// something is first asked.
import { analyses } from './analyses.js'
import { probabilities } from './probability.js'

// questionsPanel has a scheduler of uncertainty.js work things out, calls send with
// what the reader changes, tell with what the program alone has to know, and theme
// for the theme's name.
export function questionsPanel(scheduler, send, tell, theme) {
  const why = analyses(scheduler, send, tell, theme)
  const likely = probabilities(scheduler, send, tell, theme)
  return {
    changed(snapshot) {
      likely.changed(snapshot)
      why.changed(snapshot)
    },
    // handles is given what can be taken hold of on the charts.
    handles({ threshold, points }) {
      likely.threshold(threshold)
      why.points(points)
    },
    goal: why.goal,
    repaint() {
      likely.repaint()
      why.repaint()
    },
    from: why.from,
  }
}
