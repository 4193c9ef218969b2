import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import { ColourSelect } from '#features/members/words/colour-select'
import { Tag } from '#ui/tag'

export interface WordDialogProps {
  title: string
  word: { name: string; colour: string } | null
  onSave: (word: { name: string; colour: string }) => Promise<unknown>
  onClose: () => void
}

/** A name and a colour: a tag, a card type. */
export function WordDialog({ title, word, onSave, onClose }: WordDialogProps) {
  const { t } = useLingui()
  const doing = useDoing(['name', 'colour'])
  const [name, setName] = useState(word?.name ?? '')
  const [colour, setColour] = useState(word?.colour ?? 'teal')
  const save = async () => {
    if (await doing.run(() => onSave({ name, colour }), t`Saved`)) onClose()
  }
  return (
    <FormDialog
      title={title}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <NamedField longest={60} value={name} onName={setName} doing={doing} />
      <ColourSelect label={t`Colour`} value={colour} onChange={setColour} />
      <div>
        <Tag colour={colour}>{name || t({ message: 'Preview', context: 'in settings' })}</Tag>
      </div>
    </FormDialog>
  )
}
