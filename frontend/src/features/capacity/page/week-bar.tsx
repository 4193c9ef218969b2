import { useLingui } from '@lingui/react/macro'
import { SegmentedControl, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { WeekBar as Bar } from '#ui/time/week-bar'
import type { JobFunction } from '../asking/capacity-api'
import type { CapacityAddress, Go } from './use-capacity-address'

export interface WeekBarProps {
  address: CapacityAddress
  go: Go
  thisWeek: string
  /** The job functions that somebody of the team has. */
  functions: readonly string[]
  teams: readonly { id: number; name: string }[]
  children?: ReactNode
}

const everybody = 'all'

/** Which week, how many, and of whom. */
export function WeekBar({ address, go, thisWeek, functions, teams, children }: WeekBarProps) {
  const { t } = useLingui()
  const jobs = useJobFunctions()
  const { monday, weeks, as, team } = address
  // As everywhere that job functions are chosen from.
  const inOrder = Object.keys(jobs)
  // What is chosen is named, though nobody of the team does it.
  const listed = [...new Set(as === null ? functions : [...functions, as])].sort(
    (one, other) => inOrder.indexOf(one) - inOrder.indexOf(other),
  )
  return (
    <Bar monday={monday} weeks={weeks} thisWeek={thisWeek} onGo={(to) => go({ monday: to })}>
      {children}
      <Select
        aria-label={t`Of whom`}
        w={190}
        allowDeselect={false}
        data={[
          { value: everybody, label: t`Everybody` },
          ...(teams.length > 0
            ? [{ group: t`Teams`, items: teams.map(({ id, name }) => ({ value: `${id}`, label: name })) }]
            : []),
          {
            group: t`Job functions`,
            items: listed.map((name) => ({ value: name, label: jobs[name] ?? name })),
          },
        ]}
        value={team === null ? (as ?? everybody) : `${team}`}
        onChange={(to) =>
          go({
            as: to === everybody || isTeam(to) ? null : (to as JobFunction),
            team: isTeam(to) ? Number(to) : null,
          })
        }
      />
      <SegmentedControl
        aria-label={t`How many weeks`}
        size="xs"
        data={[
          { value: '1', label: t`1 week` },
          { value: '2', label: t`2 weeks` },
        ]}
        value={String(weeks)}
        onChange={(to) => go({ weeks: to === '2' ? 2 : 1 })}
      />
    </Bar>
  )
}

/** A team is chosen by its number, a job function by its name. */
function isTeam(chosen: string | null) {
  return /^\d+$/.test(chosen ?? '')
}
