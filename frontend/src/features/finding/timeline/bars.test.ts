import { dayOfNumber } from '#lib/days'
import type { Row } from '../asking/finding-api'
import { barOf } from './bars'

const today = '2026-11-28'
const drawn = (known: Partial<Row>) => {
  const bar = barOf({ id: 1, version: 1, started: null, deadline: null, done: null, ...known }, today, 'UTC')
  if (!bar) return null
  const { from, to, lateFrom, open, planned } = bar
  return [
    `${dayOfNumber(from)} – ${dayOfNumber(to)}`,
    lateFrom !== null && `late from ${dayOfNumber(lateFrom)}`,
    open && 'open',
    planned && 'planned',
  ].filter(Boolean)
}
const on = (day: string) => `2026-${day}T12:00:00Z`

test('a bar runs from the start of work to the deadline', () => {
  expect(drawn({ started: on('11-10'), deadline: on('12-05') })).toEqual(['2026-11-10 – 2026-12-05'])
})

test('what is finished ends there, and what was late says from when', () => {
  expect(drawn({ started: on('11-10'), deadline: on('11-20'), done: on('11-18') })).toEqual([
    '2026-11-10 – 2026-11-18',
  ])
  expect(drawn({ started: on('11-10'), deadline: on('11-20'), done: on('11-23') })).toEqual([
    '2026-11-10 – 2026-11-23',
    'late from 2026-11-21',
  ])
})

test('what is overdue grows with every day', () => {
  expect(drawn({ started: on('11-10'), deadline: on('11-25') })).toEqual([
    '2026-11-10 – 2026-11-28',
    'late from 2026-11-26',
  ])
})

test('work without a deadline is open, a deadline without work is planned', () => {
  expect(drawn({ started: on('11-10') })).toEqual(['2026-11-10 – 2026-11-28', 'open'])
  expect(drawn({ deadline: on('12-05') })).toEqual(['2026-12-05 – 2026-12-05', 'planned'])
  expect(drawn({})).toBeNull()
})

test('what nobody has begun is overdue all the same', () => {
  expect(drawn({ deadline: on('11-26') })).toEqual([
    '2026-11-26 – 2026-11-28',
    'late from 2026-11-27',
    'planned',
  ])
})

test('work that began after the deadline had passed is late from its first day', () => {
  expect(drawn({ started: on('11-20'), deadline: on('11-10') })).toEqual([
    '2026-11-20 – 2026-11-28',
    'late from 2026-11-20',
  ])
})

test('days are those of the workspace', () => {
  const bar = barOf(
    { id: 1, version: 1, deadline: '2026-11-28T23:30:00Z', started: null, done: null },
    today,
    'Europe/Amsterdam',
  )
  expect(dayOfNumber(bar?.to ?? 0)).toBe('2026-11-29')
})
