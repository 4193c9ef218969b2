import { deadlineState } from '#features/boards/card-face/deadline'
import type { CardFace } from '#features/boards/state/board-state'
import type { Card } from '../asking/card'

/** A moment as the workspace's wall shows it: what the date and the time field hold. */
export function wallClock(moment: string | null, zone: string): { day: string; time: string } {
  if (!moment) return { day: '', time: '00:00' }
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).formatToParts(new Date(moment))
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { day: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` }
}

export function dueState(card: Card, now: Date, zone: string) {
  const { deadline, deadline_has_time, done_at } = card
  return deadlineState({ deadline, deadline_has_time, done_at } as unknown as CardFace, now, zone)
}
