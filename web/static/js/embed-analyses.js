// What an embed has worked out elsewhere: bands around its lines, and the charts
// of what is asked. The worker for it is started by whoever reads: in an article
// with many embeds it is for the one that stays in sight, or is touched.
import { $, $$ } from './dom.js'
import { bands } from './bands.js'
import { place, analysis } from './analysis.js'
import { t } from './texts.js'
import { working } from './working.js'

const nothing = { svg: '', takeaway: '', subtitle: '', description: '', columns: [], rows: [], inputs: [] }

// embedAnalyses has a scheduler of uncertainty.js work, calls send with bands as an
// intent, failed with why there are none, '' where there are, and theme for the
// theme's name.
export function embedAnalyses(scheduler, send, failed, theme) {
  const parts = $$('[data-why]').map((figure) => ({ name: figure.dataset.chart, figure, wait: working(figure), seen: false, last: '' }))
  const chance = parts.find(({ name }) => name === 'chance')
  let read = false // the lines are, and may have their bands
  let latest = null // snapshot

  // lacking is what the address has to say before a chart can be.
  const lacking = ({ name }) => {
    if (name === 'waterfall' && !latest.compare) return t('This chart needs a second scenario: b.preset=bain in the address names one.')
    if (name === 'chance' && !latest.questions.probabilities.length) return t('This chart needs a question: ask=power.ai@2030>200 in the address asks one.')
  }
  // due says whether a part's answer is wanted. One that cannot be says why.
  const due = (part) => {
    if (!part.seen || !part.figure.checkVisibility()) return false
    const lacks = lacking(part)
    if (!lacks) return true
    analysis(part.figure, nothing)
    part.wait.end(lacks)
    return false
  }
  const show = ({ figure, wait }, { progress, done, error }, result) => {
    wait.at(progress)
    if (done) wait.end(error)
    if (result) analysis(figure, { ...result, inputs: [] }) // few of the sliders are there to lead to
  }

  // A held slider has only the chances follow it: they come at once.
  const work = (part) => {
    if (!latest || part === chance || latest.dragging) return
    const { name, figure, wait } = part
    const job = due(part) && { kind: name, query: latest.inputsQuery, output: latest.questions.about, ...place(figure, theme()) }
    if (!job && part.last) scheduler.stop(name)
    const text = job ? JSON.stringify(job) : ''
    if (text === part.last) return
    part.last = text
    if (!job) return
    wait.begin(() => scheduler.stop(name))
    scheduler.submit(job, (answer) => {
      if (answer.error) part.last = '' // the next change tries again
      show(part, answer, answer.result)
    })
  }
  // Bands and chances are of the same runs.
  let charting = false // of a chance
  const uncertain = bands(
    scheduler,
    send,
    (answer) => {
      if (charting) show(chance, answer, answer.result?.chart)
      else failed(answer.error ?? '')
    },
    () => charting && { questions: latest.questions.probabilities, ...place(chance.figure, theme(), latest.dragging) },
  )
  const weigh = () => {
    if (!latest) return
    charting = due(chance)
    const on = charting || (read && latest.uncertainty.on)
    if (uncertain.changed({ ...latest, uncertainty: { on } }) && charting && !latest.dragging) chance.wait.begin(() => scheduler.stop('bands'))
  }
  const all = () => {
    parts.forEach(work)
    weigh()
  }

  const want = () => {
    read = true
    weigh()
  }
  stays($('.pictures'), 0.6, 800, want)
  addEventListener('pointerdown', want, { once: true })
  addEventListener('focusin', want, { once: true })
  // These have nothing to show before.
  for (const part of parts)
    stays(part.figure, 0.3, 300, () => {
      part.seen = true
      all()
    })
  // A drawing is as large as it was asked for.
  const sizes = new ResizeObserver(all)
  for (const { figure } of parts) sizes.observe($('[data-ladder]', figure))

  return {
    changed(snapshot) {
      latest = snapshot
      all()
    },
    repaint: all,
    // awaited says that the program is under way, where nothing else does.
    awaited() {
      for (const part of parts) if (!latest && part.figure.checkVisibility()) part.wait.begin(() => (part.seen = false))
    },
  }
}

// stays calls then when such a share of an element has been in sight for a while.
function stays(element, share, ms, then) {
  let resting = null
  const sight = new IntersectionObserver(
    ([{ intersectionRatio }]) => {
      clearTimeout(resting)
      if (intersectionRatio >= share) resting = setTimeout(then, ms)
    },
    { threshold: [0, share] },
  )
  sight.observe(element)
}
