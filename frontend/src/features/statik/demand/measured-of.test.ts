import type { Measured } from '../asking/statik-api'
import type { Part } from '../design/kinds'
import { fromWeek } from './a-day'
import { isFarOff, measuredOf, unsaid } from './measured-of'

const of = (card_type: number | null, name: string) => ({ card_type, name, arrivals: 6.3 }) as Measured
const row = (type: string, card_type: number | null = null) =>
  ({ values: { type, card_type } }) as Part<'demand'>
const measured = [of(null, ''), of(1, 'Newsletter'), of(2, 'Banner')]

test('a type is measured by its card type, or by the one that is called alike', () => {
  expect(measuredOf(row('Letters', 1), measured)?.name).toBe('Newsletter')
  expect(measuredOf(row(' banner '), measured)?.card_type).toBe(2)
  expect(measuredOf(row(''), measured)).toBeUndefined()
})

test('what was measured and never said is offered', () => {
  expect(unsaid([row('Newsletter')], measured).map(({ name }) => name)).toEqual(['Banner'])
})

test('ten said and 6.3 measured is worth a question, six is not', () => {
  expect(isFarOff(10, 6.3)).toBe(true)
  expect(isFarOff(6, 6.3)).toBe(false)
})

test('a rate a week is told in the time that people speak of', () => {
  expect(fromWeek(5, 'day')).toBe(1)
  expect(fromWeek(5, 'month')).toBe(21)
})
