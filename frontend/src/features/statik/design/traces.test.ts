import type { Part, Values } from './kinds'
import { lookAt } from './looking'
import { blockOf } from './sample'
import { traces } from './traces'

const grievance = (id: number, said: Partial<Values['grievance']>) =>
  ({
    id,
    kind: 'grievance',
    version: 1,
    values: { text: '', answers: [], parked: '', ...said },
  }) as unknown as Part

test('what was said is decided, parked or open; an answer that is gone decides nothing', () => {
  const looked = lookAt([
    blockOf(1, { name: 'Check' }),
    grievance(2, { answers: [1], parked: 'later' }),
    grievance(3, { parked: 'next season' }),
    grievance(4, { answers: [99] }),
  ])
  expect(traces(looked).map(({ part, outcome }) => [part.id, outcome])).toEqual([
    [2, 'decided'],
    [3, 'parked'],
    [4, 'open'],
  ])
})
