import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Dialog } from '#ui/dialog'

export interface ConfirmDialogProps {
  opened: boolean
  /** A question that names the thing: “Archive the column Layout?” */
  title: string
  /** What will happen, and whether it can be taken back. */
  children: ReactNode
  /** The verb on the button, never “OK”. */
  confirmLabel: string
  danger?: boolean
  onConfirm: () => Promise<unknown> | undefined
  onClose: () => void
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, confirmLabel, danger = false, onConfirm, onClose } = props
  const [busy, setBusy] = useState(false)
  const confirm = async () => {
    setBusy(true)
    try {
      await onConfirm()
      onClose()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog opened={opened} onClose={onClose} title={title} closeOnClickOutside={!busy}>
      {children}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} disabled={busy} data-autofocus={danger || undefined}>
          <Trans>Cancel</Trans>
        </Button>
        <Button {...(danger ? { color: 'red.9' } : {})} loading={busy} onClick={confirm}>
          {confirmLabel}
        </Button>
      </Group>
    </Dialog>
  )
}
