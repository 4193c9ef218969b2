import { useLingui } from '@lingui/react/macro'
import { type CSSProperties, memo } from 'react'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { clockOf } from '#lib/hours'
import type { Person, SlotDay } from '../asking/capacity-api'
import { dayOf, loadOf, rowsOf, slotsIn } from './layout'
import { SlotCell } from './slot-cell'
import styles from './slots.module.css'
import { useSlotTools, useSlotView } from './slots-context'
import { useStateWords } from './use-words-of-slot'

export interface PersonRowsProps {
  person: Person
  /** Of the grid; the days are the first. */
  row: number
  days: readonly string[]
  today: string
}

/** A person: a row for each slot of the day, a column for each day. */
export const PersonRows = memo(function PersonRows({ person, row, days, today }: PersonRowsProps) {
  const rows = rowsOf(person, days)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot hold people of several rows and stay quick.
    <div
      role="rowgroup"
      className={styles.person}
      style={{ '--at': row, '--rows': rows, '--days': days.length } as CSSProperties}
    >
      {Array.from({ length: rows }, (_, slot) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its number.
        // biome-ignore lint/a11y/useSemanticElements: the same.
        // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus.
        <div role="row" key={slot} className={styles.row}>
          {slot === 0 ? <RowHead person={person} days={days} /> : null}
          {days.map((day) => (
            <Cell key={day} person={person} day={day} slot={slot} today={today} />
          ))}
        </div>
      ))}
    </div>
  )
})

/** Said here; what is seen of it stands in one column for all. */
function RowHead({ person, days }: { person: Person; days: readonly string[] }) {
  const { t } = useLingui()
  const { seen } = useSlotTools()
  const jobs = useJobFunctions()
  const name = seen.members.find(({ id }) => id === person.member)?.name ?? t`Somebody`
  const job = jobs[person.job_function] ?? person.job_function
  const { planned, room } = loadOf(person, days)
  const [placed, whole] = [clockOf(planned), clockOf(room)]
  return (
    // biome-ignore lint/a11y/useSemanticElements: the same.
    // biome-ignore lint/a11y/useFocusableInteractive: it only names its row.
    <div role="rowheader" className={styles.rowHead}>
      <span className={styles.spoken}>{t`${name}, ${job}, ${placed} of ${whole}`}</span>
    </div>
  )
}

interface CellProps {
  person: Person
  day: string
  slot: number
  today: string
}

function Cell({ person, day, slot, today }: CellProps) {
  const { planning } = useSlotTools()
  const { slots } = useSlotView()
  const stateOf = useStateWords()
  const there = dayOf(person, day)
  const isToday = day === today
  const place = { member: person.member, day, slot }
  if (!there || slot >= slotsIn(there))
    // biome-ignore lint/a11y/useSemanticElements: the same.
    // biome-ignore lint/a11y/useFocusableInteractive: nothing can be put here.
    return <div role="gridcell" className={styles.none} data-today={isToday || undefined} />
  const placed = there.placed.filter((each) => each.slot === slot)
  return (
    <SlotCell
      {...place}
      length={there.slots[slot] ?? null}
      state={stateIn(there, slot)}
      reason={slot === 0 && there.slots.length === 0 ? stateOf(slots, place) : ''}
      placed={placed}
      words={`${planning.inWords(place)}: ${stateOf(slots, place)}`}
      isToday={isToday}
      isPast={day < today}
    />
  )
}

function stateIn(day: SlotDay, slot: number): 'off' | 'away' | 'asked' | null {
  if (day.away === 'asked') return 'asked'
  if (slot < day.slots.length) return null
  return day.away === 'away' ? 'away' : 'off'
}
