import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { IconCheck, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { teamQuery, type WeekState } from '../asking/time-api'
import { useTimeDeeds } from '../asking/use-time-deeds'
import { useStateWords } from '../asking/use-work-words'
import type { WhoSees } from '../asking/who-sees'
import type { TimeAddress } from '../week/use-time-address'
import { WeekBar } from '../week/week-bar'
import styles from './team.module.css'
import { TeamRow } from './team-row'

export interface TeamWeeksProps {
  who: WhoSees
  address: TimeAddress
  go: (to: Partial<TimeAddress>) => void
}

const order: readonly WeekState[] = ['submitted', 'returned', 'open', 'approved']

/** Everybody's week at one look: who has handed in, and what is to be decided. */
export function TeamWeeks({ who, address, go }: TeamWeeksProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const states = useStateWords()
  const { verbs, run, busy } = useTimeDeeds()
  const [only, setOnly] = useState<WeekState | null>(null)
  const { data, error, refetch } = useQuery(teamQuery(workspace, address.monday))
  const nameOf = (id: number) => who.seen.members.find((each) => each.id === id)?.name ?? t`Somebody`
  const rows = (data ?? []).filter(({ state }) => only === null || state === only)
  const waiting = (data ?? []).filter(({ state, member }) => state === 'submitted' && member !== who.me)
  const count = waiting.length
  const approveAll = () =>
    run(async () => {
      for (const { member } of waiting) await verbs.approve(member, address.monday)
      return count
    }, t`Weeks approved: ${count}`)
  const bar = (
    <WeekBar
      who={who}
      address={address}
      go={go}
      actions={
        <>
          <Select
            aria-label={t({ message: 'State', context: 'of hours' })}
            placeholder={t`Every state`}
            w={180}
            clearable
            value={only}
            data={order.map((state) => ({ value: state, label: states[state] }))}
            onChange={(state) => setOnly(state as WeekState | null)}
          />
          {who.mayManage && count > 1 ? (
            <Button
              loading={busy}
              leftSection={<IconCheck size={15} aria-hidden />}
              onClick={() => void approveAll()}
            >
              {t`Approve all ${count}`}
            </Button>
          ) : null}
        </>
      }
    />
  )
  if (!data)
    return (
      <>
        {bar}
        {error ? <ErrorState reason={error.message} onRetry={() => void refetch()} /> : <LoadingState />}
      </>
    )
  return (
    <>
      {bar}
      {rows.length === 0 ? (
        <EmptyState icon={IconUsers} title={t`Nobody's week is like that`}>
          <Trans>Choose another state, or another week.</Trans>
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {rows
            .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
            .map((row) => (
              <TeamRow
                key={row.member}
                who={who}
                row={row}
                name={nameOf(row.member)}
                monday={address.monday}
                onOpen={() => go({ tab: 'week', member: row.member })}
              />
            ))}
        </ul>
      )}
    </>
  )
}
