import { Trans, useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { Dialog } from '#ui/dialog'
import { invitations, type Schemas } from '../asking/house-api'
import { useWorkspaceSeen } from '../asking/workspace-query'
import { FormDialog } from '../doing/form-dialog'
import { useDoing } from '../doing/use-doing'
import { CopyOnce } from '../look/copy-once'
import styles from '../look/house.module.css'
import { choicesOf, type JobFunction, type Role, useJobFunctionWords, useRoles } from '../words/role-words'

export interface InviteDialogProps {
  /** A person known by name only who shall sign in from now on. */
  claims?: { id: number; name: string; job_function: JobFunction }
  onClose: () => void
}

export function InviteDialog({ claims, onClose }: InviteDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const functions = useJobFunctionWords()
  const roles = useRoles()
  const doing = useDoing(['email', 'role', 'job_function', 'client', 'name'])
  const [wish, setWish] = useState<Schemas['InviteIn']>({
    email: '',
    name: claims?.name ?? '',
    role: 'member',
    job_function: claims?.job_function ?? 'other',
    client: null,
    claims: claims?.id ?? null,
  })
  const [link, setLink] = useState<string | null>(null)
  const set = (change: Partial<Schemas['InviteIn']>) => setWish((was) => ({ ...was, ...change }))
  const isGuest = wish.role === 'guest'
  const send = async () => {
    const body = isGuest ? { ...wish, job_function: 'client' as const } : { ...wish, client: null }
    const sent = await doing.run(() => invitations.invite(workspace, body), t`Invited`)
    if (sent?.link) setLink(sent.link)
    else if (sent) onClose()
  }
  if (link)
    return (
      <Dialog onClose={onClose} title={t`The invitation is ready`}>
        <p className={styles.about}>
          <Trans>
            No mail leaves this house yet, so hand over this link yourself. It is good for seven days.
          </Trans>
        </p>
        <CopyOnce text={link} />
      </Dialog>
    )
  const offered = (['owner', 'manager', 'member', 'guest'] as Role[]).filter(
    (role) => role !== 'owner' || seen?.me.role === 'owner',
  )
  return (
    <FormDialog
      title={claims ? t`Invite ${claims.name}` : t`Invite somebody`}
      verb={t`Invite`}
      doing={doing}
      ready={wish.email.trim() !== '' && (!isGuest || wish.client != null)}
      onSubmit={send}
      onClose={onClose}
    >
      <TextInput
        type="email"
        label={t`E-mail`}
        required
        value={wish.email}
        error={doing.words.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t`Name`}
        value={wish.name ?? ''}
        maxLength={120}
        error={doing.words.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <Select
          label={t`Role`}
          data={offered.map((value) => ({ value, label: roles[value] }))}
          value={wish.role}
          error={doing.words.role}
          onChange={(value) => set({ role: value as Role })}
        />
        {isGuest ? (
          <Select
            label={t`Client`}
            required
            searchable
            data={(seen?.clients ?? [])
              .filter(({ archived }) => !archived)
              .map(({ id, name }) => ({ value: String(id), label: name }))}
            value={wish.client == null ? null : String(wish.client)}
            error={doing.words.client}
            onChange={(value) => set({ client: value === null ? null : Number(value) })}
          />
        ) : (
          <Select
            label={t`Job function`}
            data={choicesOf(functions).filter(({ value }) => value !== 'client')}
            value={wish.job_function ?? null}
            error={doing.words.job_function}
            onChange={(value) => set({ job_function: value as JobFunction })}
          />
        )}
      </div>
    </FormDialog>
  )
}
