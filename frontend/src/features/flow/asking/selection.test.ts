import { endOfDay, otherQuestion, question, searchFrom, searchTo } from './selection'

const today = '2026-11-22'

test('what the address says comes back as the same address', () => {
  const raw = {
    board: '10-20',
    client: 7,
    class: 'fixed_date-standard',
    since: '2026-01-01',
    tab: 'cycle',
    as_of: '2026-06-01',
    profile: 'kaiten',
    against: 'other',
    other_board: 30,
    other_weeks: 26,
  }
  const again = searchTo(searchFrom(raw))
  expect(searchFrom(again)).toEqual(searchFrom(raw))
  expect(again).toMatchObject({ board: '10-20', client: 7, other_board: 30, other_weeks: 26 })
})

test('a filter stands in the address as it is written, and is asked of the server', () => {
  const search = searchFrom({ filter: 'tag:urgent -client:Bloom', against: 'other', other_filter: 2027 })
  expect(searchTo(search)).toMatchObject({ filter: 'tag:urgent -client:Bloom', other_filter: '2027' })
  expect(question(search.shown, search, today)).toMatchObject({ filter: 'tag:urgent -client:Bloom' })
  expect(otherQuestion(search, today)).toMatchObject({ filter: '2027' })
})

test('what is usual is not written into the address', () => {
  const written = Object.values(searchTo(searchFrom({})))
  expect(written.every((value) => value === undefined)).toBe(true)
})

test('nonsense in the address asks for what is usual', () => {
  const search = searchFrom({ board: 'x', weeks: -3, since: 'yesterday', profile: '?', against: 4 })
  expect(question(search.shown, search, today)).toEqual({ since: '2026-08-24', until: today })
})

test('the last weeks end with the day that is looked back to, seen from its last second', () => {
  const search = searchFrom({ as_of: '2026-06-30', weeks: 4 })
  expect(question(search.shown, search, today, 'Europe/Amsterdam')).toEqual({
    since: '2026-06-03',
    until: '2026-06-30',
    as_of: '2026-06-30T21:59:59.000Z',
  })
})

test('the end of a day is that of the zone, in winter too', () => {
  expect(endOfDay('2026-12-01', 'Europe/Moscow')).toBe('2026-12-01T20:59:59.000Z')
  expect(endOfDay('2026-12-01', 'America/New_York')).toBe('2026-12-02T04:59:59.000Z')
})

test('the period before touches the one that is shown, and is seen from its own end', () => {
  const search = searchFrom({ board: 10, since: '2026-11-01', until: '2026-11-10', against: 'before' })
  expect(otherQuestion(search, today)).toEqual({
    board: [10],
    since: '2026-10-22',
    until: '2026-10-31',
    as_of: '2026-10-31T23:59:59.000Z',
  })
})

test('a year ago begins on the same day of the week', () => {
  const search = searchFrom({ against: 'year' })
  const then = otherQuestion(search, today)
  expect(new Date(String(then?.until)).getUTCDay()).toBe(new Date(today).getUTCDay())
})

test('nothing is asked twice when nothing is compared', () => {
  expect(otherQuestion(searchFrom({}), today)).toBeNull()
})
