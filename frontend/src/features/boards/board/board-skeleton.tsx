import { useLingui } from '@lingui/react/macro'
import styles from './board.module.css'

const columns = [
  ['92a', '74a', '110a', '74b'],
  ['74a', '92a', '74b'],
  ['110a', '74a', '92a', '74b', '74c'],
  ['74a', '92a'],
  ['92a', '74a', '74b'],
]

/** The shape of a board while it is on its way. */
export function BoardSkeleton() {
  const { t } = useLingui()
  return (
    <div className={styles.skeleton} role="status" aria-label={t`The board is on its way`}>
      {columns.map((cards) => (
        <div key={cards.join()} className={styles.ghostColumn}>
          <div className={styles.ghostHead} />
          {cards.map((card) => (
            <div key={card} className={styles.ghostCard} style={{ height: Number.parseInt(card, 10) }} />
          ))}
        </div>
      ))}
    </div>
  )
}
