import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'

/** Figures as the reader says them. */
export interface Say {
  days: (days: number | null | undefined) => string
  cards: (cards: number) => string
  weeks: (weeks: number) => string
  people: (people: number) => string
  day: (iso: string | null | undefined) => string
  share: (share: number | null | undefined) => string
  count: (value: number | null | undefined) => string
}

export function useSay(): Say {
  const { i18n, t } = useLingui()
  return useMemo(() => {
    const dates = new Intl.DateTimeFormat(i18n.locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
    const counts = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 1 })
    const shares = new Intl.NumberFormat(i18n.locale, { style: 'percent', maximumFractionDigits: 0 })
    const amount = (value: number | null | undefined) =>
      typeof value === 'number' ? counts.format(value) : '–'
    return {
      count: amount,
      days: (days) => {
        if (days === null || days === undefined) return '–'
        const written = counts.format(days)
        const count = tenth(days)
        return t`${plural(count, { one: `${written} day`, other: `${written} days` })}`
      },
      cards: (cards) => t`${plural(cards, { one: '# card', other: '# cards' })}`,
      weeks: (weeks) => t`${plural(weeks, { one: '# week', other: '# weeks' })}`,
      people: (people) => t`${plural(people, { one: '# person', other: '# people' })}`,
      // Russian ends a date with "г.": at the end of a sentence there would be two full stops.
      day: (iso) => (iso ? dates.format(new Date(iso.slice(0, 10))).replace(/\s*г\.$/, '') : '–'),
      share: (share) => (typeof share === 'number' ? shares.format(share) : '–'),
    }
  }, [i18n.locale, t])
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
