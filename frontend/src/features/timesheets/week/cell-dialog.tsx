import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { dayWritten } from '#lib/days'
import { clockOf } from '#lib/hours'
import { Dialog } from '#ui/dialog'
import type { TimeEntry } from '../asking/time-api'
import { useWorkWords } from '../asking/use-work-words'
import type { WhoSees } from '../asking/who-sees'
import { CorrectDialog } from '../entry/correct-dialog'
import { EntryDialog } from '../entry/entry-dialog'
import type { GridRow } from './grid-rows'
import styles from './week.module.css'

export interface CellDialogProps {
  who: WhoSees
  member: number
  row: GridRow
  day: string
  mayWrite: boolean
  onClose: () => void
}

type Doing = { change: TimeEntry } | { correct: TimeEntry } | 'add' | null

/** The entries of one day on one thing, with their words. */
export function CellDialog({ who, member, row, day, mayWrite, onClose }: CellDialogProps) {
  const { t, i18n } = useLingui()
  const [doing, setDoing] = useState<Doing>(null)
  const entries = row.days.get(day) ?? []
  const { name } = useWorkWords(who.seen)(row.work)
  const written = dayWritten(day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })
  const stop = () => setDoing(null)
  if (doing === 'add' || (doing && 'change' in doing))
    return (
      <EntryDialog
        who={who}
        member={member}
        entry={doing === 'add' ? null : doing.change}
        work={row.work}
        day={day}
        fixed={doing === 'add'}
        onClose={stop}
      />
    )
  if (doing) return <CorrectDialog entry={doing.correct} onClose={stop} />
  return (
    <Dialog onClose={onClose} title={`${name}, ${written}`}>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <b>{clockOf(entry.minutes)}</b>
            <span className={styles.entryWords}>
              {entry.text || entry.reason || <Trans>without a text</Trans>}
              {entry.text && entry.reason ? ` (${entry.reason})` : null}
            </span>
            {entry.cannot_change === null && mayWrite ? (
              <ActionIcon aria-label={t`Change the entry`} onClick={() => setDoing({ change: entry })}>
                <IconPencil size={15} aria-hidden />
              </ActionIcon>
            ) : entry.cannot_correct === null ? (
              <ActionIcon aria-label={t`Correct the entry`} onClick={() => setDoing({ correct: entry })}>
                <IconArrowBackUp size={15} aria-hidden />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <Button
          mt="md"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setDoing('add')}
        >
          <Trans>Another entry</Trans>
        </Button>
      ) : null}
    </Dialog>
  )
}
