import { t } from '@lingui/core/macro'
import { hideNotification, showNotification } from '@mantine/notifications'
import { announce } from '#ui/announce'

/** What is wrong with a cell; said until it is mended. */
export function tellWrong(cell: string, words: string): void {
  tellMended(cell)
  showNotification({
    id: idOf(cell),
    message: words,
    color: 'red',
    autoClose: 12_000,
    closeButtonProps: { 'aria-label': t`Close` },
  })
  announce(words)
}

export function tellMended(cell: string): void {
  hideNotification(idOf(cell))
}

const idOf = (cell: string) => `wrong-hours-${cell}`
