import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconPlayerPlayFilled, IconPlayerStopFilled, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { dayAt } from '#lib/days'
import { clockOf } from '#lib/hours'
import { isNothingOver } from '#ui/commands/nothing-over'
import { useCommands } from '#ui/commands/registry'
import { cardTimeQuery, timerQuery } from '../asking/time-api'
import { useTimeDeeds } from '../asking/use-time-deeds'
import { useWhoSees, type WhoSees } from '../asking/who-sees'
import { EntryDialog } from '../entry/entry-dialog'
import { useStopTimer } from '../timer/use-stop-timer'
import { EntriesOfCard } from './entries-of-card'
import { FunctionBars } from './function-bars'
import styles from './time-of-card.module.css'

export interface TimedCard {
  id: number
  number: number
  title: string
  project: number | null
}

export interface TimeOfCardProps {
  card: TimedCard
  nameOf: (member: number) => string
  /** The frame: a heading and, beside it, what can be done. */
  frame: (actions: ReactNode, count: string, body: ReactNode) => ReactNode
}

/** Planned against spent, entry by entry, with the way to time this card. */
export function TimeOfCard(props: TimeOfCardProps) {
  const who = useWhoSees()
  return who ? <Time {...props} who={who} /> : null
}

function Time({ card, nameOf, frame, who }: TimeOfCardProps & { who: WhoSees }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data } = useQuery(cardTimeQuery(workspace, card.id))
  const { data: running } = useQuery(timerQuery(workspace))
  const deeds = useTimeDeeds()
  const stop = useStopTimer(deeds)
  const [adding, setAdding] = useState(false)
  const isTimed = running?.timer?.card?.id === card.id && running.timer.paused_at === null
  const toggle = () =>
    isTimed
      ? void stop()
      : void deeds.run(() => deeds.verbs.startTimer({ kind: 'work', card: card.id }), t`The timer is running`)
  useCommands([
    {
      id: 'card-timer',
      label: isTimed ? t`Stop the timer` : t`Start the timer on this card`,
      keys: 'w',
      group: t`On the card`,
      isEnabled: isNothingOver,
      run: toggle,
    },
  ])
  if (!data) return null
  const planned = data.by_job_function.reduce((sum, row) => sum + row.planned, 0)
  const spent = clockOf(data.minutes)
  const ofPlan = clockOf(planned)
  const count = planned > 0 ? t`${spent} of ${ofPlan}` : data.minutes ? spent : ''
  const ofChildren = data.minutes - data.own
  const children = clockOf(ofChildren)
  const actions = (
    <>
      <Button
        size="compact-sm"
        variant={isTimed ? 'light' : 'subtle'}
        color={isTimed ? 'petrol' : 'gray'}
        loading={deeds.busy}
        leftSection={
          isTimed ? (
            <IconPlayerStopFilled size={12} aria-hidden />
          ) : (
            <IconPlayerPlayFilled size={12} aria-hidden />
          )
        }
        onClick={toggle}
      >
        {isTimed ? t`Stop the timer` : t`Start the timer`}
      </Button>
      <ActionIcon aria-label={t`Add time`} title={t`Add time`} onClick={() => setAdding(true)}>
        <IconPlus size={16} aria-hidden />
      </ActionIcon>
    </>
  )
  const body = (
    <div className={styles.body}>
      <FunctionBars rows={data.by_job_function} />
      {ofChildren !== 0 ? <p className={styles.quiet}>{t`${children} of it on child cards`}</p> : null}
      {data.of_all ? null : (
        <p className={styles.quiet}>
          <Trans>These are your own hours; those of colleagues are not shown to you.</Trans>
        </p>
      )}
      <EntriesOfCard entries={data.entries} nameOf={nameOf} who={who} />
      {data.entries.length === 0 && data.by_job_function.length === 0 ? (
        <p className={styles.quiet}>
          <Trans>No time is written down here yet.</Trans>
        </p>
      ) : null}
      {adding ? (
        <EntryDialog
          who={who}
          member={who.me}
          entry={null}
          work={{ kind: 'work', card, project: card.project }}
          day={dayAt(new Date(), who.zone)}
          fixed
          onClose={() => setAdding(false)}
        />
      ) : null}
    </div>
  )
  return frame(actions, count, body)
}
