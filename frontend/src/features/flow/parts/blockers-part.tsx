import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { figure, rowsOf, text } from '../asking/table'
import { Figure } from '../charts/figure'
import { lyingBars } from '../options/lying-bars'
import { useCauses } from '../words/rules-of-charts'
import { useSay } from '../words/say'
import type { PartProps } from './part'

export function BlockersPart(props: PartProps) {
  return (
    <>
      <Causes {...props} />
      <Reasons {...props} />
    </>
  )
}

function Causes({ seen: { report } }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const cause = useCauses()
  const rows = useMemo(() => rowsOf(report.blockers), [report])
  const all = rows.reduce((sum, { days }) => sum + (figure(days) ?? 0), 0)
  const [name, axis] = [t`days lost`, t`days`]
  const draw = useMemo(
    () =>
      lyingBars({
        names: rows.map((row) => `${cause(text(row.cause))} (${text(row.count)})`),
        axis,
        parts: [{ name, values: rows.map(({ days }) => figure(days)), ink: (inks) => inks.danger }],
        says: (at) => say.share(partOf(figure(rows[at]?.days), all)),
      }),
    [rows, cause, name, axis, say, all],
  )
  const first = rows[0]
  const [most, days, part] = [
    cause(text(first?.cause)),
    say.days(figure(first?.days)),
    say.share(partOf(figure(first?.days), all)),
  ]
  return (
    <Figure
      title={t`What blocks`}
      says={t`Most days are lost to: ${most}, ${days} or ${part} of all blocked time.`}
      advice={t`Take the first cause only, ask “why” five times, and agree on one change.`}
      draw={draw}
      height={70 + rows.length * 40}
      table={{
        columns: [t`Cause`, t`Times`, t`Days`, t`Median days`, t`Share of all time`],
        rows: report.blockers.rows.map(([whose, ...rest]) => [cause(text(whose)), ...rest]),
      }}
      empty={rows.length === 0 && t`Nothing was blocked in this period.`}
    />
  )
}

function partOf(days: number | null, all: number): number | null {
  return all > 0 ? (days ?? 0) / all : null
}

const MOST_BARS = 12

/** What people wrote when they blocked a card: the same words are one reason. */
function Reasons({ seen: { report } }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const cause = useCauses()
  const rows = useMemo(() => rowsOf(report.blocker_reasons), [report])
  const [name, axis, none] = [t`days lost`, t`days`, t`no reason given`]
  const bars = useMemo(() => rows.slice(0, MOST_BARS), [rows])
  const draw = useMemo(
    () =>
      lyingBars({
        names: bars.map((row) => `${text(row.reason) || none} (${text(row.count)})`),
        axis,
        parts: [{ name, values: bars.map(({ days }) => figure(days)), ink: (inks) => inks.danger }],
        says: (at) => cause(text(bars[at]?.cause)),
        wideNames: true,
      }),
    [bars, cause, name, axis, none],
  )
  const first = rows[0]
  const [most, times, days] = [
    text(first?.reason) || none,
    say.count(figure(first?.count)),
    say.days(figure(first?.days)),
  ]
  return (
    <Figure
      title={t`For what reason`}
      says={t`The costliest reason: ${most} (times: ${times}), ${days}.`}
      advice={t`Write reasons in the same few words, and what repeats will stand on top.`}
      draw={draw}
      height={70 + bars.length * 40}
      table={{
        columns: [t`Cause`, t`Reason`, t`Times`, t`Days`, t`Median days`, t`Share of all time`],
        rows: report.blocker_reasons.rows.map(([whose, ...rest]) => [cause(text(whose)), ...rest]),
      }}
      empty={rows.length === 0 && t`Nothing was blocked in this period.`}
    />
  )
}
