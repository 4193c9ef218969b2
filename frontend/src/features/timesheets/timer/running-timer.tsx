import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { IconPlayerStopFilled } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { clockOf } from '#lib/hours'
import { useNow } from '#ui/time/clock'
import type { Timer } from '../asking/time-api'
import { useTimeDeeds } from '../asking/use-time-deeds'
import type { WhoSees } from '../asking/who-sees'
import { asSpent, workOf } from '../asking/work'
import { elapsed, wallTime } from './elapsed'
import { TimedWork } from './timed-work'
import styles from './timer.module.css'
import type { TimeDeeds } from './use-stop-timer'

export interface RunningTimerProps {
  who: WhoSees
  timer: Timer
  deeds: TimeDeeds
  onStop: () => Promise<boolean>
  onDone: () => void
}

/** The timer while it counts: its words can be put right, it is stopped or thrown away. */
export function RunningTimer({ who, timer, deeds, onStop, onDone }: RunningTimerProps) {
  const { t } = useLingui()
  const [text, setText] = useState(timer.text)
  // Apart from the others: a click on a button first leaves the field, and must not find the button at work.
  const wording = useTimeDeeds()
  const reworded = useRef<Promise<unknown>>(undefined)
  const now = useNow()
  const begun = wallTime(timer.started_at, who.zone)
  const reword = () => {
    if (text.trim() === timer.text) return
    const { job_function, billable } = timer
    reworded.current = wording.run(() =>
      wording.verbs.rewordTimer({ ...asSpent(workOf(timer)), job_function, billable, text: text.trim() }),
    )
  }
  const stop = async () => {
    await reworded.current
    if (await onStop()) onDone()
  }
  const discard = async () => {
    const gone = await deeds.run(
      () => deeds.verbs.discardTimer().then(() => true),
      t`Nothing was written down`,
    )
    if (gone) onDone()
  }
  return (
    <Stack gap="sm">
      <TimedWork who={who} timer={timer} onLeave={onDone} />
      <p className={styles.counted}>
        <b>{clockOf(elapsed(timer, now))}</b> <span>{t`since ${begun}`}</span>
      </p>
      <TextInput
        label={t`What is being done`}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={reword}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // Leaving writes it down; the keyboard stays.
          event.currentTarget.blur()
          event.currentTarget.focus()
        }}
      />
      <Group justify="space-between">
        <Button variant="subtle" color="gray" disabled={deeds.busy} onClick={() => void discard()}>
          <Trans context="of hours">Throw away</Trans>
        </Button>
        <Button
          data-autofocus
          loading={deeds.busy}
          leftSection={<IconPlayerStopFilled size={13} aria-hidden />}
          onClick={() => void stop()}
        >
          <Trans>Stop</Trans>
        </Button>
      </Group>
    </Stack>
  )
}
