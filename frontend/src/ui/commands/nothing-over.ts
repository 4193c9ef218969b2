/** Nothing lies over the page that takes its keys. The palette, which offers them, is not in its own way. */
export function isNothingOver(): boolean {
  return document.querySelector('[data-over-card], .mantine-Modal-content:not(:has([data-palette]))') === null
}
