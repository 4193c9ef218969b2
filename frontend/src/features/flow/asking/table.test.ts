import { withPeriods } from './table'

test('what is compared stands below, and every row says of which days it is', () => {
  const spring = { columns: ['Week', 'Finished'], rows: [['2026-03-02', 7]] }
  const winter = { rows: [['2026-01-05', 4]], name: 'Winter' }
  expect(withPeriods(spring, 'Spring', winter, 'Period')).toEqual({
    columns: ['Week', 'Finished', 'Period'],
    rows: [
      ['2026-03-02', 7, 'Spring'],
      ['2026-01-05', 4, 'Winter'],
    ],
  })
})
