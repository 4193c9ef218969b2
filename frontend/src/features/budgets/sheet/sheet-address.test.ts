import { lastMonth, sheetAddress } from './sheet-address'

test('the month before is proposed, whatever the day', () => {
  expect(lastMonth('2026-11-25')).toEqual({ first_day: '2026-10-01', last_day: '2026-10-31' })
  expect(lastMonth('2026-01-01')).toEqual({ first_day: '2025-12-01', last_day: '2025-12-31' })
  expect(lastMonth('2024-03-31')).toEqual({ first_day: '2024-02-01', last_day: '2024-02-29' })
})

test('what is chosen stands in the address of the file', () => {
  const days = { first_day: '2026-10-01', last_day: '2026-10-31' }
  expect(sheetAddress('lantern', { ...days, project: 7, approved: false, format: 'pdf' })).toBe(
    '/api/lantern/timesheets/export?first_day=2026-10-01&last_day=2026-10-31&project=7&approved=false&format=pdf',
  )
})
