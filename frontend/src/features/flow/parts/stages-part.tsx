import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { figure, number, rowsOf, text } from '../asking/table'
import { Figure } from '../charts/figure'
import type { Inks } from '../charts/inks'
import { lyingBars } from '../options/lying-bars'
import { useCauses } from '../words/rules-of-charts'
import { useSay } from '../words/say'
import type { PartProps } from './part'

export function StagesPart(props: PartProps) {
  return (
    <>
      <EfficiencyFigure {...props} />
      <StagesFigure {...props} />
      <WaitsFigure {...props} />
    </>
  )
}

export function EfficiencyFigure({ seen: { report } }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { share, configured, total_days, active_days, blocked_days } = report.efficiency
  const waiting = Math.max(0, total_days - active_days - blocked_days)
  const [work, wait, block] = [t`work`, t`waiting in queues`, t`blocked or waiting for somebody`]
  const axis = t`days`
  const draw = useMemo(
    () =>
      lyingBars({
        names: [''],
        axis,
        parts: [
          { name: work, values: [active_days], ink: (inks: Inks) => inks.stages.work, stack: 'time' },
          { name: wait, values: [waiting], ink: (inks: Inks) => inks.stages.queue, stack: 'time' },
          { name: block, values: [blocked_days], ink: (inks: Inks) => inks.stages.wait, stack: 'time' },
        ],
      }),
    [active_days, waiting, blocked_days, work, wait, block, axis],
  )
  const percent = say.share(share)
  const empty = !configured
    ? t`The board has no stages of waiting, so work cannot be told from waiting: mark its queues in the board’s settings.`
    : share === null && t`No card was finished in this period.`
  return (
    <Figure
      title={t`Flow efficiency`}
      says={t`Somebody worked on a card during ${percent} of the time that it was under way; the rest it waited.`}
      advice={
        (share ?? 1) < 0.4
          ? t`Working faster will hardly help: shorten the waiting, that is where the time is.`
          : t`Below 40% the waiting is what to shorten; here the work itself weighs more.`
      }
      draw={draw}
      height={150}
      table={{
        columns: [t`Time`, t`Days`],
        rows: [
          [work, active_days],
          [wait, waiting],
          [block, blocked_days],
        ],
      }}
      n={report.counts.finished_in_period}
      empty={empty}
    />
  )
}

export function StagesFigure({ seen: { report } }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const rows = useMemo(() => rowsOf(report.time_in_stages), [report])
  const [half, most, axis] = [t`half of the cards within`, t`85 of 100 within`, t`days`]
  const draw = useMemo(
    () =>
      lyingBars({
        names: rows.map(({ stage }) => text(stage)),
        axis,
        parts: [
          {
            name: half,
            values: rows.map(({ p50 }) => figure(p50)),
            ink: (inks, at) => inks.stages[kindOf(rows[at]?.kind)],
          },
          { name: most, values: rows.map(({ p85 }) => figure(p85)), ink: (inks) => inks.strong },
        ],
        says: (at) => say.share(figure(rows[at]?.share)),
      }),
    [rows, half, most, axis, say],
  )
  const longest = rows.reduce((best, row) => (number(row.share) > number(best?.share) ? row : best), rows[0])
  const [name, part] = [text(longest?.stage), say.share(figure(longest?.share))]
  return (
    <Figure
      title={t`Time in stages`}
      says={t`Most time goes by in “${name}”: ${part} of all that the finished cards were under way.`}
      advice={
        longest?.kind === 'work'
          ? t`Look whether too many cards are in hand there at once.`
          : t`It is a stage of waiting: agree who takes the next card, and when.`
      }
      draw={draw}
      height={80 + rows.length * 52}
      table={{
        columns: [
          t`Stage`,
          t`Kind`,
          t({ message: 'Cards', context: 'in flow' }),
          t`Mean`,
          '50%',
          '85%',
          t`Days in all`,
          t`Share`,
        ],
        rows: report.time_in_stages.rows,
      }}
      n={report.counts.finished_in_period}
      empty={rows.every(({ items }) => items === 0) && t`No card was finished in this period.`}
    />
  )
}

function kindOf(kind: unknown): 'queue' | 'work' | 'wait' | 'done' {
  return kind === 'queue' || kind === 'wait' || kind === 'done' ? kind : 'work'
}

export function WaitsFigure({ seen: { report } }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const cause = useCauses()
  const rows = useMemo(() => rowsOf(report.waits), [report])
  const [name, axis] = [t`days lost`, t`days`]
  const draw = useMemo(
    () =>
      lyingBars({
        names: rows.map((row) => cause(text(row.cause))),
        axis,
        parts: [{ name, values: rows.map(({ days }) => figure(days)), ink: (inks) => inks.stages.wait }],
        says: (at) => say.share(figure(rows[at]?.share)),
      }),
    [rows, cause, name, axis, say],
  )
  const days = (whose: string) => rows.find((row) => row.cause === whose)?.days
  const client = say.days(figure(days('client')) ?? 0)
  const ours = say.days(figure(days('ours') ?? days('us')) ?? 0)
  return (
    <Figure
      title={t`Waiting, by whose clock`}
      says={t`The client’s clock ran ${client}, ours ${ours}.`}
      advice={t`Ask clients for an answer by a day, and say what it costs when it comes later.`}
      draw={draw}
      height={70 + rows.length * 44}
      table={{
        columns: [t`Waiting for`, t`Times`, t`Days`, t`Median days`, t`Share`],
        rows: report.waits.rows.map(([whose, ...rest]) => [cause(text(whose)), ...rest]),
      }}
      empty={rows.length === 0 && t`Nothing waited for anybody in this period.`}
    />
  )
}
