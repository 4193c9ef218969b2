const alike = '[data-removes]'
const buttons = 'button:not([data-removes])'

/**
 * Where the focus goes when what it stands in is taken away: to the next button of its kind in the same section, else
 * to the one before, else to a button that stays there, such as the one that adds.
 */
export function wayOn(button: HTMLElement): () => void {
  const around = button.closest('section') ?? document.body
  const all = [...around.querySelectorAll<HTMLElement>(alike)]
  const at = all.indexOf(button)
  const beside = [...all.slice(at + 1), ...all.slice(0, at).reverse()]
  return () => {
    if (button.isConnected || document.activeElement !== document.body) return
    const there =
      beside.find((each) => each.isConnected) ?? [...around.querySelectorAll<HTMLElement>(buttons)].at(-1)
    there?.focus()
  }
}
