import { expect, test } from 'vitest'
import { takenBackFrom } from './taken-back-from'

test('what was read off the board goes, and what was said before is said again', () => {
  const said = [{ part: 1, values: { name: 'Counted' }, version: 4 }]
  expect(takenBackFrom({ said, made: [7, 8], gone: [3], left: 0 })).toEqual([
    { does: 'change', part: 1, values: { name: 'Counted' }, basedOn: 4 },
    { does: 'remove', parts: [7, 8], known: { 7: 1, 8: 1 } },
    { does: 'restore', parts: [3] },
  ])
})

test('where nothing was otherwise there is nothing to take back', () => {
  expect(takenBackFrom({ said: [], made: [], gone: [], left: 0 })).toEqual([])
})
