import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ArchiveColumn } from './archive-column'
import { ColumnDialog } from './column-dialog'
import { ColumnLine } from './column-line'
import { neighbourAfterDrop, neighbourAfterStep, stagesOf } from './column-tree'
import { SplitColumn } from './split-column'
import type { Step } from './step'
import { type Column, useStructure, useVerbs } from './structure'

/** The stages from left to right, to be reordered by hand or with the arrows. */
export function ColumnsPanel() {
  const { columns } = useStructure()
  const verbs = useVerbs()
  const doing = useDoing()
  const [step, setStep] = useState<Step | null>(null)
  const stages = stagesOf(columns)
  const order = (parent: number | null) =>
    parent === null
      ? stages.map(({ column }) => column.id)
      : (stages.find(({ column }) => column.id === parent)?.parts.map(({ id }) => id) ?? [])
  const place = (id: number, above: number | null | undefined) => {
    if (above !== undefined) void doing.run(() => verbs.changeColumn(id, { above }))
  }
  const line = (column: Column) => (
    <ColumnLine
      key={column.id}
      column={column}
      isParent={columns.some(({ parent }) => parent === column.id)}
      onStep={setStep}
      onMove={(by) => place(column.id, neighbourAfterStep(order(column.parent), column.id, by))}
      onDrop={(id) => place(id, neighbourAfterDrop(order(column.parent), id, column.id))}
    />
  )
  return (
    <>
      <p className={house.about}>
        <Trans>
          Work flows from the first to the last. A change counts at once for everybody; no card and no history
          is lost.
        </Trans>
      </p>
      <div className={house.bar}>
        <Button variant="default" onClick={() => setStep({ kind: 'new' })}>
          <Trans>New column</Trans>
        </Button>
      </div>
      <ul className={house.list}>{stages.flatMap(({ column, parts }) => [column, ...parts].map(line))}</ul>
      {step?.kind === 'new' ? <ColumnDialog column={null} onClose={() => setStep(null)} /> : null}
      {step?.kind === 'edit' ? <ColumnDialog column={step.column} onClose={() => setStep(null)} /> : null}
      {step?.kind === 'split' ? <SplitColumn column={step.column} onClose={() => setStep(null)} /> : null}
      {step?.kind === 'archive' ? <ArchiveColumn column={step.column} onClose={() => setStep(null)} /> : null}
    </>
  )
}
