import { useLingui } from '@lingui/react/macro'
import styles from './board.module.css'

const heights = [
  [92, 74, 110, 74],
  [74, 92, 74],
  [110, 74, 92, 74, 74],
  [74, 92],
  [92, 74, 74],
]

/** The shape of a board while it is on its way. */
export function BoardSkeleton() {
  const { t } = useLingui()
  return (
    <div className={styles.skeleton} role="status" aria-label={t`The board is on its way`}>
      {heights.map((cards, at) => (
        <div key={`column-${at + 1}`} className={styles.ghostColumn}>
          <div className={styles.ghostHead} />
          {cards.map((height, card) => (
            <div key={`card-${card + 1}`} className={styles.ghostCard} style={{ height }} />
          ))}
        </div>
      ))}
    </div>
  )
}
