import { Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { type Member, people } from '../asking/house-api'
import { useWorkspaceSeen } from '../asking/workspace-query'
import { FormDialog } from '../doing/form-dialog'
import { useDoing } from '../doing/use-doing'
import { type Role, useRoles } from '../words/role-words'

export interface RoleDialogProps {
  member: Member
  /** Somebody who left is a member again. */
  back: boolean
  onClose: () => void
}

export function RoleDialog({ member, back, onClose }: RoleDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const roles = useRoles()
  const doing = useDoing(['role', 'client'])
  const [role, setRole] = useState<Role>(member.role)
  const [client, setClient] = useState<number | null>(member.client)
  const offered = back && member.may.roles.length === 0 ? (['member'] as Role[]) : member.may.roles
  const save = async () => {
    const body = { role, client: role === 'guest' ? client : null }
    const deed = back ? people.comeBack : people.role
    if (await doing.run(() => deed(workspace, member.id, body), t`Changed`)) onClose()
  }
  return (
    <FormDialog
      title={back ? t`${member.name} comes back` : t`Role of ${member.name}`}
      verb={back ? t`Let back in` : t`Change the role`}
      doing={doing}
      onSubmit={save}
      onClose={onClose}
    >
      <Select
        label={t`Role`}
        data={[...new Set([...offered, member.role])].map((value) => ({ value, label: roles[value] }))}
        value={role}
        error={doing.words.role}
        onChange={(value) => setRole(value as Role)}
        data-autofocus
      />
      {role === 'guest' ? (
        <Select
          label={t`Client`}
          searchable
          data={(seen?.clients ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
          value={client === null ? null : String(client)}
          error={doing.words.client}
          onChange={(value) => setClient(value === null ? null : Number(value))}
        />
      ) : null}
      <p style={{ margin: 0, color: 'var(--baton-text-quiet)' }}>
        {role === 'guest' ? (
          <Trans>A guest sees only the shared cards of their own client.</Trans>
        ) : (
          <Trans>A new role brings its usual permissions; you can change each of them afterwards.</Trans>
        )}
      </p>
    </FormDialog>
  )
}
