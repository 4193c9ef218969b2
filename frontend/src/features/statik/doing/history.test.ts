import { did, nothingDone, type Step, under, walked } from './history'

const step = (words: string): Step => ({ words, back: [{ does: 'remove', parts: [1] }] })
const [one, two] = [step('one'), step('two')]
const both = did(did(nothingDone, one), two)

test('what is taken back can be done again, until something new is done', () => {
  const back = walked(under(both, 'past', two), 'past', { ...two, left: [] })
  expect(back).toEqual({ past: [one], future: [two] })
  const again = walked(under(back, 'future', back.future[0] as Step), 'future', { ...two, left: [] })
  expect(again).toEqual(both)
  expect(did(back, step('three')).future).toEqual([])
})

test('whoever presses twice takes back two steps, each of them once', () => {
  const pressed = under(both, 'past', two)
  expect(pressed.past).toEqual([one])
  const twice = walked(under(pressed, 'past', one), 'past', { ...two, left: [] })
  expect(walked(twice, 'past', { ...one, left: [] })).toEqual({ past: [], future: [two, one] })
})

test('a step that cannot be taken back any more is not offered for ever; one that nobody answered is', () => {
  const pressed = under(both, 'past', two)
  expect(walked(pressed, 'past', { words: 'two', back: [], left: [] }).past).toEqual([one])
  expect(walked(pressed, 'past', { words: 'two', back: [], left: two.back }).past).toEqual([one, two])
})

test('nothing that changed nothing is a step', () => {
  expect(did(nothingDone, { words: 'nothing', back: [] })).toEqual(nothingDone)
})
