import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
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

/** A question about one card, answered with Enter or taken back with Esc. */
export function BoardDialog({ title, about, verb, ready, onDo, onClose, children }: BoardDialogProps) {
  const { t } = useLingui()
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready || busy) return
    setBusy(true)
    const done = await onDo()
    setBusy(false)
    if (done) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t`Close` }} size="md">
      <p className={styles.about}>{about}</p>
      <form onSubmit={submit} className={styles.form}>
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
    </Modal>
  )
}
