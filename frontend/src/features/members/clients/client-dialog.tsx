import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { clients, type Schemas } from '../asking/house-api'
import { teamOf, useWorkspaceSeen } from '../asking/workspace-query'
import { FormDialog } from '../doing/form-dialog'
import { NamedField } from '../doing/named-field'
import { useDoing } from '../doing/use-doing'
import { MembersSelect } from '../words/members-select'

/** A client's name, and whether only those named on it see anything of it. */
export function ClientDialog({
  client,
  onClose,
}: {
  client: Schemas['ClientOut'] | null
  onClose: () => void
}) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const doing = useDoing(['name', 'confidential', 'named'])
  const [name, setName] = useState(client?.name ?? '')
  const [confidential, setConfidential] = useState(client?.confidential ?? false)
  const [named, setNamed] = useState(client?.named ?? [])
  const save = async () => {
    const body = { name, confidential, named: confidential ? named : [] }
    const saved = await doing.run(
      () => (client ? clients.change(workspace, client.id, body) : clients.add(workspace, body)),
      t`Saved`,
    )
    if (saved) onClose()
  }
  return (
    <FormDialog
      title={client ? client.name : t`New client`}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <NamedField value={name} onName={setName} doing={doing} />
      <Checkbox
        label={t`Confidential`}
        description={t`Only those named below see this client, its projects and its cards. To all others it does not exist.`}
        checked={confidential}
        onChange={(event) => setConfidential(event.currentTarget.checked)}
      />
      {confidential ? (
        <MembersSelect
          label={t`Named on it`}
          members={teamOf(seen)}
          value={named}
          error={doing.words.named ?? doing.words.confidential}
          onChange={setNamed}
        />
      ) : null}
    </FormDialog>
  )
}
