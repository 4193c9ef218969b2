import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useOpenCard } from '../open/card-context'
import styles from './files.module.css'

export function NewLink({ onDone }: { onDone: () => void }) {
  const { t } = useLingui()
  const { verbs, run } = useOpenCard()
  const [url, setUrl] = useState('')
  const [name, setName] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const address = /^[a-z][a-z0-9+.-]*:/i.test(url.trim()) ? url.trim() : `https://${url.trim()}`
    if (await run(() => verbs.attachLink(address, name.trim()))) onDone()
  }
  return (
    <form className={styles.newLink} onSubmit={add}>
      <TextInput
        label={t`Address`}
        value={url}
        required
        autoFocus
        inputMode="url"
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <TextInput
        label={t`Name, if it needs one`}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" size="compact-md">
          <Trans>Attach the link</Trans>
        </Button>
        <Button size="compact-md" variant="default" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
