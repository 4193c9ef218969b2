import { useLingui } from '@lingui/react/macro'
import { IconCalendarMonth } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { dayWritten } from '#lib/days'
import { EmptyState } from '#ui/states/empty-state'
import type { Row } from '../asking/finding-api'
import { DeadlineDialog } from '../schedule/deadline-dialog'
import { AgendaCard } from './agenda-card'
import styles from './calendar.module.css'
import type { WeeksProps } from './weeks-grid'

/** The days that have cards, one below the other; it opens at today. */
export function Agenda(props: WeeksProps) {
  const { weeks, month, days, today, vocabulary, dayOff, isOld, onOpen, onSet } = props
  const { t, i18n } = useLingui()
  const [asking, setAsking] = useState<Row | null>(null)
  const here = useRef<HTMLElement>(null)
  const within = weeks.flat().filter((day) => month === null || day.startsWith(month))
  const shown = within.filter((day) => days.has(day) || day === today)
  const begins = within[0]
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival in other days only.
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'start' })
  }, [begins])
  if (!within.some((day) => days.has(day)))
    return (
      <div className={styles.agenda}>
        <EmptyState icon={IconCalendarMonth} title={t`No card is due in these days`}>
          {t`Go earlier or later, or take a condition away.`}
        </EmptyState>
      </div>
    )
  const from = shown.find((day) => day >= today)
  return (
    <div className={styles.agenda} aria-busy={isOld}>
      {shown.map((day) => (
        <section
          key={day}
          ref={day === from ? here : null}
          aria-labelledby={`day-${day}`}
          data-day={day}
          data-today={day === today || undefined}
        >
          <h3 id={`day-${day}`} className={styles.heading}>
            {dayWritten(day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })}
            {dayOff(day).name ? <span className={styles.holiday}>{dayOff(day).name}</span> : null}
          </h3>
          <ul className={styles.list}>
            {(days.get(day) ?? []).map((row) => (
              <AgendaCard
                key={row.id}
                row={row}
                isPast={day < today}
                vocabulary={vocabulary}
                onOpen={onOpen}
                onDeadline={vocabulary.isGuest || row.done ? null : setAsking}
              />
            ))}
          </ul>
        </section>
      ))}
      {asking ? (
        <DeadlineDialog row={asking} zone={vocabulary.zone} onSet={onSet} onClose={() => setAsking(null)} />
      ) : null}
    </div>
  )
}
