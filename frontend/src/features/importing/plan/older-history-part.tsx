import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { imports, type ReadRun } from '../asking/import-api'
import styles from './plan.module.css'

const cut = 'history_cut'
const refused = 'older_history_refused'

/** Trello's file ends at 1,000 actions; with a key the rest of the history comes too. */
export function OlderHistoryPart({ run, onAsked }: { run: ReadRun; onAsked: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing([])
  const [key, setKey] = useState('')
  const [token, setToken] = useState('')
  const codes = new Set(run.dry_run.notices.map(({ code }) => code))
  if (run.source !== 'trello' || !(codes.has(cut) || codes.has(refused))) return null
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (await doing.run(() => imports.olderHistory(workspace, run.id, { key, token }))) onAsked()
  }
  const words = Object.values(doing.words).join(' ')
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>The older history</Trans>
      </h2>
      <p className={styles.quiet}>
        <Trans>
          With a key and a token of Trello’s API (trello.com/power-ups/admin) Baton fetches what happened
          before. Both are forgotten afterwards.
        </Trans>
      </p>
      <form className={styles.keys} onSubmit={(event) => void send(event)}>
        <TextInput
          label={t`Key`}
          maxLength={200}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <PasswordInput
          label={t`Token`}
          maxLength={400}
          value={token}
          onChange={(event) => setToken(event.currentTarget.value)}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t`Show the token` }}
        />
        <Button
          type="submit"
          variant="default"
          loading={doing.busy}
          disabled={key.trim() === '' || token.trim() === ''}
        >
          <Trans>Fetch it</Trans>
        </Button>
      </form>
      {words ? (
        <Alert color="red" role="alert">
          {words}
        </Alert>
      ) : null}
    </section>
  )
}
