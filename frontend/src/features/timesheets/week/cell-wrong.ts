import { announce } from '#ui/announce'
import { hideToast, showToast } from '#ui/toast'

/** What is wrong with a cell; said until it is mended. */
export function tellWrong(cell: string, words: string): void {
  showToast({ about: nameOf(cell), message: words, color: 'red', autoClose: 12_000 })
  announce(words)
}

export function tellMended(cell: string): void {
  hideToast(nameOf(cell))
}

const nameOf = (cell: string) => `wrong-hours-${cell}`
