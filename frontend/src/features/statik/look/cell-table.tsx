import type { ReactNode } from 'react'
import styles from './look.module.css'

export interface Column {
  label: string
  /** How wide at least. */
  min?: number
}

/** A table of fields; on a narrow screen each row becomes a sheet with its labels. */
export function CellTable({ columns, children }: { columns: readonly Column[]; children: ReactNode }) {
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ label, min }) => (
              <th key={label} scope="col" style={min ? { minWidth: min } : undefined}>
                {label}
              </th>
            ))}
            <td className={styles.act} />
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

/** One field of a row, with the word of its column for a narrow screen. */
export function Field({ of, children }: { of: string; children: ReactNode }) {
  return (
    <td>
      <span className={styles.label} aria-hidden>
        {of}
      </span>
      {children}
    </td>
  )
}

export function Act({ children }: { children: ReactNode }) {
  return <td className={styles.act}>{children}</td>
}
