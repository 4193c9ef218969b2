import { csvOf } from './exporting'
import { mixed } from './inks'

test('a title with a comma or a quote stays one field', () => {
  const rows = [['Mailing, "spring"', 2, null]]
  expect(csvOf({ columns: ['Card', 'Days', 'Share'], rows })).toBe(
    'Card,Days,Share\r\n"Mailing, ""spring""",2,\r\n',
  )
})

test('what would be a formula in a spreadsheet is text', () => {
  expect(csvOf({ columns: ['Card'], rows: [['=1+1'], [-2]] })).toBe("Card\r\n'=1+1\r\n-2\r\n")
})

test('half of black on white is grey', () => {
  expect(mixed('#000000', 'rgb(255, 255, 255)', 0.5)).toBe('rgb(128,128,128)')
})
