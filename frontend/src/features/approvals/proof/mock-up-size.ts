/** How wide a page of HTML is laid out: as mails are written for, or as on a phone. A place that was pointed at
 * holds for that width only: at another the same words lie elsewhere. Longer ones go on in their own frame. In CSS
 * pixels. */
export const mockUp = { width: 680, height: 3200 } as const
export const onPhone = { width: 375, height: 5600 } as const
export type Layout = typeof mockUp | typeof onPhone

/** Smaller than that nobody can read what is laid out for a desk. */
const smallest = 0.7

/** What fits: not known yet, a desk. */
export const layoutIn = (room: number): Layout =>
  room > 0 && room < smallest * mockUp.width ? onPhone : mockUp

/** Whose widths are not kept were pointed at as on a desk. */
export const layoutOf = ({ width }: { width: number | null }): Layout => layoutIn(width ?? mockUp.width)

/** What is shown first: where the remarks are, if all are on the other one, else what fits. */
export function firstLayout(room: number, spots: readonly { width: number | null }[]): Layout {
  const fits = layoutIn(room)
  const other = fits === mockUp ? onPhone : mockUp
  return spots.length > 0 && spots.every((spot) => layoutOf(spot) === other) ? other : fits
}

export const scaleIn = (room: number, { width }: Layout): number => (room > 0 ? Math.min(1, room / width) : 1)
