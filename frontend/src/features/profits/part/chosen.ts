import type { Figures } from '../asking/profits-api'
import { sum } from './adding'

export type Figure =
  | 'minutes'
  | 'earned'
  | 'invoiced'
  | 'cost'
  | 'overhead'
  | 'external'
  | 'margin'
  | 'rework'
  | 'waiting_for_client'
  | 'waiting'

/** Which figure was pointed at, and of which line. `key` empty: what belongs to none. */
export interface Chosen {
  key?: string
  name?: string
  whole?: boolean
  rework?: boolean
  waiting?: '' | 'client' | 'us' | 'both'
  figure?: Figure
  of?: Figures
}

/** What the figure comes to; null: it is no amount, or who asks does not see it. */
export function amountOf({ figure, of }: Chosen): string | null {
  if (!figure || !of || figure === 'minutes') return null
  if (figure !== 'waiting') return of[figure]
  const { waiting_for_client, waiting_for_us } = of
  return waiting_for_client === null || waiting_for_us === null
    ? null
    : sum(waiting_for_client, waiting_for_us)
}

export function minutesOf({ figure, of }: Chosen): number | null {
  if (!figure || !of) return null
  if (figure === 'minutes') return of.minutes
  if (figure === 'rework') return of.rework_minutes
  if (figure === 'waiting_for_client') return of.waiting_for_client_minutes
  return figure === 'waiting' ? of.waiting_for_client_minutes + of.waiting_for_us_minutes : null
}
