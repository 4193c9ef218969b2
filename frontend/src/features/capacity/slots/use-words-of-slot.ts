import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import { dayWritten } from '#lib/days'
import { clockOf } from '#lib/hours'
import type { Mark, SlotPlace, Slots } from '../asking/capacity-api'
import { dayOf, freeIn, personOf } from './layout'

export function useMarkWords(): Record<Mark, string> {
  const { t } = useLingui()
  return {
    over: t`more than fits`,
    off: t`outside working time`,
    late: t`after its deadline`,
    done: t`done already`,
  }
}

/** Where a slot is, in words: “Dasha, Friday 27 November, slot 2”. */
export function usePlaceWords(seen: WorkspaceSeen) {
  const { t, i18n } = useLingui()
  return useCallback(
    ({ member, day, slot }: SlotPlace): string => {
      const name = seen.members.find(({ id }) => id === member)?.name ?? t`Somebody`
      const when = dayWritten(day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })
      const number = slot + 1
      return t`${name}, ${when}, slot ${number}`
    },
    [seen, t, i18n.locale],
  )
}

/** What a slot is like: how much is free, or why nobody works then. */
export function useStateWords() {
  const { t } = useLingui()
  return useCallback(
    (slots: Slots, place: SlotPlace): string => {
      const day = dayOf(personOf(slots.people, place.member), place.day)
      if (!day) return ''
      if (day.slots.length <= place.slot) return day.holiday ?? (day.away ? t`away` : t`no working time`)
      const free = freeIn(slots, place)
      const [room, over] = [clockOf(Math.max(free, 0)), clockOf(Math.max(-free, 0))]
      const words = free < 0 ? t`${over} too much` : free === 0 ? t`full` : t`${room} free`
      return day.away === 'asked' ? t`${words}, an absence is asked for` : words
    },
    [t],
  )
}
