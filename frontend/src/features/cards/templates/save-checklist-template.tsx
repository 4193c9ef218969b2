import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { templates, useChecklistTemplates } from '#features/boards/templates/templates-api'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import type { Checklist } from '../asking/card'

/** The items of this checklist, for other cards; under a name that exists they replace what was there. */
export function SaveChecklistTemplate({ list, onClose }: { list: Checklist; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['name', 'items'])
  const { data: known = [] } = useChecklistTemplates(true)
  const [name, setName] = useState(list.name)
  const same = known.find((each) => each.name === name.trim())
  const save = async () => {
    const body = { name, items: list.items.map(({ text }) => text) }
    const deed = () =>
      same
        ? templates.changeChecklist(workspace, same.id, { ...body, archived: false })
        : templates.addChecklist(workspace, body)
    if (await doing.run(deed, t`Kept as a template`)) onClose()
  }
  return (
    <FormDialog
      title={t`Save as a template`}
      verb={same ? t`Replace it` : t`Save`}
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <NamedField label={t`Name of the template`} value={name} onName={setName} doing={doing} />
      {same ? (
        <p style={{ margin: 0 }} role="status">
          <Trans>There is a template of this name already; its items are replaced by these.</Trans>
        </p>
      ) : null}
    </FormDialog>
  )
}
