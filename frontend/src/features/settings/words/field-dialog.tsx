import { useLingui } from '@lingui/react/macro'
import { Checkbox, Select, TagsInput } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import { choicesOf } from '#features/members/words/role-words'
import { type Schemas, words } from '../asking/words-api'
import { type FieldKind, useFieldKinds } from './field-kinds'
import { optionsNamed } from './options-named'

export interface FieldDialogProps {
  field: Schemas['CustomFieldTold'] | null
  board: number | null
  onClose: () => void
}

export function FieldDialog({ field, board, onClose }: FieldDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const kinds = useFieldKinds()
  const doing = useDoing(['name', 'kind', 'options', 'on_face'])
  const [name, setName] = useState(field?.name ?? '')
  const [kind, setKind] = useState<FieldKind>((field?.kind as FieldKind | undefined) ?? 'text')
  const [onFace, setOnFace] = useState(field?.on_face ?? false)
  const before = field?.options ?? []
  const [names, setNames] = useState(before.filter(({ archived }) => !archived).map((option) => option.name))
  const save = async () => {
    const options = kind === 'choice' ? { options: optionsNamed(before, names) } : {}
    const saved = await doing.run(
      () =>
        field
          ? words.changeField(workspace, field.id, { name, on_face: onFace, ...options })
          : words.addField(workspace, { name, kind, board, on_face: onFace, options: [], ...options }),
      t`Saved`,
    )
    if (saved) onClose()
  }
  return (
    <FormDialog
      title={field ? field.name : t`New field`}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== '' && (kind !== 'choice' || names.length > 0)}
      onSubmit={save}
      onClose={onClose}
    >
      <NamedField longest={60} value={name} onName={setName} doing={doing} />
      <Select
        label={t`Kind`}
        data={choicesOf(kinds)}
        value={kind}
        disabled={field !== null}
        error={doing.words.kind}
        onChange={(value) => setKind(value as FieldKind)}
      />
      {kind === 'choice' ? (
        <TagsInput
          size="sm"
          label={t`Options`}
          description={t`Write one and press Enter. An option taken away stays on the cards that have it.`}
          value={names}
          error={doing.words.options}
          onChange={setNames}
        />
      ) : null}
      <Checkbox
        label={t`Show on the card's face`}
        checked={onFace}
        onChange={(event) => setOnFace(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
