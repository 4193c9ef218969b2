import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { figure, number, rowsOf, text } from '../asking/table'
import { Figure } from '../charts/figure'
import { ageing } from '../options/ageing'
import { useSay } from '../words/say'
import type { PartProps } from './part'

export function AgeingPart({ seen, onPick }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { report, cards } = seen
  const words = { days: t`days`, moving: t`moving`, stopped: t`blocked or waiting`, says: say.days }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only.
  const draw = useMemo(() => ageing(report, cards, words), [report, cards, words.days, say])
  const rows = rowsOf(report.ageing)
  const line = new Map(rowsOf(report.pace).map((row) => [text(row.stage), figure(row.p85)]))
  const late = rows.filter(
    (row) => number(row.days) > (line.get(text(row.stage)) ?? Number.POSITIVE_INFINITY),
  )
  const oldest = rows[0]
  const [all, over] = [say.count(rows.length), say.count(late.length)]
  const [name, age] = [`#${text(oldest?.item)}`, say.days(figure(oldest?.days))]
  return (
    <Figure
      title={t`Age of the work in progress`}
      says={t`Of ${all} cards in progress ${over} are older than 85 of 100 cards were when they left that stage; the oldest, ${name}, is ${age} old.`}
      advice={
        late.length > 0
          ? t`Begin the day with the highest dots: finish or unblock them before anything new is started.`
          : t`Nothing is out of the ordinary; look again tomorrow.`
      }
      draw={draw}
      height={400}
      table={{
        columns: [
          t`Card`,
          t`Stage`,
          t`Started`,
          t`Age in days`,
          t`Days in this stage`,
          t`Blocked`,
          t`Waiting`,
        ],
        rows: report.ageing.rows,
      }}
      cards={cards}
      n={rows.length}
      empty={rows.length === 0 && t`Nothing is in progress.`}
      onPick={onPick}
    />
  )
}
