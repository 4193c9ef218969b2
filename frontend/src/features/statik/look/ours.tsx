import type { ReactNode } from 'react'
import styles from './look.module.css'

/** What is Baton's own, beyond the canon, is called so where it stands. */
export function Ours({ children }: { children: ReactNode }) {
  return <p className={`${styles.quiet} ${styles.ours}`}>{children}</p>
}
