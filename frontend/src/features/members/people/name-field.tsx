import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { type Member, people } from '../asking/house-api'
import { useDoing } from '../doing/use-doing'

export interface NameFieldProps {
  member: Member
  /** Whether it differs from the name that is known. */
  onTyped: (differs: boolean) => void
}

export function NameField({ member, onTyped }: NameFieldProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['name'])
  const [name, setName] = useState(member.name)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const change = () => people.change(workspace, member.id, { name: name.trim() })
    if (await doing.run(change, t`Changed`)) onTyped(false)
  }
  return (
    <form onSubmit={save}>
      <Group align="flex-end" wrap="nowrap" gap="xs">
        <TextInput
          label={t`Name`}
          value={name}
          maxLength={120}
          onChange={(event) => {
            setName(event.currentTarget.value)
            onTyped(event.currentTarget.value.trim() !== member.name)
          }}
          error={doing.words.name ?? doing.words['']}
          style={{ flex: 1 }}
        />
        {name.trim() !== member.name && name.trim() ? (
          <Button type="submit" loading={doing.busy}>
            <Trans>Save</Trans>
          </Button>
        ) : null}
      </Group>
    </form>
  )
}
