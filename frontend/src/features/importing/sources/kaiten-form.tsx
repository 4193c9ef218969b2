import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { type ImportRun, imports } from '../asking/import-api'
import styles from '../upload/upload.module.css'

/** Which company, and the key to it. What is fetched is looked through before anything is made. */
export function KaitenForm() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const doing = useDoing([])
  // Whoever comes back with another key need not name the company again.
  const { company: asked } = useSearch({ strict: false }) as { company?: unknown }
  const [company, setCompany] = useState(typeof asked === 'string' ? asked : '')
  const [key, setKey] = useState('')
  const ready = company.trim() !== '' && key.trim() !== ''
  const fetchIt = async (event: FormEvent, choose = false) => {
    event.preventDefault()
    if (!ready) return
    let run: ImportRun | undefined
    const done = await doing.run(async () => {
      run = await imports.fetchFromKaiten(workspace, { company, key, spaces: [], boards: [], choose })
      return true
    })
    if (done && run) void navigate({ to: `/w/${workspace}/import/${run.id}` })
  }
  const refused = Object.values(doing.words).join(' ')
  return (
    <form className={styles.ask} onSubmit={(event) => void fetchIt(event)}>
      <TextInput
        label={t`Company at Kaiten`}
        description={t`Its short name, or the whole address of a Kaiten of your own.`}
        placeholder="relay.kaiten.ru"
        maxLength={200}
        value={company}
        onChange={(event) => setCompany(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <PasswordInput
        label={t`API key`}
        maxLength={400}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t`Show the key` }}
        required
      />
      {refused ? (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      ) : null}
      <div className={styles.asking}>
        <Button type="submit" disabled={!ready} loading={doing.busy}>
          <Trans>Fetch and look through</Trans>
        </Button>
        <Button
          variant="default"
          disabled={!ready || doing.busy}
          onClick={(event) => void fetchIt(event as unknown as FormEvent, true)}
        >
          <Trans>Choose spaces first</Trans>
        </Button>
      </div>
    </form>
  )
}
