import type { ReactNode } from 'react'
import { dayAt, mondayOf } from '#lib/days'
import { WeekBar as Bar } from '#ui/time/week-bar'
import type { WhoSees } from '../asking/who-sees'
import type { TimeAddress } from './use-time-address'

export interface WeekBarProps {
  who: WhoSees
  address: TimeAddress
  go: (to: Partial<TimeAddress>) => void
  /** How the week stands. */
  state?: ReactNode
  actions?: ReactNode
}

/** The week of the address, where the working week of the workspace is now. */
export function WeekBar({ who, address: { monday }, go, state, actions }: WeekBarProps) {
  const thisWeek = mondayOf(dayAt(new Date(), who.zone))
  return (
    <Bar monday={monday} thisWeek={thisWeek} onGo={(to) => go({ monday: to })} state={state}>
      {actions}
    </Bar>
  )
}
