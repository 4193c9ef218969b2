import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useWhoSees } from '#features/timesheets/asking/who-sees'
import { dayWritten } from '#lib/days'
import { clockOf, minutesOf } from '#lib/hours'
import { useCommands } from '#ui/commands/registry'
import { type Proposal, proposalsQuery } from '../asking/capacity-api'
import { useCapacityDeeds } from '../asking/use-capacity-deeds'
import { useCapacityNews } from '../asking/use-capacity-news'
import styles from './proposals.module.css'

const few = 5

/** Slots that are over: what was planned is proposed as hours, and nothing is booked by itself. */
export function SlotProposals({ from, until }: { from?: string; until?: string }) {
  const who = useWhoSees()
  return who ? <Proposals from={from} until={until} /> : null
}

function Proposals({ from, until }: { from: string | undefined; until: string | undefined }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { verbs, run, busy } = useCapacityDeeds()
  const [all, setAll] = useState(false)
  useCapacityNews()
  const { data } = useQuery(proposalsQuery(workspace))
  const rows = (data ?? []).filter(({ day }) => (!from || day >= from) && (!until || day <= until))
  const [first] = rows
  const book = (row: Proposal, minutes: number) => {
    const [title, time] = [row.card.title, clockOf(minutes)]
    return run(() => verbs.book(row.id, minutes), { done: t`${time} written down: ${title}` })
  }
  useCommands([
    {
      id: 'book-slot',
      label: t`Write down the first slot that is proposed`,
      keys: 'y',
      group: t`Time`,
      isEnabled: () => first !== undefined && !busy,
      run: () => first && void book(first, first.minutes),
    },
  ])
  if (rows.length === 0) return null
  const shown = all ? rows : rows.slice(0, few)
  const count = rows.length
  return (
    <section className={styles.section} aria-labelledby="slot-proposals">
      <h2 id="slot-proposals" className={styles.title}>
        <Trans>Did you work on this?</Trans> <span className={styles.count}>{count}</span>
      </h2>
      <p className={styles.why}>
        <Trans>
          These slots of your plan are over. Say yes and the hours stand in your week; <kbd>y</kbd> says yes
          to the first.
        </Trans>
      </p>
      <ul className={styles.list}>
        {shown.map((row) => (
          <Line
            // Other minutes to propose, another field: what was shown before is not to be booked.
            key={`${row.id}-${row.minutes}`}
            row={row}
            busy={busy}
            onBook={(minutes) => void book(row, minutes)}
            onDismiss={() => void run(() => verbs.dismiss(row.id), { done: t`Back to what is to be placed` })}
          />
        ))}
      </ul>
      {count > few ? (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll((was) => !was)}>
          {all ? (
            <Trans>Show fewer</Trans>
          ) : (
            <Plural value={count} one="Show # slot" other="Show all # slots" />
          )}
        </Button>
      ) : null}
    </section>
  )
}

interface LineProps {
  row: Proposal
  busy: boolean
  onBook: (minutes: number) => void
  onDismiss: () => void
}

function Line({ row, busy, onBook, onDismiss }: LineProps) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const [typed, setTyped] = useState(clockOf(row.minutes))
  const minutes = minutesOf(typed)
  const { title } = row.card
  const number = row.slot + 1
  const day = dayWritten(row.day, i18n.locale, { weekday: 'short', day: 'numeric', month: 'short' })
  return (
    <li className={styles.line}>
      <span className={styles.when}>
        <Trans>
          {day}, slot {number}
        </Trans>
      </span>
      <Link to={`/w/${workspace}/c/${row.card.number}`} className={styles.card}>
        {title}
      </Link>
      <span className={styles.deeds}>
        <TextInput
          aria-label={t`Time on “${title}”, ${day}`}
          size="xs"
          w={64}
          value={typed}
          error={minutes === null || minutes === 0}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && minutes) onBook(minutes)
          }}
        />
        <Button
          size="compact-sm"
          variant="light"
          disabled={busy || !minutes}
          leftSection={<IconCheck size={14} aria-hidden />}
          onClick={() => minutes && onBook(minutes)}
        >
          <Trans>Yes</Trans>
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" disabled={busy} onClick={onDismiss}>
          <Trans>No</Trans>
        </Button>
      </span>
    </li>
  )
}
