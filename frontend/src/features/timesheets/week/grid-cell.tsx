import { useLingui } from '@lingui/react/macro'
import { IconDots } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { dayWritten } from '#lib/days'
import { clockOf, minutesOf } from '#lib/hours'
import type { SheetDay, TimeEntry } from '../asking/time-api'
import { useTimeDeeds } from '../asking/use-time-deeds'
import { asSpent } from '../asking/work'
import { tellMended, tellWrong } from './cell-wrong'
import { type GridRow, total } from './grid-rows'
import styles from './week.module.css'

export interface GridCellProps {
  member: number
  row: GridRow
  day: SheetDay
  /** Of what is worked on. */
  name: string
  /** "row:column", to be walked to by arrows. */
  place: string
  writable: boolean
  onOpen: () => void
}

/** The hours of one day on one thing. Typed over they are kept on leaving; several entries are opened instead. */
export function GridCell({ member, row, day, name, place, writable, onOpen }: GridCellProps) {
  const { t, i18n } = useLingui()
  const { verbs, run, busy } = useTimeDeeds()
  const entries = row.days.get(day.day) ?? []
  const minutes = total(entries)
  const shown = entries.length ? clockOf(minutes) : ''
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const isOne =
    entries.length < 2 && !entries.some(({ minutes, cannot_change }) => minutes < 0 || cannot_change)
  const readOnly = !writable || !isOne
  const written = dayWritten(day.day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })
  const hasWords = entries.some(({ text, reason }) => text || reason)

  const cell = `${row.key} ${day.day}`
  const refuse = (words: string) => {
    setWrong(true)
    tellWrong(cell, words)
  }
  const mend = () => {
    setWrong(false)
    tellMended(cell)
  }
  const keep = async () => {
    if (typed === null) return
    const meant = typed.trim() === '' ? 0 : minutesOf(typed)
    if (meant === null || meant > 24 * 60) {
      refuse(
        meant === null
          ? t`“${typed}” is no time. Write hours like 1.5, 1:30 or 90m.`
          : t`“${typed}” is too much: a day has 24 hours.`,
      )
      return
    }
    mend()
    if (meant !== minutes || (meant > 0 && entries.length === 0)) {
      const kept = await run(() => put(meant, entries[0]), undefined, refuse)
      if (kept === null) return
    }
    setTyped(null)
  }
  const put = async (meant: number, entry: TimeEntry | undefined): Promise<unknown> => {
    const as = { ...(row.job ? { job_function: row.job } : {}), billable: row.billable }
    const spent = { ...asSpent(row.work), ...as, day: day.day, minutes: meant }
    if (!entry) return meant > 0 ? verbs.enter({ ...spent, member }) : true
    if (meant === 0) return verbs.strike(entry.id).then(() => true)
    return verbs.change(entry.id, { ...spent, text: entry.text })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.shiftKey || (readOnly && entries.length > 0))) {
      event.preventDefault()
      event.stopPropagation()
      onOpen()
    }
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      setTyped(null)
      mend()
    }
  }
  return (
    <span className={styles.cell} data-busy={busy || undefined} data-words={hasWords || undefined}>
      <input
        aria-label={`${written}, ${name}`}
        aria-invalid={wrong || undefined}
        data-cell={place}
        inputMode="text"
        autoComplete="off"
        value={typed ?? shown}
        readOnly={readOnly}
        title={entries.find(({ cannot_change }) => cannot_change)?.cannot_change ?? undefined}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(false)
        }}
        onBlur={() => void keep()}
        onKeyDown={press}
      />
      {entries.length > 0 ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.more}
          aria-label={t`Entries: ${written}, ${name}`}
          onClick={onOpen}
        >
          {entries.length > 1 ? entries.length : <IconDots size={13} aria-hidden />}
        </button>
      ) : null}
    </span>
  )
}
