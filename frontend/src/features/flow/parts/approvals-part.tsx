import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { figure, number, rowsOf, text } from '../asking/table'
import { Figure } from '../charts/figure'
import { lyingBars } from '../options/lying-bars'
import { useCauses } from '../words/rules-of-charts'
import { useSay } from '../words/say'
import type { PartProps } from './part'

/** How long decisions were waited for, on whose clock, and how many rounds they took. */
export function ApprovalsPart({ seen: { report } }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const cause = useCauses()
  const rows = useMemo(() => rowsOf(report.approvals), [report])
  const whose = useMemo(
    () => (clock: unknown) => (clock === 'all' ? t`everybody` : cause(text(clock as string))),
    [t, cause],
  )
  const [half, most, axis] = [t`half within`, t`85% within`, t`days`]
  const draw = useMemo(
    () =>
      lyingBars({
        names: rows.map((row) => whose(row.clock)),
        axis,
        parts: [
          { name: half, values: rows.map((row) => figure(row.p50_days)), ink: (inks) => inks.stages.work },
          { name: most, values: rows.map((row) => figure(row.p85_days)), ink: (inks) => inks.stages.wait },
        ],
      }),
    [rows, whose, half, most, axis],
  )
  const all = rows.find((row) => row.clock === 'all')
  const client = rows.find((row) => row.clock === 'client')
  const decided = number(all?.decided)
  const [within, atOnce, rounds] = [
    say.days(figure(all?.p85_days)),
    say.share(figure(all?.first_pass_rate)),
    say.count(figure(all?.mean_rounds)),
  ]
  const [open, longest] = [say.count(number(all?.waiting)), say.days(figure(all?.longest_waiting_days))]
  const theirs = say.days(figure(client?.p85_days))
  return (
    <Figure
      title={t`Approvals`}
      says={
        decided === 0
          ? t`Nothing was decided in this period; ${open} are waited for.`
          : t`85% of the decisions came within ${within}; ${atOnce} passed at the first time, a yes took ${rounds} rounds. ${open} are waited for, the longest for ${longest}.`
      }
      advice={
        figure(client?.p85_days) === null
          ? undefined
          : t`Clients answer within ${theirs} in 85% of cases: put that into the dates that you promise, and remind before it has passed.`
      }
      draw={draw}
      height={90 + rows.length * 58}
      table={{
        columns: [
          t`Waiting for`,
          t`Decided`,
          t`Mean days`,
          '50%',
          '85%',
          t`First rounds`,
          t`First-pass rate`,
          t`Mean rounds`,
          t`Waiting now`,
          t`Longest, days`,
        ],
        rows: report.approvals.rows.map(([clock, ...rest]) => [whose(clock), ...rest]),
      }}
      n={decided}
      empty={rows.length === 0 && t`Nobody was asked to approve anything in this period.`}
    />
  )
}
