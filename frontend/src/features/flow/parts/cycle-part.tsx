import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Compared } from '../asking/answers'
import { Figure } from '../charts/figure'
import { expectation } from '../options/expectation'
import { histogram } from '../options/histogram'
import { scatter } from '../options/scatter'
import { useSay } from '../words/say'
import type { PartProps } from './part'
import styles from './parts.module.css'

export function CyclePart(props: PartProps) {
  return (
    <>
      <CycleScatter {...props} />
      <CycleHistogram {...props} />
      <ExpectationFigure {...props} />
    </>
  )
}

export function useFewWords(n: number): string | false {
  const { t } = useLingui()
  const say = useSay()
  if (n === 0) return t`No card was finished in this period. Choose a longer period or fewer filters.`
  return (
    n < 5 && t`Only ${say.cards(n)} finished in this period: too few for percentiles. Choose a longer period.`
  )
}

export function CycleScatter({ seen, other, onPick }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { report, cards } = seen
  const { n, percentiles, items } = report.cycle_times
  const few = useFewWords(n)
  const days = t`days`
  const draw = useMemo(
    () => scatter(report, cards, { days, says: say.days }, other),
    [report, cards, days, say, other],
  )
  const half = say.days(percentiles['50'])
  const sure = say.days(percentiles['85'])
  const wide = (percentiles['85'] ?? 0) > 2 * (percentiles['50'] ?? 0)
  return (
    <Figure
      title={t`Cycle time`}
      says={few || t`Half of the cards took ${half} or less, 85 of 100 took ${sure} or less.`}
      advice={
        few
          ? undefined
          : wide
            ? t`The slow ones take more than twice as long as usual: open the dots above the line and ask what they waited for.`
            : t`The spread is narrow: promise the 85% line, not the average.`
      }
      draw={draw}
      table={{
        columns: [t`Card`, t`Started`, t({ message: 'Finished', context: 'in flow' }), t`Days`],
        rows: items.rows,
      }}
      then={other && { rows: other.report.cycle_times.items.rows, name: other.name }}
      cards={cards}
      n={n}
      empty={n === 0 && few}
      onPick={onPick}
    >
      {other ? <Then other={other} /> : null}
    </Figure>
  )
}

function Then({ other: { report, name } }: { other: Compared }) {
  const say = useSay()
  const { n, percentiles } = report.cycle_times
  const [half, sure, cards] = [say.days(percentiles['50']), say.days(percentiles['85']), say.cards(n)]
  return (
    <p className={styles.quiet}>
      <Trans>
        Dotted, {name}: half within {half}, 85 of 100 within {sure}; {cards} finished.
      </Trans>
    </p>
  )
}

export function CycleHistogram({ seen: { report }, other }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { n, mean, percentiles } = report.cycle_times
  const words = { cards: t`cards`, days: t`days` }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only.
  const draw = useMemo(() => histogram(report, words, other), [report, words.cards, other])
  const top = report.histogram.rows.reduce<[number, number]>(
    (best, [day, items]) => (Number(items) > best[1] ? [Number(day), Number(items)] : best),
    [0, 0],
  )
  const often = say.days(top[0])
  const average = say.days(mean)
  const lead = say.days(report.lead_times.percentiles['85'])
  const few = useFewWords(n)
  return (
    <Figure
      title={t`How long cards take`}
      says={t`Most often a card takes ${often}; the average is ${average}. From the first wish to done, 85 of 100 take ${lead} or less.`}
      advice={
        (percentiles['95'] ?? 0) > 3 * (percentiles['50'] ?? 0)
          ? t`The long tail costs more trust than the average wins: limit the age of a card.`
          : undefined
      }
      draw={draw}
      height={260}
      table={{
        columns: [t`Days`, t({ message: 'Cards', context: 'in flow' }), t`Share until here`],
        rows: report.histogram.rows,
      }}
      then={other && { rows: other.report.histogram.rows, name: other.name }}
      n={n}
      empty={n < 5 && few}
    />
  )
}

export function ExpectationFigure({ seen: { report } }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { days, n, hits, judged, hit_rate, history } = report.expectation
  const words = { days: t`days`, name: t`85% within` }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only.
  const draw = useMemo(() => expectation(report, words), [report, words.days])
  const safe = say.days(days)
  const [met, all, rate] = [say.count(hits), say.count(judged), say.share(hit_rate)]
  const off = hit_rate !== null && (hit_rate < 0.75 || hit_rate > 0.95)
  return (
    <Figure
      title={t`Service level expectation`}
      says={t`Today one may say: 85 of 100 cards are done within ${safe}. What was said so each week held for ${met} of ${all} cards (${rate}).`}
      advice={
        off
          ? t`That is outside 75 to 95%: the work has changed, so look at fewer weeks before you promise.`
          : t`It may be told to clients as it stands.`
      }
      draw={draw}
      height={220}
      table={{
        columns: [t`Week`, t`Days`, t`Cards it rests on`, t`Within`, t`Judged`],
        rows: history.rows,
      }}
      n={n}
      empty={days === null && t`Not enough finished cards for an expectation yet.`}
    />
  )
}
