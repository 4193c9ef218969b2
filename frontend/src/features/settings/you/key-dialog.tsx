import { useLingui } from '@lingui/react/macro'
import { Checkbox, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { api, ask } from '#api/client'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import { DateField } from '#ui/time/date-field'
import { type Area, useAreas, useScopes } from './scopes'

/** What a new token is for, what it may do, where, and until when. */
export function KeyDialog({ onMade, onClose }: { onMade: (secret: string) => void; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const scopes = useScopes()
  const words = useAreas()
  const doing = useDoing(['name', 'scope', 'areas', 'expires_at'])
  const [name, setName] = useState('')
  const [scope, setScope] = useState<keyof typeof scopes>('read')
  const [areas, setAreas] = useState(Object.keys(words) as Area[])
  const [until, setUntil] = useState('')
  const make = async () => {
    const body = {
      name,
      scope,
      areas,
      expires_at: until ? new Date(`${until}T23:59:59`).toISOString() : null,
    }
    const made = await doing.run(() =>
      ask(api.POST('/api/{workspace}/tokens', { params: { path: { workspace } }, body })),
    )
    if (!made) return
    onMade(made.secret)
    onClose()
  }
  return (
    <FormDialog
      title={t`New token`}
      verb={t`Make it`}
      doing={doing}
      ready={name.trim() !== '' && areas.length > 0}
      onSubmit={make}
      onClose={onClose}
    >
      <NamedField label={t`What is it for?`} longest={80} value={name} onName={setName} doing={doing} />
      <Select
        label={t`Scope`}
        data={Object.entries(scopes).map(([value, label]) => ({ value, label }))}
        value={scope}
        error={doing.words.scope}
        onChange={(value) => setScope(value as keyof typeof scopes)}
      />
      <Checkbox.Group
        label={t`What does it reach?`}
        description={t`Never more than you see yourself.`}
        value={areas}
        error={doing.words.areas}
        onChange={(value) => setAreas(value as Area[])}
      >
        <Stack gap={6} mt={6}>
          {Object.entries(words).map(([value, label]) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </Stack>
      </Checkbox.Group>
      <DateField
        label={t`Good until`}
        description={t`Empty: until you revoke it.`}
        value={until}
        error={doing.words.expires_at}
        onKeep={setUntil}
      />
    </FormDialog>
  )
}
