import { number, type Row } from '../asking/table'

export type Held = 'blocked' | 'waiting' | 'moving'

/** Days in the stage by what stops the cards now, most days first. */
export function causesOf(rows: readonly Row[]): { cause: Held; days: number; cards: number }[] {
  const cause = (row: Row): Held =>
    row.blocked === true ? 'blocked' : row.waiting === true ? 'waiting' : 'moving'
  return (['blocked', 'waiting', 'moving'] as const)
    .map((each) => {
      const mine = rows.filter((row) => cause(row) === each)
      return {
        cause: each,
        days: mine.reduce((all, row) => all + number(row.days_in_stage), 0),
        cards: mine.length,
      }
    })
    .filter(({ cards }) => cards > 0)
    .sort((one, other) => other.days - one.days)
}
