import type { ReactNode } from 'react'
import styles from './parts.module.css'

export interface TileProps {
  name: string
  big: string
  says: string
  more?: string
  onMore?: (() => void) | undefined
  children?: ReactNode
}

/** One answer: its name, the figure, the sentence, and the way to the chart behind it. */
export function Tile({ name, big, says, more, onMore, children }: TileProps) {
  return (
    <section className={styles.tile}>
      <h2 className={styles.tileName}>{name}</h2>
      <div className={styles.big}>{big}</div>
      <p>{says}</p>
      {children}
      {more && onMore ? (
        <div className={styles.more}>
          <button type="button" className={styles.choose} onClick={onMore}>
            {more} →
          </button>
        </div>
      ) : null}
    </section>
  )
}
