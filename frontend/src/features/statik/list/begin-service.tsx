import { useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { serviceVerbs, statikKey } from '../asking/statik-api'

export function BeginService({ seen, onClose }: { seen: WorkspaceSeen; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const spaces = seen.spaces.filter(({ archived }) => !archived)
  const [name, setName] = useState('')
  const [space, setSpace] = useState(String(spaces[0]?.id ?? ''))
  const doing = useDoing(['name', 'space'])
  const begin = async () => {
    const made = await doing.run(() => serviceVerbs(workspace).begin(Number(space), name.trim()))
    if (!made) return
    void queries.invalidateQueries({ queryKey: statikKey(workspace) })
    onClose()
    void navigate({ to: `/w/${workspace}/services/${made.id}` })
  }
  return (
    <FormDialog
      title={t`Begin a service`}
      verb={t`Begin`}
      doing={doing}
      ready={name.trim() !== '' && space !== ''}
      onSubmit={() => void begin()}
      onClose={onClose}
    >
      <TextInput
        label={t`What is delivered`}
        placeholder={t`Segments for the season`}
        required
        maxLength={120}
        data-autofocus
        value={name}
        error={doing.words.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t`Space`}
        description={t`Whoever sees the space sees the service; its board will stand there.`}
        data={spaces.map((row) => ({ value: String(row.id), label: row.name }))}
        value={space}
        error={doing.words.space}
        onChange={(event) => setSpace(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
