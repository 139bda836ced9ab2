// What every page does with what its program says: it draws, and tells the reader
// whether the program is on its way, there, or will not come.
import { programLink } from './program-link.js'
import { draw } from './draw.js'
import { status } from './status.js'

// connectProgram returns the link to a page's program. own are the page's answers to what else
// the program says; snapshot takes what there is to show.
export function connectProgram({ snapshot, ...own }) {
  const report = status()
  const { classList } = document.documentElement
  return programLink({
    progress: report.progress,
    drawings: draw,
    snapshot(answer) {
      report.running()
      snapshot(answer.snapshot)
    },
    ready() {
      report.running()
      classList.add('live')
    },
    left: () => classList.remove('live'),
    waiting: report.waiting,
    failed({ reason, fill }) {
      classList.remove('live')
      report.failed(reason, fill)
    },
    ...own,
  })
}
