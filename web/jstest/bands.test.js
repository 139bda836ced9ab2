import assert from 'node:assert/strict'
import test from 'node:test'
import { bands, bare } from '../static/js/bands.js'

test('what is looked at and asked is left out of what is worked out', () => {
  assert.equal(bare('about=power.ai&pue=1.3&why=tornado&ask=x&by=power&log=gpus&linear=power&doubt=on&hurdle=12'), 'pue=1.3&hurdle=12')
  assert.equal(bare('reasoning_multiplier=100'), 'reasoning_multiplier=100')
  assert.equal(bare(''), '')
})

// open returns bands at work, what was asked and sent, and the next frame.
function open() {
  const all = { asked: [], stopped: [], sent: [], frames: [] }
  globalThis.requestAnimationFrame = (draw) => all.frames.push(draw)
  const desk = { ask: (job, told) => all.asked.push({ job, told }), stop: (kind) => all.stopped.push(kind) }
  all.bands = bands(desk, (intent) => all.sent.push(intent), () => {})
  all.frame = () => all.frames.splice(0).forEach((draw) => draw())
  return all
}
const on = (query, held = false) => ({ query, held, doubt: { on: true } })
const answer = (runs) => ({ result: { bands: { runs } } })

test('the same scenario is asked about once, another again', () => {
  const { asked, bands } = open()
  assert.equal(bands.changed(on('pue=1.3')), true)
  assert.equal(bands.changed(on('pue=1.3')), false)
  assert.equal(bands.changed(on('pue=1.3&why=tornado')), false)
  assert.equal(bands.changed(on('pue=1.4')), true)
  assert.deepEqual(asked.map(({ job }) => job.query), ['pue=1.3', 'pue=1.4'])
})

test('a slider that is held is asked about in fewer runs, and once more when it is let go', () => {
  const { asked, bands } = open()
  bands.changed(on('pue=1.3', true))
  bands.changed(on('pue=1.3'))
  assert.deepEqual(asked.map(({ job }) => job.draft), [true, false])
})

test('of the bands that come within a frame the newest are drawn', () => {
  const { asked, bands, sent, frame } = open()
  bands.changed(on('pue=1.3'))
  asked[0].told(answer(64))
  asked[0].told(answer(1024))
  assert.equal(sent.length, 0)
  frame()
  assert.deepEqual(sent, [{ type: 'bands', bands: { runs: 1024 } }])
})

test('after an error the next change asks again', () => {
  const { asked, bands } = open()
  bands.changed(on('pue=1.3'))
  asked[0].told({ error: 'no connection' })
  assert.equal(bands.changed(on('pue=1.3')), true)
})

test('without doubt nothing is asked, and what was asked is stopped and not drawn', () => {
  const { asked, bands, sent, stopped, frame } = open()
  const off = { query: 'pue=1.3', held: false, doubt: { on: false } }
  assert.equal(bands.changed(off), false)
  assert.deepEqual(stopped, [])
  bands.changed(on('pue=1.3'))
  asked[0].told(answer(64))
  assert.equal(bands.changed(off), false)
  frame()
  assert.deepEqual([stopped, sent, asked.length], [['bands'], [], 1])
})
