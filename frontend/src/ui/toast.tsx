import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import {
  hideNotification,
  type NotificationData,
  notificationsStore,
  showNotification,
} from '@mantine/notifications'
import { announce } from './announce'

/** As many stand at once. Before one more comes the oldest goes: nobody waits for what was said last. */
export const mostToasts = 4

export interface Toast extends Omit<NotificationData, 'id'> {
  /** What it is about: what was said of that before goes. */
  about?: string | undefined
}

let count = 0

/** Shows it beside what stands there, and gives the way to take it away. */
export function showToast({ about, ...toast }: Toast): () => void {
  if (about !== undefined) hideToast(about)
  makeRoom()
  count += 1
  // Under the same name again it would close when the one before was to.
  const id = `${about ?? 'toast'}:${count}`
  showNotification({ closeButtonProps: { 'aria-label': t`Close` }, ...toast, id })
  return () => void hideNotification(id)
}

export function hideToast(about: string): void {
  for (const { id } of standing()) if (id?.startsWith(`${about}:`)) hideNotification(id)
}

function makeRoom(): void {
  const all = standing()
  // What is still going on ends by itself.
  const oldest = [...all.filter(({ loading }) => !loading), ...all.filter(({ loading }) => loading)]
  for (const { id } of oldest.slice(0, Math.max(0, all.length - mostToasts + 1))) if (id) hideNotification(id)
}

function standing(): NotificationData[] {
  const { notifications, queue } = notificationsStore.getState()
  return [...notifications, ...queue]
}

/** Something was done; where it can be taken back, for ten seconds, says so. */
export function tellDone(message: string, onUndo?: () => void, about?: string): void {
  const undo = () => {
    hide()
    onUndo?.()
  }
  const hide = showToast({
    about,
    autoClose: onUndo ? 10_000 : 4_000,
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
  showToast({ message: reason, color: 'red', autoClose: 12_000 })
  announce(reason)
}

const patience = 600

/** What takes longer than a moment says that it goes on; the answer ends it. */
export function tellBusy(message: string): () => void {
  let hide = () => {}
  const timer = setTimeout(() => {
    hide = showToast({ message, loading: true, autoClose: false, withCloseButton: false })
    announce(message)
  }, patience)
  return () => {
    clearTimeout(timer)
    hide()
  }
}
