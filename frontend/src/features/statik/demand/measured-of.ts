import type { Measured } from '../asking/statik-api'
import type { Part } from '../design/kinds'

type OfType = Part<'demand'> | Part<'capability'>

/** What was measured of a row's type: of its card type, or else of the card type that is called alike. */
export function measuredOf({ values }: OfType, measured: readonly Measured[]): Measured | undefined {
  const typed = measured.filter(({ card_type }) => card_type !== null)
  if (values.card_type !== null) return typed.find(({ card_type }) => card_type === values.card_type)
  const called = values.type.trim().toLocaleLowerCase()
  return called ? typed.find(({ name }) => name.trim().toLocaleLowerCase() === called) : undefined
}

/** Types that were measured and of which nobody said anything yet. */
export function unsaid(rows: readonly OfType[], measured: readonly Measured[]): Measured[] {
  const said = new Set(rows.map((row) => measuredOf(row, measured)?.card_type))
  return measured.filter(({ card_type }) => card_type !== null && !said.has(card_type))
}

/** Said and measured are so far apart that somebody should ask why. */
export const isFarOff = (said: number, measured: number): boolean =>
  Math.abs(said - measured) > 0.2 * Math.max(said, measured)

/** As people say a figure: one digit behind the point. */
export const rounded = (value: number): number => Math.round(value * 10) / 10
