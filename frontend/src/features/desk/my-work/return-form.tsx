import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useDeskDoing } from './desk-doing'
import styles from './my-work.module.css'

/** The reason for returning, written in the row itself. */
export function ReturnForm({ offer, onClose }: { offer: number; onClose: () => void }) {
  const { t } = useLingui()
  const doing = useDeskDoing(['reason'])
  const [reason, setReason] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim()) void doing.giveBack(offer, reason.trim(), t`Returned`)
  }
  return (
    <form className={styles.returning} onSubmit={send}>
      <TextInput
        aria-label={t`Why do you return it?`}
        placeholder={t`Why do you return it?`}
        value={reason}
        maxLength={2000}
        error={doing.words.reason ?? doing.words['']}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
        autoFocus
      />
      <Button type="submit" size="compact-sm" disabled={!reason.trim()} loading={doing.busy}>
        <Trans>Return</Trans>
      </Button>
      <Button size="compact-sm" variant="default" onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
    </form>
  )
}
