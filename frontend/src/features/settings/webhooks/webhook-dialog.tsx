import { useLingui } from '@lingui/react/macro'
import { MultiSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useListed } from '#features/members/asking/use-listed'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import { changeWebhook, listEvents, makeWebhook, type Webhook } from './webhooks-api'

export interface WebhookDialogProps {
  webhook: Webhook | null
  onMade: (secret: string) => void
  onClose: () => void
}

/** Where to, which news, of which boards. */
export function WebhookDialog({ webhook, onMade, onClose }: WebhookDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const events = useListed('webhook-events', listEvents)
  const doing = useDoing(['name', 'url', 'kinds', 'boards', 'spaces'])
  const [name, setName] = useState(webhook?.name ?? '')
  const [url, setUrl] = useState(webhook?.url ?? '')
  const [kinds, setKinds] = useState<string[]>(webhook?.kinds ?? [])
  const [boards, setBoards] = useState<string[]>(webhook?.boards.map(String) ?? [])
  const send = async () => {
    const body = { name, url, kinds, boards: boards.map(Number), spaces: webhook?.spaces ?? [] }
    if (webhook) {
      if (await doing.run(() => changeWebhook(workspace, webhook.id, body), t`Saved`)) onClose()
      return
    }
    const made = await doing.run(() => makeWebhook(workspace, body))
    if (!made) return
    onMade(made.secret)
    onClose()
  }
  const all = (seen?.spaces ?? []).map((space) => ({
    group: space.name,
    items: space.boards.map((board) => ({ value: String(board.id), label: board.name })),
  }))
  return (
    <FormDialog
      title={webhook ? t`Change the webhook` : t`New webhook`}
      verb={webhook ? t`Save` : t`Make it`}
      doing={doing}
      ready={name.trim() !== '' && url.trim() !== ''}
      onSubmit={send}
      onClose={onClose}
    >
      <NamedField label={t`What is it for?`} longest={80} value={name} onName={setName} doing={doing} />
      <TextInput
        label={t`Address`}
        description={t`A public https:// address. Treat it as a secret: only you see it here.`}
        required
        type="url"
        inputMode="url"
        maxLength={2048}
        placeholder="https://"
        value={url}
        error={doing.words.url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <MultiSelect
        label={t`Events`}
        description={t`Empty: all of them.`}
        data={(events.data ?? []).filter((kind) => kind !== 'Ping')}
        value={kinds}
        error={doing.words.kinds}
        onChange={setKinds}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t`Choose none` }}
        nothingFoundMessage={t`Nothing found`}
        hidePickedOptions
      />
      <MultiSelect
        label={t`Boards`}
        description={t`Empty: all that you see, new ones too.`}
        data={all}
        value={boards}
        error={doing.words.boards}
        onChange={setBoards}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t`Choose none` }}
        nothingFoundMessage={t`Nothing found`}
        hidePickedOptions
      />
    </FormDialog>
  )
}
