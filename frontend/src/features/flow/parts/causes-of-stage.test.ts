import { rowsOf } from '../asking/table'
import { smallReport } from '../options/small-report'
import { withStageNames } from '../words/name-stages'
import { causesOf } from './causes-of-stage'
import { mostNamed } from './most-named'

test('what stops most days of a stage comes first', () => {
  const here = rowsOf(smallReport().ageing).filter(({ stage }) => stage === 'Check')
  expect(causesOf(here)).toEqual([
    { cause: 'blocked', days: 5, cards: 1 },
    { cause: 'moving', days: 2, cards: 1 },
  ])
})

test('the stage that most facts point at is named, and none when none points', () => {
  expect(mostNamed(['Check', 'Work', 'Work'])).toBe('Work')
  expect(mostNamed([])).toBeNull()
})

test('stages of several boards are told in the reader’s words wherever they stand', () => {
  const told = withStageNames(smallReport(), { Work: 'В работе' })
  expect(told.cumulative_flow.columns).toContain('В работе')
  expect(told.bottleneck.points_at.growth).toBe('В работе')
  expect(told.bottleneck.rows[0]?.[0]).toBe('В работе')
  expect(JSON.stringify(told)).not.toContain('"Work"')
})
