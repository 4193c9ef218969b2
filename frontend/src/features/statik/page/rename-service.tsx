import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { type Service, serviceVerbs, statikKey } from '../asking/statik-api'

export function RenameService({ service, onClose }: { service: Service; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const [name, setName] = useState(service.name)
  const doing = useDoing(['name'])
  const rename = async () => {
    const done = await doing.run(() => serviceVerbs(workspace).change(service.id, { name: name.trim() }))
    if (!done) return
    await queries.invalidateQueries({ queryKey: statikKey(workspace) })
    onClose()
  }
  return (
    <FormDialog
      title={t`Rename the service`}
      verb={t`Rename`}
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={() => void rename()}
      onClose={onClose}
    >
      <TextInput
        label={t`What is delivered`}
        required
        maxLength={120}
        data-autofocus
        value={name}
        error={doing.words.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
