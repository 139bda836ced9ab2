import assert from 'node:assert/strict'
import test from 'node:test'
import { aimed, risen } from '../static/js/drag-handle.js'

const linear = { top: 20, bottom: 220, least: 0, most: 400 }
const log = { top: 20, bottom: 220, least: 1, most: 10000, log: true }

test('a height means a value of the scale', () => {
  assert.equal(aimed(linear, 220), 0)
  assert.equal(aimed(linear, 170), 100)
  assert.equal(aimed(log, 220), 1)
  assert.ok(Math.abs(aimed(log, 120) - 100) < 1e-9)
})

test('beyond the chart lies its end', () => {
  for (const scale of [linear, log]) {
    assert.equal(aimed(scale, -100), scale.most)
    assert.equal(aimed(scale, 1000), scale.least)
  }
})

test('a value rises to the height that means it', () => {
  for (const scale of [linear, log])
    for (let y = scale.top; y <= scale.bottom; y += 7) assert.ok(Math.abs(risen(scale, aimed(scale, y)) - y) < 1e-9, `${y} px`)
})
