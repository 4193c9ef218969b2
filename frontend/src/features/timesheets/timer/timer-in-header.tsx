import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconClock, IconClockQuestion, IconPlayerStopFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { clockOf } from '#lib/hours'
import { isNothingOver } from '#ui/commands/nothing-over'
import { useCommands } from '#ui/commands/registry'
import { useNow } from '#ui/time/clock'
import { type Timer, timerQuery } from '../asking/time-api'
import { useTimeDeeds } from '../asking/use-time-deeds'
import { useTimeNews } from '../asking/use-time-news'
import { useWhoSees, type WhoSees } from '../asking/who-sees'
import { elapsed } from './elapsed'
import { PausedTimer } from './paused-timer'
import { RunningTimer } from './running-timer'
import { StartTimer } from './start-timer'
import styles from './timer.module.css'
import { useStopTimer } from './use-stop-timer'

/** What is being timed, on every page: how long, for what, and the way to stop it. */
export function TimerInHeader() {
  const who = useWhoSees()
  return who ? <OwnTimer who={who} /> : null
}

function OwnTimer({ who }: { who: WhoSees }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data } = useQuery(timerQuery(workspace))
  const deeds = useTimeDeeds()
  const stop = useStopTimer(deeds)
  const [opened, setOpened] = useState(false)
  const timer = data?.timer ?? null
  const isRunning = timer !== null && timer.paused_at === null
  useTimeNews(who.me)
  useCommands([
    {
      id: 'timer',
      label: isRunning ? t`Stop the timer` : t`Start a timer`,
      keys: 'w',
      isEnabled: isNothingOver,
      run: () => (isRunning ? void stop() : setOpened(true)),
    },
  ])
  const close = () => setOpened(false)
  return (
    <div className={styles.header}>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        width={340}
        trapFocus
        returnFocus
        shadow="md"
        radius="lg"
      >
        <Popover.Target>
          {timer ? (
            <TimerPill timer={timer} onClick={() => setOpened((was) => !was)} />
          ) : (
            <Tooltip label={t`Start a timer`} disabled={opened}>
              <ActionIcon aria-label={t`Start a timer`} onClick={() => setOpened((was) => !was)}>
                <IconClock size={19} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </Popover.Target>
        <Popover.Dropdown aria-label={t`Timer`} data-over-card>
          {timer === null ? (
            <StartTimer who={who} deeds={deeds} onDone={close} />
          ) : timer.paused_at !== null ? (
            <PausedTimer who={who} timer={timer} deeds={deeds} onDone={close} />
          ) : (
            <RunningTimer who={who} timer={timer} deeds={deeds} onStop={stop} onDone={close} />
          )}
        </Popover.Dropdown>
      </Popover>
      {isRunning ? (
        <Tooltip label={t`Stop the timer`}>
          <ActionIcon
            variant="filled"
            color="petrol"
            size="sm"
            radius="xl"
            aria-label={t`Stop the timer`}
            loading={deeds.busy}
            onClick={() => void stop()}
          >
            <IconPlayerStopFilled size={11} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : null}
    </div>
  )
}

function TimerPill({ timer, onClick, ...rest }: { timer: Timer; onClick: () => void }) {
  const { t } = useLingui()
  const now = useNow()
  const asks = timer.paused_at !== null
  const time = clockOf(elapsed(timer, now))
  const name = timer.card ? `#${timer.card.number}` : timer.text
  const label = asks ? t`The timer asks until when you worked` : t`Timer: ${time} ${name}`
  return (
    <button
      type="button"
      {...rest}
      className={styles.pill}
      data-asks={asks || undefined}
      aria-label={label}
      onClick={onClick}
    >
      {asks ? <IconClockQuestion size={16} stroke={1.8} aria-hidden /> : <span className={styles.dot} />}
      <span className={styles.time}>{time}</span>
      {asks ? <span className={styles.about}>{t`Until when?`}</span> : null}
      {!asks && name ? <span className={styles.about}>{name}</span> : null}
    </button>
  )
}
