import assert from 'node:assert/strict'
import test from 'node:test'
import { bands } from '../static/js/bands.js'

// open returns bands at work, what was submitted and sent, and the next frame.
function open() {
  const all = { submitted: [], stopped: [], sent: [], frames: [] }
  globalThis.requestAnimationFrame = (draw) => all.frames.push(draw)
  const scheduler = { submit: (job, onAnswer) => all.submitted.push({ job, onAnswer }), stop: (kind) => all.stopped.push(kind) }
  all.bands = bands(scheduler, (intent) => all.sent.push(intent), () => {})
  all.frame = () => all.frames.splice(0).forEach((draw) => draw())
  return all
}
const on = (inputsQuery, dragging = false) => ({ inputsQuery, dragging, uncertainty: { on: true } })
const answer = (runs) => ({ result: { bands: { runs } } })

test('the same scenario is asked about once, another again', () => {
  const { submitted, bands } = open()
  assert.equal(bands.changed(on('pue=1.3')), true)
  assert.equal(bands.changed(on('pue=1.3')), false)
  assert.equal(bands.changed(on('pue=1.4')), true)
  assert.deepEqual(submitted.map(({ job }) => job.query), ['pue=1.3', 'pue=1.4'])
})

test('a slider that is held is asked about in fewer runs, and once more when it is let go', () => {
  const { submitted, bands } = open()
  bands.changed(on('pue=1.3', true))
  bands.changed(on('pue=1.3'))
  assert.deepEqual(submitted.map(({ job }) => job.draft), [true, false])
})

test('of the bands that come within a frame the newest are drawn', () => {
  const { submitted, bands, sent, frame } = open()
  bands.changed(on('pue=1.3'))
  submitted[0].onAnswer(answer(64))
  submitted[0].onAnswer(answer(1024))
  assert.equal(sent.length, 0)
  frame()
  assert.deepEqual(sent, [{ type: 'bands', bands: { runs: 1024 } }])
})

test('after an error the next change asks again', () => {
  const { submitted, bands } = open()
  bands.changed(on('pue=1.3'))
  submitted[0].onAnswer({ error: 'no connection' })
  assert.equal(bands.changed(on('pue=1.3')), true)
})

test('without doubt nothing is asked, and what was asked is stopped and not drawn', () => {
  const { submitted, bands, sent, stopped, frame } = open()
  const off = { inputsQuery: 'pue=1.3', dragging: false, uncertainty: { on: false } }
  assert.equal(bands.changed(off), false)
  assert.deepEqual(stopped, [])
  bands.changed(on('pue=1.3'))
  submitted[0].onAnswer(answer(64))
  assert.equal(bands.changed(off), false)
  frame()
  assert.deepEqual([stopped, sent, submitted.length], [['bands'], [], 1])
})
