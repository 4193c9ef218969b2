import type { Per } from '../design/kinds'

/** Working days of each, as the proposal of limits counts them. */
const days: Record<Per, number> = { day: 1, week: 5, month: 21, quarter: 63 }

/** How many that is on a working day. */
export const aDay = (rate: number | null, per: Per): number => (rate ?? 0) / days[per]

/** So many a week, in another time. */
export const fromWeek = (rate: number, per: Per): number => (rate / days.week) * days[per]
