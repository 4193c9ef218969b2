import { lookAt } from '../design/looking'
import { blockOf, linkOf } from '../design/sample'
import { splitByFunction } from './splitting'

test('each function that takes part gets a block between the same neighbours', () => {
  const count = blockOf(2, { name: 'Count', function: 'analyst', others: ['designer', 'analyst'] })
  const looked = lookAt([
    blockOf(1, { name: 'Idea', kind: 'start' }),
    count,
    blockOf(3, { name: 'Used', kind: 'done' }),
    linkOf(10, 1, 2),
    linkOf(11, 2, 3),
    linkOf(12, 2, 1, { rework: true, name: 'too small' }),
  ])
  const [one, ...more] = splitByFunction(looked, count, { designer: 'Designer' })
  expect(more).toEqual([])
  expect(one?.values).toMatchObject({ name: 'Count · Designer', function: 'designer' })
  expect(one?.links(9)).toEqual([
    { before: 1, next: 9, rework: false, name: '' },
    { before: 9, next: 3, rework: false, name: '' },
    { before: 9, next: 1, rework: true, name: 'too small' },
  ])
})

test('where nobody answers for it yet, the first who takes part does', () => {
  const block = blockOf(2, { function: null, others: ['designer', 'analyst'] })
  expect(splitByFunction(lookAt([block]), block, {}).map(({ values }) => values.function)).toEqual([
    'analyst',
  ])
})
