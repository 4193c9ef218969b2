import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { Dialog } from '#ui/dialog'
import { answersWithEnter } from './answering-with-enter'
import styles from './doing.module.css'

export interface BoardDialogProps {
  title: string
  /** The card it is about. */
  about: string
  /** The verb on the button. */
  verb: string
  ready: boolean
  /** Answers whether it was done; only then the dialog closes. */
  onDo: () => Promise<boolean> | boolean
  onClose: () => void
  children: ReactNode
}

/** A question about one card, answered with Enter (in longer texts with Ctrl+Enter) or taken back with Esc. */
export function BoardDialog({ title, about, verb, ready, onDo, onClose, children }: BoardDialogProps) {
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready || busy) return
    setBusy(true)
    const done = await onDo()
    setBusy(false)
    if (done) onClose()
  }
  const answer = (event: KeyboardEvent<HTMLFormElement>) => {
    if (!answersWithEnter(event.nativeEvent)) return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
  return (
    <Dialog onClose={onClose} title={title} size="md">
      <p className={styles.about}>{about}</p>
      <form onSubmit={submit} onKeyDown={answer} className={styles.form}>
        {children}
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={busy} disabled={!ready}>
            {verb}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
