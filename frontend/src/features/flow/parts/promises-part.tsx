import { Trans, useLingui } from '@lingui/react/macro'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { figure, number, rowsOf, type Table, text } from '../asking/table'
import { useFlow } from '../asking/use-flow'
import { Figure } from '../charts/figure'
import { lyingBars } from '../options/lying-bars'
import { usePromiseCauses } from '../words/promise-causes'
import { useSay } from '../words/say'
import type { PartProps } from './part'

/** Kept and broken, by whom they were given to and what broke them: causes, not people. */
export function PromisesPart({ seen, asked }: PartProps) {
  const { t } = useLingui()
  const { data, error, refetch } = useFlow('promises', asked)
  const { data: workspace } = useWorkspaceSeen()
  const names = useNames(workspace)
  if (error && !data) return <ErrorState reason={error.message} onRetry={() => void refetch()} />
  if (!data) return <LoadingState />
  return (
    <>
      <PromisesInAll seen={seen} causes={data.causes} />
      <KeptBars
        title={t`Promises by client`}
        table={data.by_client}
        names={names.client}
        nobody={t`no client`}
      />
      <KeptBars
        title={t`Promises by account manager`}
        table={data.by_manager}
        names={names.member}
        nobody={t`no account manager`}
        ofPeople
      />
    </>
  )
}

function PromisesInAll({ seen: { report, cards }, causes }: { seen: PartProps['seen']; causes: Table }) {
  const { t } = useLingui()
  const say = useSay()
  const cause = usePromiseCauses()
  const { kept, broken, standing, moved, share_kept, items } = report.promises
  const rows = rowsOf(causes)
  const outcome: Record<string, string> = {
    kept: t`kept`,
    broken: t`broken`,
    moved: t`moved`,
    standing: t`stands`,
    dropped: t`dropped`,
  }
  const [held, late, all, open, later] = [
    say.count(kept),
    say.count(broken),
    say.share(share_kept),
    say.count(standing),
    say.count(moved),
  ]
  const most = cause(text(rows[0]?.cause))
  return (
    <Figure
      title={t`Promises`}
      says={t`${held} kept and ${late} broken (${all} kept); ${open} stand, ${later} were moved in time.`}
      advice={
        rows.length > 0
          ? t`What breaks most promises: ${most}. Give the date only when its chance is said beside it.`
          : undefined
      }
      draw={lyingBars({
        names: rows.map((row) => cause(text(row.cause))),
        axis: t`broken promises`,
        parts: [
          { name: t`broken`, values: rows.map((row) => figure(row.broken)), ink: (inks) => inks.danger },
        ],
        says: (at) => say.count(number(rows[at]?.broken)),
      })}
      height={70 + rows.length * 36}
      table={{
        columns: [t`Card`, t`Deadline`, t`Given`, t`Outcome`, t`Hours late`],
        rows: items.rows.map(([item = null, deadline, given, how, hours = null]) => [
          item,
          text(deadline).slice(0, 10),
          text(given).slice(0, 10),
          outcome[text(how)] ?? text(how),
          hours,
        ]),
      }}
      cards={cards}
      n={kept + broken}
      empty={kept + broken + standing + moved === 0 && t`No promise falls into this period.`}
    />
  )
}

interface KeptBarsProps {
  title: string
  table: Table
  names: ReadonlyMap<number, string>
  nobody: string
  /** Of people no worst is named: the causes matter. */
  ofPeople?: boolean
}

function KeptBars({ title, table, names, nobody, ofPeople = false }: KeptBarsProps) {
  const { t } = useLingui()
  const say = useSay()
  const rows = rowsOf(table).filter((row) => number(row.kept) + number(row.broken) + number(row.standing) > 0)
  const key = table.columns[0] ?? ''
  const nameOf = (cell: unknown) => (typeof cell === 'number' ? (names.get(cell) ?? `#${cell}`) : nobody)
  const judged = rows.filter((row) => number(row.kept) + number(row.broken) > 0)
  const worst = judged[0]
  const [who, late, share] = [
    nameOf(worst?.[key]),
    say.count(number(worst?.broken)),
    say.share(figure(worst?.share_kept)),
  ]
  const shares = judged.map((row) => number(row.share_kept))
  const [low, high] = [say.share(Math.min(1, ...shares)), say.share(Math.max(0, ...shares))]
  return (
    <Figure
      title={title}
      says={
        number(worst?.broken) === 0
          ? t`None was broken.`
          : ofPeople
            ? t`Between ${low} and ${high} were kept: look at the causes, not at the people.`
            : t`Most were broken for ${who}: ${late}; ${share} were kept.`
      }
      draw={lyingBars({
        names: rows.map((row) => nameOf(row[key])),
        axis: '',
        parts: [
          {
            name: t`kept`,
            values: rows.map((row) => number(row.kept)),
            ink: (inks) => inks.stages.done,
            stack: 'p',
          },
          {
            name: t`broken`,
            values: rows.map((row) => number(row.broken)),
            ink: (inks) => inks.danger,
            stack: 'p',
          },
          {
            name: t`stands`,
            values: rows.map((row) => number(row.standing)),
            ink: (inks) => inks.strong,
            stack: 'p',
          },
        ],
        says: (at) => say.share(figure(rows[at]?.share_kept)),
      })}
      height={80 + rows.length * 32}
      table={{
        columns: [title, t`kept`, t`broken`, t`stands`, t`Share kept`],
        rows: rows.map((row) => [
          nameOf(row[key]),
          number(row.kept),
          number(row.broken),
          number(row.standing),
          figure(row.share_kept),
        ]),
      }}
      empty={rows.length === 0 && t`No promise falls into this period.`}
    >
      {number(worst?.broken) > 0 ? (
        <p style={{ margin: 0, fontSize: 13 }}>
          <Trans>The percentage is the share kept of those that are due.</Trans>
        </p>
      ) : null}
    </Figure>
  )
}
