import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { figure, number, rowsOf, text } from '../asking/table'
import { Figure } from '../charts/figure'
import { useSay } from '../words/say'
import { FactsTable, useFacts } from './facts-table'
import { mostNamed } from './most-named'
import { OneBoard } from './one-board'
import type { PartProps } from './part'
import styles from './parts.module.css'
import { StagePanel } from './stage-panel'

/** Four facts about each stage, never one score; a stage opens to its cards, what holds them up, and whose they are. */
export function BottleneckPart(props: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { report } = props.seen
  const facts = useFacts()
  const rows = rowsOf(report.bottleneck)
  const pointed = Object.values(report.bottleneck.points_at).filter((stage) => stage !== null)
  const worst = mostNamed(pointed)
  const [chosen, setChosen] = useState<string | null>(null)
  const open = rows.some(({ stage }) => stage === chosen) ? chosen : worst
  const which = facts.filter(({ key }) => report.bottleneck.points_at[key] === worst).map(({ name }) => name)
  const names = which.join(', ').toLowerCase()
  const many = say.count(which.length)
  const part = say.share(figure(rows.find(({ stage }) => stage === worst)?.share_of_time))
  return (
    <>
      <OneBoard {...props} />
      <Figure
        title={t`Bottleneck`}
        says={
          worst === null
            ? t`No fact points at a stage: nothing holds the flow up.`
            : t`${many} of 4 facts point at “${worst}” (${names}); ${part} of all time goes by there.`
        }
        advice={
          worst === null
            ? undefined
            : t`Do not push work into it: help there, or hold back what feeds it. Choose a stage to see its cards and clients.`
        }
        table={{
          columns: [t`Stage`, ...facts.map(({ name }) => name), t`Cards on average`],
          rows: rows.map((row) => [
            text(row.stage),
            ...facts.map(({ column }) => figure(row[column])),
            number(row.mean_items),
          ]),
        }}
        n={report.counts.items}
        empty={rows.length === 0 && t`The board has no stages between commitment and done.`}
      >
        <div className={styles.scroll}>
          <FactsTable report={report} chosen={open} onChoose={setChosen} />
        </div>
      </Figure>
      {open ? <StagePanel {...props} stage={open} /> : null}
    </>
  )
}
