import type { ReactNode } from 'react'
import styles from './facts.module.css'

/** A named fact. Where the value is a field of its own, the field carries the name for those who listen. */
export function FactRow({ name, children, top }: { name: string; children: ReactNode; top?: boolean }) {
  return (
    <div className={styles.row} data-top={top || undefined}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  )
}
