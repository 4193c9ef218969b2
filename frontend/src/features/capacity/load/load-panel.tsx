import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { dayAt, dayWritten } from '#lib/days'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import type { FunctionOfLoad, Load, QueueOfLoad } from '../asking/load-api'
import { loadQuery } from '../asking/load-api'
import { CardsOfWeek, type Looked } from './cards-of-week'
import styles from './load.module.css'
import { useHours } from './use-hours'
import { WeekCell } from './week-cell'

/** The weeks to come: what is placed, due and likely, against the hours there are. */
export function LoadPanel({ zone }: { zone: string }) {
  const workspace = useWorkspace()
  const { data: load, error, refetch } = useQuery(loadQuery(workspace))
  const [looked, setLooked] = useState<Looked | null>(null)
  const from = useRef<Element | null>(null)
  const look = (at: Looked) => {
    from.current = document.activeElement
    setLooked(at)
  }
  // Whoever looked by the keyboard goes on where they were.
  const close = () => {
    setLooked(null)
    requestAnimationFrame(() => from.current instanceof HTMLElement && from.current.focus())
  }
  if (error && !load) return <ErrorState reason={error.message} onRetry={() => void refetch()} />
  if (!load) return <LoadingState rows={10} />
  return (
    <div className={styles.panel}>
      <Legend />
      <Functions load={load} zone={zone} onLook={look} />
      <Queues queues={load.queues} />
      {looked ? <CardsOfWeek looked={looked} onClose={close} /> : null}
    </div>
  )
}

function Legend() {
  return (
    <p className={styles.legend}>
      <span data-part="placed">
        <Trans>placed in slots</Trans>
      </span>
      <span data-part="due">
        <Trans>due, in no slot yet</Trans>
      </span>
      <span data-part="usual">
        <Trans>likely to come (half of the weeks, and 85 of 100)</Trans>
      </span>
      <span data-part="capacity">
        <Trans>hours there are, without absences</Trans>
      </span>
    </p>
  )
}

interface FunctionsProps {
  load: Load
  zone: string
  onLook: (looked: Looked) => void
}

function Functions({ load, zone, onLook }: FunctionsProps) {
  const { t, i18n } = useLingui()
  // On a weekend the first week is one that has yet to begin.
  const today = dayAt(new Date(), zone)
  const jobs = useJobFunctions()
  return (
    <div className={`${styles.scroller} ${styles.weeks}`}>
      <table className={styles.table}>
        <VisuallyHidden component="caption">{t`Load by job function and week`}</VisuallyHidden>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Job function</Trans>
            </th>
            {load.weeks.map((week) => (
              <th scope="col" key={week} data-now={week <= today || undefined}>
                {week <= today
                  ? t`This week, what is left`
                  : dayWritten(week, i18n.locale, { day: 'numeric', month: 'short' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {load.functions.map((each) => (
            <tr key={each.job_function}>
              <th scope="row">
                <b>{jobs[each.job_function] ?? each.job_function}</b>
                <About of={each} />
              </th>
              {each.weeks.map((week, at) => {
                const monday = load.weeks[at] ?? ''
                return (
                  <td key={monday}>
                    <WeekCell
                      week={week}
                      name={jobs[each.job_function] ?? each.job_function}
                      monday={monday}
                      onLook={() => onLook({ job: each.job_function, monday })}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** In a sentence, how it stands; nothing is claimed of arrivals that are not known long enough. */
function About({ of }: { of: FunctionOfLoad }) {
  const hours = useHours()
  const usual = hours(of.arrivals?.usual ?? 0)
  const more = hours(of.arrivals?.more ?? 0)
  const behind = hours(of.behind)
  return (
    <span className={styles.about}>
      <span>
        <Plural value={of.people} one="# person" other="# people" />,{' '}
        <Plural value={of.open_cards} one="# open card" other="# open cards" />
      </span>
      {of.arrivals ? (
        <span>
          <Trans>
            a week brings {usual}, now and then {more}
          </Trans>
        </span>
      ) : (
        <span>
          <Trans>too few weeks are known to say what comes</Trans>
        </span>
      )}
      {of.behind > 0 ? (
        <span className={styles.short}>
          <Trans>{behind} too much after eight weeks</Trans>
        </span>
      ) : null}
    </span>
  )
}

function Queues({ queues }: { queues: readonly QueueOfLoad[] }) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const jobs = useJobFunctions()
  const hours = useHours()
  if (queues.length === 0) return null
  const number = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 1 })
  return (
    <>
      <h2 className={styles.title}>
        <Trans>Shared queues</Trans>
      </h2>
      <div className={styles.scroller}>
        <table className={styles.queues}>
          <VisuallyHidden component="caption">{t`Shared queues`}</VisuallyHidden>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Queue</Trans>
              </th>
              <th scope="col">
                <Trans>Job function</Trans>
              </th>
              <th scope="col">
                <Trans>Cards</Trans>
              </th>
              <th scope="col">
                <Trans>Hours to place</Trans>
              </th>
              <th scope="col">
                <Trans>Weeks of work</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {queues.map((queue) => (
              <tr key={queue.column}>
                <th scope="row">
                  <Link to={`/w/${workspace}/boards/${queue.board}`}>
                    {queue.board_name} · {queue.name}
                  </Link>
                </th>
                <td>{jobs[queue.job_function] ?? queue.job_function}</td>
                <td>
                  {queue.cards}
                  {queue.without_plan > 0 ? (
                    <span className={styles.quiet}>
                      {' '}
                      <Trans>({queue.without_plan} without hours to place)</Trans>
                    </span>
                  ) : null}
                </td>
                <td>{hours(queue.minutes)}</td>
                <td>{queue.weeks === null ? '–' : number.format(queue.weeks)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
