import type { Member } from '../asking/house-api'
import { grouped } from './sorting-people'

const person = (id: number, name: string, more: Partial<Member> = {}) =>
  ({ id, name, role: 'member', left_at: null, placeholder: false, email: null, ...more }) as Member

const all = [
  person(1, 'Анна Ёлкина'),
  person(2, 'Piet', { role: 'guest' }),
  person(3, 'old-jira-name', { placeholder: true }),
  person(4, 'Gone', { left_at: '2026-01-01T00:00:00Z', placeholder: true }),
]

test('people stand in the group that says most about them', () => {
  expect(
    grouped(all, '', () => '').map(({ group, members }) => [group, members.map(({ id }) => id)]),
  ).toEqual([
    ['team', [1]],
    ['guests', [2]],
    ['placeholders', [3]],
    ['left', [4]],
  ])
})

test('people are found by name without accents and by what they do', () => {
  const said = ({ id }: Member) => (id === 2 ? 'Client' : 'Designer')
  expect(grouped(all, 'елкина', said).flatMap(({ members }) => members.map(({ id }) => id))).toEqual([1])
  expect(grouped(all, 'client', said).flatMap(({ members }) => members.map(({ id }) => id))).toEqual([2])
})
