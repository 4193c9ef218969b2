import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { number, rowsOf, text } from '../asking/table'
import { Figure } from '../charts/figure'
import { rework } from '../options/rework'
import { useSay } from '../words/say'
import type { PartProps } from './part'

export function ReworkPart({ seen: { report } }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { returned, returns, passed, share, after, paths } = report.rework
  const draw = useMemo(() => rework(report), [report])
  const back = rowsOf(paths).filter((row) => row.back === true)
  const worst = back.reduce((best, row) => (number(row.count) > number(best?.count) ? row : best), back[0])
  const [from, to, times] = [text(worst?.from), text(worst?.to), say.count(number(worst?.count))]
  const [some, all, part] = [say.count(returned), say.count(passed), say.share(share)]
  const later = say.days(after.percentiles['50'])
  return (
    <Figure
      title={t`Rework`}
      says={
        returns === 0
          ? t`No card was moved back in this period.`
          : t`${some} of ${all} cards (${part}) went back at least once, most often from “${from}” to “${to}” (${times}).`
      }
      advice={
        returns === 0
          ? undefined
          : t`After the first return a card still takes ${later}. Ask what “${to}” lets through, and write it into that column’s policy.`
      }
      draw={draw}
      height={120 + report.stages.length * 44}
      table={{
        columns: [
          t`From`,
          t({ message: 'To', context: 'last day' }),
          t({ message: 'Cards', context: 'in flow' }),
          t`Back`,
        ],
        rows: paths.rows,
      }}
      n={passed}
      empty={paths.rows.length === 0 && t`Nothing moved in this period.`}
    />
  )
}
