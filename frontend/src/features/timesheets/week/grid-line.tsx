import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { clockOf } from '#lib/hours'
import type { SheetDay } from '../asking/time-api'
import { useWorkWords } from '../asking/use-work-words'
import type { WhoSees } from '../asking/who-sees'
import { GridCell } from './grid-cell'
import type { GridRow } from './grid-rows'
import styles from './week.module.css'

export interface GridLineProps {
  who: WhoSees
  member: number
  row: GridRow
  at: number
  days: readonly SheetDay[]
  isWritable: (day: SheetDay) => boolean
  withSum: boolean
  onOpen: (day: string) => void
}

export function GridLine({ who, member, row, at, days, isWritable, withSum, onOpen }: GridLineProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const jobs = useJobFunctions()
  const { name, detail } = useWorkWords(who.seen)(row.work)
  const own = who.seen.members.find(({ id }) => id === member)?.job_function
  const asWhom = row.job && row.job !== own ? jobs[row.job] : null
  const isUnpaid = row.work.kind === 'work' && !row.billable
  const more = [detail, asWhom, isUnpaid ? t`not billable` : null].filter(Boolean).join(' · ')
  return (
    <tr>
      <th scope="row">
        {row.work.card?.id ? (
          <Link to={`/w/${workspace}/c/${row.work.card.number}`} className={styles.name}>
            {name}
          </Link>
        ) : (
          <span className={styles.name}>{name}</span>
        )}
        <span className={styles.detail}>{more}</span>
      </th>
      {days.map((day, column) => (
        <td key={day.day} data-off={day.working_minutes === 0 || undefined}>
          <GridCell
            member={member}
            row={row}
            day={day}
            name={name}
            place={`${at}:${column}`}
            writable={isWritable(day)}
            onOpen={() => onOpen(day.day)}
          />
        </td>
      ))}
      {withSum ? <td className={styles.sum}>{row.minutes ? clockOf(row.minutes) : ''}</td> : null}
    </tr>
  )
}
