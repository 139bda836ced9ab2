import assert from 'node:assert/strict'
import test from 'node:test'
import { waitingIntents } from '../static/js/waiting.js'

test('of each kind the newest waits, in the order in which they came', () => {
  const waiting = waitingIntents()
  for (const position of [1, 2, 3]) waiting.add({ type: 'track', id: 'pue', position })
  waiting.add({ type: 'track', id: 'hurdle', position: 4 })
  waiting.add({ type: 'query', text: 'a' })
  waiting.add({ type: 'track', id: 'pue', position: 5 })
  waiting.add({ type: 'query', text: 'b' })
  assert.deepEqual(waiting.all(), [
    { type: 'track', id: 'hurdle', position: 4 },
    { type: 'track', id: 'pue', position: 5 },
    { type: 'query', text: 'b' },
  ])
  waiting.clear()
  assert.deepEqual(waiting.all(), [])
})
