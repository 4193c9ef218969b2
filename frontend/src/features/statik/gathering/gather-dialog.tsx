import { useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { useWorkshop } from '../doing/workshop-context'

export interface GatherDialogProps {
  onOpened: () => void
  onClose: () => void
}

/** Opens the form, with what is asked above it. */
export function GatherDialog({ onOpened, onClose }: GatherDialogProps) {
  const { t } = useLingui()
  const { verbs } = useWorkshop()
  const [words, setWords] = useState('')
  const doing = useDoing(['words'])
  const open = async () => {
    if (!(await doing.run(() => verbs.gather(words.trim())))) return
    onOpened()
    onClose()
  }
  return (
    <FormDialog
      title={t`Gather by a form`}
      verb={t`Open the form`}
      doing={doing}
      onSubmit={() => void open()}
      onClose={onClose}
    >
      <Textarea
        label={t`What is asked, above the form`}
        description={t`Whoever has its address answers without an account, in their language, with or without a name. Nobody reads what others said until you reveal it.`}
        placeholder={t`What slowed you down last month?`}
        maxLength={500}
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
        value={words}
        error={doing.words.words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
