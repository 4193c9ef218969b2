import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import { useRules } from '../rules/rules-api'
import { boardTemplates } from '../templates/board-templates-api'
import { DescriptionField } from '../templates/description-field'
import { useStructure } from './structure'

/** How this board is built, for boards to come. */
export function SaveBoardTemplate({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { board } = useStructure()
  const { data: known = [] } = useRules()
  const doing = useDoing(['name', 'description'])
  const [name, setName] = useState(board.name)
  const [description, setDescription] = useState(board.description)
  const [rules, setRules] = useState(true)
  const its = known.filter((rule) => rule.board === board.id)
  const save = async () => {
    const body = { name, description, rules }
    if (await doing.run(() => boardTemplates.keep(workspace, board.id, body), t`Kept as a template`))
      onClose()
  }
  return (
    <FormDialog
      title={t`Save the board as a template`}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <p style={{ margin: 0, color: 'var(--baton-text-quiet)' }}>
        <Trans>
          Columns with their parts, policies and gates, lanes, limits, the faces of cards and the board's own
          fields go along. Cards do not. Every manager can build boards after it.
        </Trans>
      </p>
      <NamedField label={t`Name of the template`} value={name} onName={setName} doing={doing} />
      <DescriptionField value={description} onDescription={setDescription} doing={doing} />
      <Checkbox
        label={t`Its rules go along`}
        description={its.length > 0 ? its.map((rule) => rule.name).join(' · ') : t`It has none of its own.`}
        disabled={its.length === 0}
        checked={rules && its.length > 0}
        onChange={(event) => setRules(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
