import type { ReactNode } from 'react'
import styles from './sheet.module.css'

export interface SectionHeadProps {
  id: string
  title: string
  /** A figure behind the title: how many, how far. */
  count?: ReactNode
  actions?: ReactNode
}

export function SectionHead({ id, title, count, actions }: SectionHeadProps) {
  return (
    <div className={styles.sectionHead}>
      <h3 id={id} className={styles.sectionTitle} tabIndex={-1}>
        {title}
      </h3>
      {count ? <span className={styles.count}>{count}</span> : null}
      {actions ? <span className={styles.sectionActions}>{actions}</span> : null}
    </div>
  )
}
