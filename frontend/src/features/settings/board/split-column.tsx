import { Trans, useLingui } from '@lingui/react/macro'
import { TagsInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { type Column, useStructure, useVerbs } from './structure'

export function SplitColumn({ column, onClose }: { column: Column; onClose: () => void }) {
  const { t } = useLingui()
  const { columns } = useStructure()
  const verbs = useVerbs()
  const doing = useDoing(['parts'])
  const isDivided = columns.some(({ parent }) => parent === column.id)
  const [parts, setParts] = useState<string[]>(isDivided ? [] : [t`Doing`, t`Ready`])
  const split = async () => {
    if (await doing.run(() => verbs.splitColumn(column.id, parts), t`Saved`)) onClose()
  }
  return (
    <FormDialog
      title={t`Sub-columns of ${column.name}`}
      verb={t`Divide`}
      doing={doing}
      ready={parts.length > 0}
      onSubmit={split}
      onClose={onClose}
    >
      <TagsInput
        size="sm"
        label={t`Names, from left to right`}
        value={parts}
        error={doing.words.parts}
        onChange={setParts}
        openOnFocus={false}
        data-autofocus
      />
      {isDivided ? null : (
        <p className={house.quiet} style={{ margin: 0 }}>
          <Trans>The cards that stand here now go into the first of them.</Trans>
        </p>
      )}
    </FormDialog>
  )
}
