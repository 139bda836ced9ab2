// The link to what is seen, and charts and data as files.
import { $, $$, make, text } from './dom.js'
import { t } from './texts.js'
import { files } from './download.js'
import { download } from './saved.js'

const size = { width: 900, height: 600 } // of a chart that is taken away, in CSS pixels

export function share(place, theme) {
  const dialog = $('#share')
  const chart = $('#take-chart')
  const link = $('[data-link]', dialog)
  const { filesWorker, filesProgram, filesSize } = dialog.dataset
  const program = files(filesWorker, filesProgram, Number(filesSize))
  const leave = $('[data-do=leave]', dialog)
  leave.addEventListener('click', program.leave)
  const say = (line) => text($('[data-share-said]', dialog), line)

  const address = () => location.origin + location.pathname + (place.query() && '?' + place.query())
  const progress = (loaded, total) =>
    say(t('Loading the exporter: {share}%', { share: Math.floor((100 * Math.min(loaded, total)) / total) }))

  // Bands and the charts of why are worked out anew for a file.
  const done = (share) => {
    leave.hidden = false
    say(t('Making the file: {share}%', { share: 10 * Math.floor(10 * share) }))
  }

  // One file of the chosen chart, or of all.
  const made = (kind, charts = chart.value ? [chart.value] : []) =>
    program.make(
      { kind, charts, query: place.query(), theme: theme() === 'dark' ? 'dark' : 'light', lang: document.documentElement.lang, link: address(), ask: $('[data-chance]').dataset.charted, ...size },
      progress,
      done,
    )
  // Said while it is made and when it is there or cannot be.
  const withStatus = async (doing, done) => {
    say(t('One moment.'))
    try {
      await doing()
      say(done)
    } catch (error) {
      say(error.message)
    }
    if (leave === document.activeElement) chart.focus()
    leave.hidden = true
  }

  addEventListener('click', ({ target }) => {
    const button = target.closest('[data-take]')
    if (!button) return
    chart.value = button.dataset.take
    offer()
    link.value = address()
    say('')
    dialog.showModal()
  })
  const offer = () => ($('[data-do=copy-chart]', dialog).disabled = !chart.value)
  chart.addEventListener('change', offer)

  $('[data-kinds]', dialog).addEventListener('click', ({ target }) => {
    const kind = target.closest('button')?.value
    if (kind)
      withStatus(async () => {
        const { name, blob } = await made(kind)
        download(name, blob)
      }, t('The file is in your downloads.'))
  })
  $('[data-do=copy-link]', dialog).addEventListener('click', () =>
    withStatus(async () => {
      link.select()
      await navigator.clipboard.writeText(link.value).catch(() => {
        throw new Error(t('This browser copies nothing by itself: the link is marked, copy it with Ctrl+C.'))
      })
    }, t('The link is copied.')),
  )
  $('[data-do=copy-chart]', dialog).addEventListener('click', () =>
    withStatus(async () => {
      // Safari wants the promise inside, made while the click counts.
      const picture = made('png').then(({ blob }) => blob)
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]).catch(async () => {
        await picture // its own trouble comes first
        throw new Error(t('This browser copies no pictures: take the PNG instead.'))
      })
    }, t('The chart is copied as a picture.')),
  )
  $('[data-do=print]', dialog).addEventListener('click', () =>
    withStatus(async () => {
      await forPaper(made)
      dialog.close()
      print()
    }, ''),
  )

  unprepared()
  return {
    // Pictures made for paper are of what was seen then.
    changed() {
      for (const picture of $$('.printed')) picture.remove()
      if (dialog.open) link.value = address()
    },
  }
}

// forPaper puts a drawing of each chart in sight where the live one cannot be
// printed. It is part of the page, which has its typeface and forbids its style.
async function forPaper(made) {
  const plots = $$('[data-chart] .plot').filter((plot) => plot.checkVisibility() || plot.closest('[data-charts]'))
  await Promise.all(
    plots.map(async (plot) => {
      const around = plot.closest('[data-chart]')
      const { blob } = await made('svg', [around.dataset.chart])
      const text = (await blob.text()).replace(/<style>.*?<\/style>/s, '')
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
      plot.after(make('div', { className: 'printed' }, drawing))
    }),
  )
}

// Whoever prints without the button gets the tables: what lies under the live
// charts is the picture of another scenario.
function unprepared() {
  let opened = []
  addEventListener('beforeprint', () => {
    opened = $$('.charts figure:not(:has(.printed)) details:not([open])')
    for (const details of opened) details.open = true
  })
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false
  })
}
