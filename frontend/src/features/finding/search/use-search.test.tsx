import type { Found } from '../asking/finding-api'
import { inTheirPlaces } from './use-search'

type Card = Found['cards'][number]
const card = (id: number, title = '') => ({ id, title }) as Card

test('what was found stays in its place, what is gone goes, what is new comes below', () => {
  const now = [card(4), card(3, 'Changed'), card(1)]
  expect(inTheirPlaces([card(1), card(2), card(3)], now).map(({ id, title }) => `${id}${title}`)).toEqual([
    '1',
    '3Changed',
    '4',
  ])
})
