import { cellKey } from '../state/ordering'
import { openedStage } from './opened-stage'

const stages = [{ id: 1 }, { id: 2 }, { id: 3 }]
const board = { stages, lanes: [null], stage: null, lane: null, found: null }
const found = new Map([
  [cellKey(2, null), ['a card']],
  [cellKey(3, null), ['another']],
])

test('without a filter a phone begins with the first stage', () => {
  expect(openedStage(board)).toBe(0)
})

test('under a filter it begins where something is found', () => {
  expect(openedStage({ ...board, found })).toBe(1)
  expect(openedStage({ ...board, found: new Map() })).toBe(0)
})

test('the stage that was chosen stays, found or not', () => {
  expect(openedStage({ ...board, found, stage: 1 })).toBe(0)
  expect(openedStage({ ...board, found, stage: 3 })).toBe(2)
})

test('of lanes the chosen one counts', () => {
  const lanes = [{ id: 7 }, { id: 8 }]
  const inLanes = new Map([
    [cellKey(2, 7), ['a card']],
    [cellKey(3, 8), ['another']],
  ])
  expect(openedStage({ ...board, lanes, found: inLanes })).toBe(1)
  expect(openedStage({ ...board, lanes, lane: 8, found: inLanes })).toBe(2)
})
