import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Group, Popover } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { wordsOf } from '#features/boards/doing/refused-words'
import { tellRefused } from '#ui/toast'
import { type Design, designQuery } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import { useStepNames } from '../page/use-step-names'
import { onTheClock, secondsLeft } from './left'
import styles from './timer.module.css'
import { useSpent } from './use-spent'

/** Two hours for the workshop, by one clock that everybody in it sees. */
export function WorkshopTimer() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { design, verbs } = useWorkshop()
  const { timer, service } = design
  const names = new Map<string, string>(useStepNames())
  const [opened, setOpened] = useState(false)
  const spent = useSpent(timer)
  const at = timer.step
  const now = at === null ? undefined : timer.plan[at]
  const left = now ? secondsLeft(now.minutes, spent) : 0
  const clock = onTheClock(left)
  const does = async (what: 'start' | 'pause' | 'next' | 'end') => {
    try {
      const key = designQuery(workspace, service.id).queryKey
      const told = await verbs.time(what, at ?? 0)
      queries.setQueryData<Design>(key, (was) => was && { ...was, timer: told })
    } catch (problem) {
      tellRefused(wordsOf(problem))
    }
  }
  const minutes = timer.plan.reduce((sum, each) => sum + each.minutes, 0)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        {now ? (
          <button
            type="button"
            className={styles.clock}
            data-over={left < 0 || undefined}
            data-still={!timer.running || undefined}
            aria-label={t`Workshop: ${names.get(now.step) ?? ''}, ${clock}`}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            <span className={styles.step}>{names.get(now.step)}</span>
            <span>{clock}</span>
          </button>
        ) : (
          <ActionIcon
            aria-label={t`Two-hour workshop`}
            title={t`Two-hour workshop`}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            <IconHourglass size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Two-hour workshop`}>
        <p className={styles.words}>
          <Trans>{minutes} minutes for one team. How they are shared out is Baton’s proposal.</Trans>
        </p>
        <ol className={styles.plan}>
          {timer.plan.map((each, place) => (
            <li key={each.step} aria-current={place === at ? 'step' : undefined}>
              <span>{names.get(each.step)}</span>
              <span>
                <Trans>{each.minutes} min</Trans>
              </span>
            </li>
          ))}
        </ol>
        <Group gap="xs">
          {timer.running ? (
            <Button size="xs" variant="default" onClick={() => void does('pause')}>
              <Trans>Pause</Trans>
            </Button>
          ) : (
            <Button size="xs" onClick={() => void does('start')}>
              {at === null ? <Trans>Start the clock</Trans> : <Trans>Resume</Trans>}
            </Button>
          )}
          {at === null ? null : (
            <>
              {at + 1 < timer.plan.length ? (
                <Button size="xs" variant="default" onClick={() => void does('next')}>
                  <Trans>Next step</Trans>
                </Button>
              ) : null}
              <Button size="xs" variant="subtle" color="gray" onClick={() => void does('end')}>
                <Trans>End</Trans>
              </Button>
            </>
          )}
        </Group>
      </Popover.Dropdown>
    </Popover>
  )
}
