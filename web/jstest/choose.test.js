import assert from 'node:assert/strict'
import test from 'node:test'
import { chosen } from '../static/js/choose.js'

const known = {
  charts: ['gpus', 'capex', 'power', 'tornado'],
  steps: { cash: { charts: 'capex,power', sliders: 'cash_flow', query: 'cash_flow=900&about=revenue.gap' } },
}
const of = (query) => chosen(new URLSearchParams(query), known)

test('an address that asks for nothing shows the first chart and two sliders', () => {
  assert.deepEqual(of(''), { charts: ['gpus'], sliders: ['reasoning_multiplier', 'grid_power'], flags: [], table: false, theme: undefined, state: '' })
})

test('charts that nobody knows are passed over', () => {
  assert.deepEqual(of('charts=power,nonsense gpus').charts, ['power', 'gpus'])
  assert.deepEqual(of('charts=nonsense').charts, ['gpus'])
})

test('what is no name of a slider never reaches the style sheet', () => {
  assert.deepEqual(of('sliders=grid_power,"]{},pue').sliders, ['grid_power', 'pue'])
  assert.deepEqual(of('sliders=').sliders, [])
})

test('a flag is on unless its value says no', () => {
  assert.deepEqual(of('plain&static=true&transparent=1&fitchart=false&hideControls=no').flags, ['plain', 'static', 'transparent'])
})

test('the theme is the reader’s unless the address names one', () => {
  assert.equal(of('dark=true').theme, 'dark')
  assert.equal(of('dark=false').theme, 'light')
  for (const unknown of ['maybe', 'constructor', '']) assert.equal(of('dark=' + unknown).theme, undefined)
})

test('a step of the story brings charts, sliders and scenario, which the address may change', () => {
  const step = of('step=cash')
  assert.deepEqual([step.charts, step.sliders, step.state], [['capex', 'power'], ['cash_flow'], 'cash_flow=900&about=revenue.gap'])
  const changed = of('step=cash&charts=gpus&cash_flow=100&pue=1.3')
  assert.deepEqual([changed.charts, changed.sliders, changed.state], [['gpus'], ['cash_flow'], 'cash_flow=100&about=revenue.gap&pue=1.3'])
})

test('the scenario’s query has what is not the embed’s own, and keeps its commas', () => {
  assert.equal(of('charts=gpus&view=table&lang=de&id=a&childId=b&by=power,money&preset=huang-100x').state, 'by=power,money&preset=huang-100x')
})
