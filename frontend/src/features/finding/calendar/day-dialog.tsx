import { useLingui } from '@lingui/react/macro'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { type Day, dayWritten } from '#lib/days'
import { Dialog } from '#ui/dialog'
import type { Row } from '../asking/finding-api'
import { AgendaCard } from './agenda-card'
import styles from './calendar.module.css'

export interface DayDialogProps {
  day: Day
  cards: readonly Row[]
  today: Day
  vocabulary: Vocabulary
  mayChange: boolean
  onOpen: (card: number) => void
  onDeadline: (row: Row) => void
  onClose: () => void
}

/** All cards of one day. */
export function DayDialog(props: DayDialogProps) {
  const { day, cards, today, vocabulary, mayChange, onOpen, onDeadline, onClose } = props
  const { i18n } = useLingui()
  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={dayWritten(day, i18n.locale, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      })}
    >
      <ul className={styles.list}>
        {cards.map((row) => (
          <AgendaCard
            key={row.id}
            row={row}
            isPast={day < today}
            vocabulary={vocabulary}
            onOpen={onOpen}
            onDeadline={mayChange && !row.done ? onDeadline : null}
          />
        ))}
      </ul>
    </Dialog>
  )
}
