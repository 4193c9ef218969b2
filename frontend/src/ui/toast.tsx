import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { hideNotification, showNotification } from '@mantine/notifications'
import { announce } from './announce'

/** Something was done; where it can be taken back, for ten seconds, says so. */
export function tellDone(message: string, onUndo?: () => void): void {
  const id = `done-${Date.now()}`
  const undo = () => {
    hideNotification(id)
    onUndo?.()
  }
  showNotification({
    id,
    autoClose: onUndo ? 10_000 : 4_000,
    closeButtonProps: { 'aria-label': t`Close` },
    message: onUndo ? <WithUndo words={message} onUndo={undo} /> : message,
  })
  announce(message)
}

/** The way back keeps its whole width, however long the words are. */
export function WithUndo({ words, onUndo }: { words: string; onUndo: () => void }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>{words}</span>
      <Button size="compact-sm" variant="subtle" onClick={onUndo} style={{ flex: 'none' }}>
        <Trans>Undo</Trans>
      </Button>
    </Group>
  )
}

/** The server said no, in words for people; they stay until they are read. */
export function tellRefused(reason: string): void {
  showNotification({
    message: reason,
    color: 'red',
    autoClose: 12_000,
    closeButtonProps: { 'aria-label': t`Close` },
  })
  announce(reason)
}

const patience = 600

/** What takes longer than a moment says that it goes on; the answer ends it. */
export function tellBusy(message: string): () => void {
  const id = `busy-${Date.now()}`
  const timer = setTimeout(() => {
    showNotification({ id, message, loading: true, autoClose: false, withCloseButton: false })
    announce(message)
  }, patience)
  return () => {
    clearTimeout(timer)
    hideNotification(id)
  }
}
