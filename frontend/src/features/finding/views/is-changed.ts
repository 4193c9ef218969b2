import type { View } from '../asking/finding-api'

type Shape = Pick<View, 'filter' | 'sort' | 'group' | 'columns'>

/** Whether what is shown is no longer what was kept. A view of a board narrows a list, too, and is still the same. */
export function isChanged(kept: Shape, shown: Shape): boolean {
  return (
    kept.filter !== shown.filter ||
    kept.sort !== shown.sort ||
    kept.group !== shown.group ||
    kept.columns.join() !== shown.columns.join()
  )
}
