import type { PlanStep } from '../asking/statik-api'
import { movesCards } from './where-cards-stay'

const step = (cards: number) => ({ what: 'archive', cards }) as PlanStep

test('going back moves cards only where one stands in a column that goes', () => {
  expect(movesCards([step(0), step(2)])).toBe(true)
  expect(movesCards([step(0)])).toBe(false)
})
