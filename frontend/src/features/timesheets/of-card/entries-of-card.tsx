import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { clockOf } from '#lib/hours'
import { Avatar } from '#ui/people/avatar'
import { DateText } from '#ui/time/date-text'
import type { TimeEntry } from '../asking/time-api'
import type { WhoSees } from '../asking/who-sees'
import { CorrectDialog } from '../entry/correct-dialog'
import { EntryDialog } from '../entry/entry-dialog'
import { countered } from './countered'
import styles from './time-of-card.module.css'

const few = 5

export interface EntriesOfCardProps {
  entries: readonly TimeEntry[]
  nameOf: (member: number) => string
  who: WhoSees
}

/** The newest entries; what is locked is corrected, what is open is changed. */
export function EntriesOfCard({ entries, nameOf, who }: EntriesOfCardProps) {
  const { t } = useLingui()
  const [all, setAll] = useState(false)
  const [changing, setChanging] = useState<TimeEntry | null>(null)
  const [correcting, setCorrecting] = useState<TimeEntry | null>(null)
  const gone = countered(entries)
  const shown = all ? entries : entries.slice(0, few)
  const count = entries.length
  return (
    <>
      <ul className={styles.entries}>
        {shown.map((entry) => {
          const name = nameOf(entry.member)
          return (
            <li key={entry.id} className={styles.entry} data-gone={gone.has(entry.id) || undefined}>
              <Avatar id={entry.member} name={name} size={22} decorative />
              <span className={styles.words}>
                <span className={styles.name}>{name}</span>
                <span className={styles.quiet}>
                  <DateText at={entry.day} as="day-of-week" />
                  {entry.billable ? null : ` · ${t`not billable`}`}
                  {entry.is_rework ? ` · ${t`rework`}` : null}
                </span>
                {entry.text ? <span className={styles.text}>{entry.text}</span> : null}
                {entry.reason ? <span className={styles.text}>{entry.reason}</span> : null}
              </span>
              <span className={styles.minutes}>{clockOf(entry.minutes)}</span>
              <span className={styles.act}>
                {entry.cannot_change === null ? (
                  <ActionIcon
                    size="sm"
                    aria-label={t`Change the time of ${name}`}
                    onClick={() => setChanging(entry)}
                  >
                    <IconPencil size={14} aria-hidden />
                  </ActionIcon>
                ) : entry.cannot_correct === null ? (
                  <ActionIcon
                    size="sm"
                    aria-label={t`Correct the time of ${name}`}
                    title={entry.cannot_change ?? undefined}
                    onClick={() => setCorrecting(entry)}
                  >
                    <IconArrowBackUp size={14} aria-hidden />
                  </ActionIcon>
                ) : null}
              </span>
            </li>
          )
        })}
      </ul>
      {count > few ? (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAll((was) => !was)}>
          {all ? t`Fewer entries` : t`All ${count} entries`}
        </Button>
      ) : null}
      {changing ? (
        <EntryDialog
          who={who}
          member={changing.member}
          entry={changing}
          day={changing.day}
          fixed
          onClose={() => setChanging(null)}
        />
      ) : null}
      {correcting ? <CorrectDialog entry={correcting} onClose={() => setCorrecting(null)} /> : null}
    </>
  )
}
