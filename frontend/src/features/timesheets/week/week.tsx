import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { addDays } from '#lib/days'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { sheetQuery } from '../asking/time-api'
import { useStateWords } from '../asking/use-work-words'
import type { WhoSees } from '../asking/who-sees'
import { broughtAboveWeek } from './above-week'
import type { TimeAddress } from './use-time-address'
import styles from './week.module.css'
import { WeekActions } from './week-actions'
import { WeekBar } from './week-bar'
import { WeekGrid } from './week-grid'

export interface WeekProps {
  who: WhoSees
  address: TimeAddress
  go: (to: Partial<TimeAddress>) => void
}

/** A person's week, to be written, handed in, and decided about. */
export function Week({ who, address, go }: WeekProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const states = useStateWords()
  const { monday, member } = address
  const Proposals = broughtAboveWeek()
  const { data: sheet, error, refetch } = useQuery(sheetQuery(workspace, member, monday))
  const isOpen = sheet?.state === 'open' || sheet?.state === 'returned'
  const { data: before } = useQuery({
    ...sheetQuery(workspace, member, addDays(monday, -7)),
    enabled: isOpen && sheet.may_write,
  })
  const nameOf = (id: number | null) => who.seen.members.find((each) => each.id === id)?.name ?? t`Somebody`
  if (!sheet)
    return (
      <>
        <WeekBar who={who} address={address} go={go} />
        {error ? <ErrorState reason={error.message} onRetry={() => void refetch()} /> : <LoadingState />}
      </>
    )
  const decider = nameOf(sheet.decided_by)
  return (
    <>
      <WeekBar
        who={who}
        address={address}
        go={go}
        state={
          <span className={styles.state} data-state={sheet.state}>
            {states[sheet.state]}
          </span>
        }
        actions={<WeekActions who={who} sheet={sheet} hasBefore={(before?.entries.length ?? 0) > 0} />}
      />
      {sheet.state === 'returned' ? (
        <p className={styles.note}>
          <b>
            <Trans>Sent back by {decider}:</Trans>
          </b>{' '}
          {sheet.note}
        </p>
      ) : null}
      {Proposals && member === who.me ? <Proposals from={monday} until={addDays(monday, 6)} /> : null}
      <WeekGrid who={who} sheet={sheet} earlier={isOpen ? (before?.entries ?? []) : []} />
      <div className={styles.foot} />
    </>
  )
}
