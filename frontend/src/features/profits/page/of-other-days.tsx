import type { ReactNode } from 'react'
import styles from '../profits.module.css'

/** Figures of the days before, while those that are asked for are on their way: faint, and nothing to point at. */
export function OfOtherDays({ shown, children }: { shown: boolean; children: ReactNode }) {
  return (
    <div className={styles.figures} aria-busy={shown} inert={shown}>
      {children}
    </div>
  )
}
