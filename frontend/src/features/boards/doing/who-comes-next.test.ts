import { expect, test } from 'vitest'
import type { MemberRow } from '../vocabulary/workspace-query'
import { whoComesNext } from './who-comes-next'

const person = (id: number, job_function: string) => ({ id, job_function }) as MemberRow
const people = [person(1, 'content'), person(2, 'developer'), person(3, 'account'), person(4, 'designer')]
const order = (standing: Parameters<typeof whoComesNext>[1]) =>
  whoComesNext(people, standing).map(({ id }) => id)

test('who works in the next column is offered first, then the lead, then who works here, oneself last', () => {
  expect(order({ next: 'designer', here: 'content', lead: 3, me: 9 })).toEqual([4, 3, 1, 2])
  expect(order({ next: 'content', here: undefined, lead: 2, me: 1 })).toEqual([2, 3, 4, 1])
})

test('a next column for nobody in particular leaves the lead first', () => {
  expect(order({ next: '', here: '', lead: 3, me: 9 })).toEqual([3, 1, 2, 4])
})
