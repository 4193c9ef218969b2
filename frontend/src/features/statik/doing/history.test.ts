import { did, nothingDone, redid, type Step, undid } from './history'
import { OwnVersions } from './own-versions'

const step = (words: string): Step => ({ words, back: [{ does: 'remove', parts: [1] }] })

test('what is taken back can be done again, until something new is done', () => {
  const two = did(did(nothingDone, step('one')), step('two'))
  const back = undid(two, step('two'))
  expect(back.past.map(({ words }) => words)).toEqual(['one'])
  expect(redid(back, step('two')).past).toHaveLength(2)
  expect(did(back, step('three')).future).toEqual([])
})

test('a step that cannot be taken back any more is not offered for ever', () => {
  const one = did(nothingDone, step('one'))
  expect(undid(one, null)).toEqual(nothingDone)
})

test('nothing that changed nothing is a step', () => {
  expect(did(nothingDone, { words: 'nothing', back: [] })).toEqual(nothingDone)
})

test('whoever writes twice does not meet themselves, but does meet a colleague', () => {
  const own = new OwnVersions()
  own.wrote(7, 2)
  own.wrote(7, 3)
  expect(own.since(7, 1)).toBe(3)
  own.wrote(7, 5)
  expect(own.since(7, 1)).toBe(3)
  expect(own.since(8, 1)).toBe(1)
})
