import { Trans, useLingui } from '@lingui/react/macro'
import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { teamOf, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { MemberSelect } from '#features/members/words/member-select'
import { stagesOf } from './column-tree'
import { type Column, useStructure, useVerbs } from './structure'

/** A column leaves the board; its cards go to another one. */
export function ArchiveColumn({ column, onClose }: { column: Column; onClose: () => void }) {
  const { t } = useLingui()
  const { columns } = useStructure()
  const { data: seen } = useWorkspaceSeen()
  const verbs = useVerbs()
  const doing = useDoing(['cards_to', 'reason', 'responsible'])
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [heir, setHeir] = useState<number | null>(null)
  const places = stagesOf(columns).flatMap(({ column: whole, parts }) =>
    parts.length === 0
      ? [{ id: whole.id, name: whole.name }]
      : parts.map((part) => ({ id: part.id, name: `${whole.name} / ${part.name}` })),
  )
  const mine = new Set(
    columns.filter(({ id, parent }) => id === column.id || parent === column.id).map(({ id }) => id),
  )
  const archive = async () => {
    const body = { cards_to: to === null ? null : Number(to), reason, responsible: heir }
    if (await doing.run(() => verbs.archiveColumn(column.id, body), t`Archived`)) onClose()
  }
  return (
    <FormDialog
      title={t`Archive the column ${column.name}?`}
      verb={t`Archive`}
      doing={doing}
      onSubmit={archive}
      onClose={onClose}
    >
      <p className={house.quiet} style={{ margin: 0 }}>
        <Trans>
          It leaves the board with its sub-columns. The history of its cards stays, and it can be brought
          back.
        </Trans>
      </p>
      <Select
        label={t`Its cards go to`}
        description={t`Needed only where cards still stand in it.`}
        clearable
        searchable
        data={places
          .filter(({ id }) => !mine.has(id))
          .map(({ id, name }) => ({ value: String(id), label: name }))}
        value={to}
        error={doing.words.cards_to}
        onChange={setTo}
      />
      <MemberSelect
        label={t`Who takes cards that nobody holds?`}
        members={teamOf(seen)}
        value={heir}
        error={doing.words.responsible}
        onChange={setHeir}
      />
      <Textarea
        label={t`Reason`}
        description={t`It stands in the history of every card that moves.`}
        maxLength={2000}
        value={reason}
        error={doing.words.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
