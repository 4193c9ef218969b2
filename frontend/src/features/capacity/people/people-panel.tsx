import { Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import { addDays, dayAt, mondayOf } from '#lib/days'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { type People, peopleQuery, type WeekOfPerson } from '../asking/load-api'
import { Ladder } from './ladder'
import styles from './people.module.css'
import { loadOf, pastOf, share, summed, together, trend } from './summing'
import { useShare } from './use-share'
import { WeekBars } from './week-bars'

const past = 8
const ahead = 3

interface Row {
  key: string
  name: string
  detail: string
  /** Whose hours, to go to; null: of several. */
  member: number | null
  weeks: readonly WeekOfPerson[]
}

/** What people's hours were used for, week by week, and what is planned of those to come. */
export function PeoplePanel({ seen }: { seen: WorkspaceSeen }) {
  const workspace = useWorkspace()
  const first = addDays(mondayOf(dayAt(new Date(), seen.workspace.time_zone)), -7 * past)
  const { data: people, error, refetch } = useQuery(peopleQuery(workspace, first, past + 1 + ahead))
  if (error && !people) return <ErrorState reason={error.message} onRetry={() => void refetch()} />
  if (!people) return <LoadingState rows={10} />
  return <Table people={people} seen={seen} />
}

function Table({ people, seen }: { people: People; seen: WorkspaceSeen }) {
  const { t } = useLingui()
  const [by, setBy] = useState<'person' | 'function'>('person')
  const rows = useRows(people, seen, by)
  const over = pastOf(people)
  return (
    <div className={styles.panel}>
      {people.of_all ? (
        <SegmentedControl
          aria-label={t`Rows`}
          size="xs"
          mb="md"
          data={[
            { value: 'person', label: t`People` },
            { value: 'function', label: t`Job functions` },
          ]}
          value={by}
          onChange={(to) => setBy(to as 'person' | 'function')}
        />
      ) : null}
      <Ladder weeks={together(people.people)} past={over} />
      <div className={styles.scroller}>
        <table className={styles.table}>
          <VisuallyHidden component="caption">
            {t`Hours of people, the last ${over} weeks and those to come`}
          </VisuallyHidden>
          <thead>
            <tr>
              <th scope="col">{by === 'person' ? <Trans>Person</Trans> : <Trans>Job function</Trans>}</th>
              <th scope="col">
                <Trans>Weeks, worked left of today, planned right of it</Trans>
              </th>
              <th scope="col" className={styles.number}>
                <Trans>Used</Trans>
              </th>
              <th scope="col" className={styles.number}>
                <Trans>Billable</Trans>
              </th>
              <th scope="col" className={styles.number}>
                <Trans>Trend</Trans>
              </th>
              <th scope="col" className={styles.number}>
                <Trans>Finished cards</Trans>
              </th>
              <th scope="col" className={styles.number}>
                <Trans>Hours on time</Trans>
              </th>
              <th scope="col" className={styles.number}>
                <Trans>Projects at once</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.key} row={row} people={people} past={over} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.help}>
        <Trans>
          Used: worked hours against available ones. On time: written down within three days. Above 105 % is
          too much, below 75 % there is room.
        </Trans>
      </p>
    </div>
  )
}

function Line({ row, people, past: over }: { row: Row; people: People; past: number }) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const percent = useShare()
  const done = row.weeks.slice(0, over)
  const { worked, available, billable, late, finished, projects } = summed(done)
  const used = share(worked, available)
  const going = trend(done)
  const state = loadOf(used)
  const words = { over: t`too much`, under: t`has room`, usual: '' }[state]
  return (
    <tr>
      <th scope="row">
        {row.member === null ? (
          <b>{row.name}</b>
        ) : (
          <Link to={`/w/${workspace}/time?member=${row.member}`} className={styles.name}>
            {row.name}
          </Link>
        )}
        <span className={styles.detail}>{row.detail}</span>
      </th>
      <td>
        <WeekBars
          weeks={row.weeks}
          mondays={people.weeks}
          past={over}
          name={row.name}
          to={(monday) =>
            row.member === null ? null : `/w/${workspace}/time?member=${row.member}&week=${monday}`
          }
        />
      </td>
      <td className={styles.number} data-load={state}>
        <b>{percent(used)}</b>
        {words ? <span className={styles.detail}>{words}</span> : null}
      </td>
      <td className={styles.number}>{percent(share(billable, worked))}</td>
      <td className={styles.number}>{going === null ? '–' : <Trend by={going} language={i18n.locale} />}</td>
      <td className={styles.number}>{finished}</td>
      <td className={styles.number}>{percent(share(worked - late, worked))}</td>
      <td className={styles.number}>{projects}</td>
    </tr>
  )
}

function Trend({ by, language }: { by: number; language: string }) {
  const points = new Intl.NumberFormat(language, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 0,
  })
  return <>{points.format(by)}</>
}

function useRows(people: People, seen: WorkspaceSeen, by: 'person' | 'function'): Row[] {
  const { t, i18n } = useLingui()
  const jobs = useJobFunctions()
  if (by === 'person')
    return people.people.map(({ member, job_function, has_left, weeks }) => ({
      key: String(member),
      name: seen.members.find(({ id }) => id === member)?.name ?? t`Somebody`,
      detail: [jobs[job_function] ?? job_function, has_left ? t`has left` : ''].filter(Boolean).join(', '),
      member,
      weeks,
    }))
  const names = [...new Set(people.people.map(({ job_function }) => job_function))]
  return names
    .map((job): Row => {
      const own = people.people.filter(({ job_function }) => job_function === job)
      const count = new Intl.NumberFormat(i18n.locale).format(own.length)
      return {
        key: job,
        name: jobs[job] ?? job,
        detail: t`people: ${count}`,
        member: null,
        weeks: together(own),
      }
    })
    .sort((one, other) => one.name.localeCompare(other.name, i18n.locale))
}
