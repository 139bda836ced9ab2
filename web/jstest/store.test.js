import assert from 'node:assert/strict'
import test from 'node:test'
import { recall, store } from '../static/js/store.js'

// within runs with a browser's storage, as get gives it.
function within(get, run) {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get })
  try {
    run()
  } finally {
    if (before) Object.defineProperty(globalThis, 'localStorage', before)
    else delete globalThis.localStorage
  }
}

test('what is stored is recalled, until nothing is stored in its place', () => {
  const kept = new Map()
  const storage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, String(value)),
    removeItem: (name) => kept.delete(name),
  }
  within(() => storage, () => {
    assert.equal(recall('letters'), null)
    assert.equal(store('letters', 'off'), true)
    assert.equal(recall('letters'), 'off')
    assert.equal(store('letters', null), true)
    assert.equal(recall('letters'), null)
  })
})

test('storage that is forbidden keeps nothing and stops nobody', () => {
  const forbidden = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  within(forbidden, () => {
    assert.equal(recall('letters'), null)
    assert.equal(store('letters', 'off'), false)
    assert.equal(store('letters', null), false)
  })
})

test('storage that is full says so', () => {
  const full = {
    setItem() {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  within(() => full, () => assert.equal(store('scenarios', '[]'), false))
})
