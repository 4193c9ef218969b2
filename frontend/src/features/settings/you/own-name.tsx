import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useChangePreferences } from '#api/preferences'
import { tellDone } from '#ui/toast'

export function OwnName({ name: before }: { name: string }) {
  const { t } = useLingui()
  const [name, setName] = useState(before)
  const change = useChangePreferences()
  const save = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ name: name.trim() }, { onSuccess: () => tellDone(t`Saved`) })
  }
  return (
    <form onSubmit={save}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          aria-label={t`Name`}
          value={name}
          maxLength={120}
          error={change.error?.message}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {name.trim() && name.trim() !== before ? (
          <Button type="submit" loading={change.isPending}>
            <Trans>Save</Trans>
          </Button>
        ) : null}
      </Group>
    </form>
  )
}
