import type { ReactNode } from 'react'
import { ofField } from '../seats/seats-context'
import { WhoIsAt } from '../seats/who-is-at'
import styles from './cells.module.css'

/** Where a field of a part is said: by `data-said` it is found again by whoever is led to it. */
export function Cell({ part, field, children }: { part: number; field: string; children: ReactNode }) {
  return (
    <div className={styles.cell} data-said={ofField(part, field)}>
      {children}
      <span className={styles.others}>
        <WhoIsAt place={ofField(part, field)} />
      </span>
    </div>
  )
}
