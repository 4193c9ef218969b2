import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useState } from 'react'
import { addDays, type Day, dayWritten } from '#lib/days'
import { announce } from '#ui/announce'
import type { Row } from '../asking/finding-api'
import type { SetDeadline } from './use-deadline-change'

const words = { weekday: 'long', day: 'numeric', month: 'long' } as const

/** A deadline in the hand of the keyboard: Space lifts it, arrows carry it, Enter or Space keeps it, Esc does not. */
export function useLifting(onSet: SetDeadline) {
  const { t, i18n } = useLingui()
  const [lifted, setLifted] = useState<{ row: Row; day: Day } | null>(null)
  const say = (day: Day) => dayWritten(day, i18n.locale, words)
  const lift = (row: Row, day: Day) => {
    setLifted({ row, day })
    const said = say(day)
    announce(t`Deadline ${said}. Arrows carry it, with Shift by a week; Enter keeps it, Escape puts it back.`)
  }
  /** True where the key was about the lifted deadline. */
  const press = (event: KeyboardEvent, steps: Record<string, number>): boolean => {
    if (!lifted) return false
    const by = steps[event.key]
    if (by !== undefined) {
      const day = addDays(lifted.day, event.shiftKey && Math.abs(by) === 1 ? by * 7 : by)
      setLifted({ ...lifted, day })
      announce(say(day))
    } else if (event.key === 'Enter' || event.key === ' ') {
      setLifted(null)
      void onSet(lifted.row, lifted.day)
    } else if (event.key === 'Escape') {
      setLifted(null)
      announce(t`The deadline is as it was.`)
    } else return event.key !== 'Tab'
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return { lifted, lift, press, drop: () => setLifted(null) }
}
