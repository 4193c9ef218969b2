import { Trans } from '@lingui/react/macro'
import styles from './board.module.css'
import { useBoardView } from './board-context'

/** How many cards the filter leaves; the found ones may stand outside the window. */
export function FoundCount() {
  const { cells, shown, filtered } = useBoardView()
  const found = [...cells.values()].reduce((sum, cell) => sum + cell.length, 0)
  const all = [...shown.cells.values()].reduce((sum, cell) => sum + cell.length, 0)
  return (
    <span role="status" className={styles.found} data-none={(filtered && found === 0) || undefined}>
      {filtered ? (
        <Trans>
          {found} of {all}
        </Trans>
      ) : null}
    </span>
  )
}
