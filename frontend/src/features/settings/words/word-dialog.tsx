import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'
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
      busy={doing.busy}
      ready={name.trim() !== ''}
      refused={doing.words['']}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        label={t`Name`}
        required
        maxLength={60}
        value={name}
        error={doing.words.name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <ColourSelect label={t`Colour`} value={colour} onChange={setColour} />
      <div>
        <Tag colour={colour}>{name || t`Preview`}</Tag>
      </div>
    </FormDialog>
  )
}
