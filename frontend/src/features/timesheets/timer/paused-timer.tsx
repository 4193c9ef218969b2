import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { dayAt, dayWritten } from '#lib/days'
import { clockOf } from '#lib/hours'
import type { Timer } from '../asking/time-api'
import type { WhoSees } from '../asking/who-sees'
import { elapsed, momentOf, wallTime } from './elapsed'
import { TimedWork } from './timed-work'
import styles from './timer.module.css'
import type { TimeDeeds } from './use-stop-timer'

export interface PausedTimerProps {
  who: WhoSees
  timer: Timer
  deeds: TimeDeeds
  onDone: () => void
}

/** The working day ended while the timer ran: until when did the work go on? */
export function PausedTimer({ who, timer, deeds, onDone }: PausedTimerProps) {
  const { t, i18n } = useLingui()
  const paused = timer.paused_at ?? timer.asks_at
  const ended = wallTime(paused, who.zone)
  const endedOn = dayAt(paused, who.zone)
  const isOfToday = endedOn === dayAt(new Date(), who.zone)
  const day = dayWritten(endedOn, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })
  const [typed, setTyped] = useState(ended)
  const until = typed.trim() === ended ? paused : momentOf(typed, timer, who.zone)
  const counted = until ? clockOf(elapsed({ ...timer, paused_at: until }, new Date())) : ''
  const answer = async (moment: string | null) => {
    const kept = await deeds.run(() => deeds.verbs.answerTimer(moment))
    if (kept) onDone()
  }
  const discard = async () => {
    const gone = await deeds.run(
      () => deeds.verbs.discardTimer().then(() => true),
      t`Nothing was written down`,
    )
    if (gone) onDone()
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (until) void answer(until)
  }
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <h2 className={styles.heading}>
          <Trans>Until when did you work on this?</Trans>
        </h2>
        <TimedWork who={who} timer={timer} onLeave={onDone} />
        <p className={styles.detail}>
          {isOfToday
            ? t`The working day ended at ${ended}; the timer has counted no further.`
            : t`The working day ended at ${ended}, ${day}; the timer has counted no further.`}
        </p>
        <TextInput
          label={t({ message: 'Until', context: 'of hours' })}
          data-autofocus
          inputMode="numeric"
          value={typed}
          description={counted}
          error={until === null ? t`A time like 17:30.` : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" disabled={until === null} loading={deeds.busy}>
          <Trans>Write it down</Trans>
        </Button>
        <Group justify="space-between">
          <Button variant="subtle" color="gray" disabled={deeds.busy} onClick={() => void discard()}>
            <Trans context="of hours">Throw away</Trans>
          </Button>
          <Button variant="default" disabled={deeds.busy} onClick={() => void answer(null)}>
            <Trans>I am still at it</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
