import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Behaviour, Compared } from '../asking/answers'
import { moved } from '../asking/selection'
import { type Cell, number, text } from '../asking/table'
import { Figure } from '../charts/figure'
import { behaviour } from '../options/behaviour'
import { throughput } from '../options/throughput'
import { useSignals } from '../words/rules-of-charts'
import { useSay } from '../words/say'
import type { PartProps } from './part'
import styles from './parts.module.css'

export function ThroughputPart(props: PartProps) {
  const { t } = useLingui()
  const { finished, arrivals, wip } = props.seen.report.behaviour
  const { other } = props
  const then = (which: 'finished' | 'arrivals' | 'wip') =>
    other && { chart: other.report.behaviour[which], name: other.name }
  return (
    <>
      <ThroughputFigure {...props} />
      <BehaviourFigure
        title={t`Process behaviour: finished a week`}
        chart={finished}
        other={then('finished')}
      />
      <BehaviourFigure
        title={t`Process behaviour: started a week`}
        chart={arrivals}
        other={then('arrivals')}
      />
      <BehaviourFigure title={t`Process behaviour: work in progress`} chart={wip} other={then('wip')} />
    </>
  )
}

export function ThroughputFigure({ seen: { report }, other, onChoose }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const words = {
    cards: t`cards`,
    started: t`started`,
    finished: t({ message: 'finished', context: 'in flow' }),
    wip: t`in progress`,
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only.
  const draw = useMemo(() => throughput(report, words, other), [report, words.cards, other])
  const { rows } = report.weekly
  const whole = rows.filter((row) => row[4] === true)
  const [came, went] = [meanOf(whole, 1), meanOf(whole, 2)]
  const [started, finished] = [say.count(came), say.count(went)]
  const more = came > went * 1.1
  const brush = (first: number, last: number) => {
    const [since, until] = [rows[first]?.[0], rows[last]?.[0]]
    if (since && until) onChoose?.({ since: text(since), until: moved(text(until), 6) })
  }
  return (
    <Figure
      title={t`Throughput`}
      says={t`In a week ${started} cards are started and ${finished} are finished.`}
      advice={
        more
          ? t`More comes than goes: every week of this makes each card slower. Stop starting until it turns.`
          : t`What comes and what goes are in balance; that is what makes forecasts hold.`
      }
      draw={draw}
      table={{
        columns: [
          t`Week`,
          t`Started`,
          t({ message: 'Finished', context: 'in flow' }),
          t`In progress`,
          t`Whole week`,
        ],
        rows,
      }}
      then={other && { rows: other.report.weekly.rows, name: other.name }}
      n={report.counts.finished_in_period}
      empty={whole.length === 0 && t`The period holds no whole week.`}
      onBrush={onChoose ? brush : undefined}
    >
      {other ? <Then other={other} /> : null}
    </Figure>
  )
}

function meanOf(weeks: Cell[][], at: number): number {
  return weeks.reduce((all, row) => all + number(row[at]), 0) / Math.max(1, weeks.length)
}

function Then({ other: { report, name } }: { other: Compared }) {
  const say = useSay()
  const whole = report.weekly.rows.filter((row) => row[4] === true)
  const [started, finished] = [say.count(meanOf(whole, 1)), say.count(meanOf(whole, 2))]
  return (
    <p className={styles.quiet}>
      <Trans>
        Dashed, {name}: {started} started and {finished} finished in a week.
      </Trans>
    </p>
  )
}

interface BehaviourProps {
  title: string
  chart: Behaviour
  other?: { chart: Behaviour; name: string } | undefined
}

export function BehaviourFigure({ title, chart, other }: BehaviourProps) {
  const { t } = useLingui()
  const say = useSay()
  const signal = useSignals()
  const words = { name: t`cards`, mean: t`mean`, upper: t`upper limit`, lower: t`lower limit`, signal }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only.
  const draw = useMemo(() => behaviour(chart, words, other), [chart, words.name, other?.chart])
  const marked = chart.weeks.filter((_, at) => (chart.signals[at] ?? []).length > 0)
  const [lower, upper, base] = [say.count(chart.lower), say.count(chart.upper), say.weeks(chart.baseline)]
  const [how, last] = [say.count(marked.length), say.day(marked.at(-1))]
  return (
    <Figure
      title={title}
      says={
        marked.length === 0
          ? t`All weeks lie between ${lower} and ${upper}, as the first ${base} let one expect: nothing has changed.`
          : t`Signals in ${how} of the weeks, the last in the week of ${last}; the first ${base} let one expect ${lower} to ${upper}.`
      }
      advice={
        marked.length === 0
          ? t`Do not explain single weeks: ups and downs within the limits are chance.`
          : t`Something changed there: ask the team what was different in those weeks.`
      }
      draw={draw}
      height={240}
      table={{
        columns: [t`Week`, t({ message: 'Cards', context: 'in flow' }), t`Signals`],
        rows: weeksOf(chart, signal),
      }}
      then={other && { rows: weeksOf(other.chart, signal), name: other.name }}
      n={chart.weeks.length}
      empty={chart.weeks.length < 6 && t`Limits need at least six whole weeks.`}
    />
  )
}

function weeksOf({ weeks, values, signals }: Behaviour, signal: (name: string) => string): Cell[][] {
  return weeks.map((week, at) => [
    week,
    values[at] ?? null,
    (signals[at] ?? []).map((each) => signal(each)).join(', '),
  ])
}
