import assert from 'node:assert/strict'
import test from 'node:test'
import { t } from '../static/js/texts.js'

test('a text is filled, and English where the page brings no other', () => {
  assert.equal(t('No assumption has these words.'), 'No assumption has these words.')
  assert.equal(t('{n} of {all}, {n}', { n: 0, all: 12 }), '0 of 12, 0')
})

test('a place that nothing fills stays to be seen', () => {
  assert.equal(t('Reset: {input}', {}), 'Reset: {input}')
})

test('what fills a place is not filled again', () => {
  assert.equal(t('Delete: {name}', { name: '{n} $&' }), 'Delete: {n} $&')
})
