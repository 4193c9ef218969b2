import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Compared } from '../asking/answers'
import { number, text } from '../asking/table'
import { Figure } from '../charts/figure'
import { cumulative } from '../options/cumulative'
import { useSay } from '../words/say'
import type { PartProps } from './part'

export function CumulativePart({ seen: { report }, other, onChoose }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { cumulative_flow: told, rules, stages, daily, corrections } = report
  const cards = t`cards`
  const draw = useMemo(() => cumulative(report, { cards }, other), [report, cards, other])
  const wip = (at: 0 | -1) => number(daily.rows.at(at)?.[3])
  const before = say.count(wip(0))
  const now = say.count(wip(-1))
  const rising = wip(-1) > wip(0) * 1.15 + 1
  const falling = wip(-1) < wip(0) * 0.85 - 1
  const back = say.count(corrections.rows.length)
  const says = rising
    ? t`The bands grow wider: from ${before} cards in progress to ${now}.`
    : falling
      ? t`The bands grow narrower: from ${before} cards in progress to ${now}.`
      : t`The bands keep their width: ${before} cards in progress at the beginning, ${now} at the end.`
  const advice = rising
    ? t`Start less than you finish until the bands run parallel again.`
    : falling
      ? t`Good, as long as nobody stands idle; keep the limits where they are.`
      : t`A band that widens is where work gathers: look at that stage first.`
  const brush = (first: number, last: number) => {
    const [since, until] = [told.rows[first]?.[0], told.rows[last]?.[0]]
    if (since && until) onChoose?.({ since: text(since), until: text(until) })
  }
  return (
    <Figure
      title={t`Cumulative flow`}
      says={says}
      advice={advice}
      draw={draw}
      height={400}
      table={{
        columns: [t`Day`, ...stages.slice(0, told.columns.length - 1).map(({ name }) => name)],
        rows: told.rows,
      }}
      then={
        other && sameStages(told.columns, other)
          ? { ...other.report.cumulative_flow, name: other.name }
          : undefined
      }
      n={report.counts.items}
      empty={told.rows.length === 0 && t`Nothing moved in this period.`}
      onBrush={onChoose ? brush : undefined}
    >
      {corrections.rows.length > 0 ? (
        <p style={{ margin: '8px 0 0', fontSize: 13 }}>
          {t`Cards were moved back ${back} times; the lines keep what had been reached, so for those days they tell more than stood there.`}{' '}
          {t`Starts in “${rules.starts_in}”, done in “${rules.done_in}”.`}
        </p>
      ) : null}
    </Figure>
  )
}

/** Another board has other columns. */
function sameStages(columns: string[], { report }: Compared): boolean {
  return report.cumulative_flow.columns.join('\n') === columns.join('\n')
}
