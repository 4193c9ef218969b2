import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { announce } from '#ui/announce'
import { hideToast, showToast, WithUndo } from '#ui/toast'
import type { CardAnswer } from '../asking/board-api'

const moved = 'board-done'

/** One line at the foot of the board with the way back; the next deed replaces it. It was announced already. */
export function tellMoved(words: string, onUndo: () => unknown): void {
  const undo = () => {
    hideMoved()
    onUndo()
  }
  showToast({ about: moved, autoClose: 8000, message: <WithUndo words={words} onUndo={undo} /> })
}

/** It was taken back by other ways. */
export function hideMoved(): void {
  hideToast(moved)
}

/** A card may not go there as it is: the words, and the way to where it can be mended. */
export function tellUnready(words: string, onOpen: () => void): void {
  const open = () => {
    hide()
    onOpen()
  }
  const hide = showToast({
    about: 'board-unready',
    color: 'red',
    autoClose: 20_000,
    message: (
      <>
        <div>{words}</div>
        <Button size="compact-sm" variant="light" mt={6} onClick={open}>
          <Trans>Open the card</Trans>
        </Button>
      </>
    ),
  })
  announce(words)
}

/** The board only warns of its limits: it was done, and this is what it passed. */
export function tellWarnings({ warnings = [] }: CardAnswer): void {
  for (const { detail } of warnings) {
    showToast({
      message: detail,
      color: 'yellow.8',
      icon: <IconAlertTriangle size={17} aria-hidden />,
      autoClose: 9000,
    })
    announce(detail)
  }
}

/** What of a template did not come along, because it is gone by now or hidden. */
export function tellLeftOut(parts: readonly string[] | undefined): void {
  if (!parts?.length) return
  const words = t`Left out of the template: ${parts.join(', ')}`
  showToast({ message: words, color: 'yellow', autoClose: 12_000 })
  announce(words)
}
