import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import styles from '../profits.module.css'

export interface PartColumn {
  name: string
  label: string
  /** The one whose figure was pointed at. */
  isChosen?: boolean
  total: ReactNode
}

export interface PartRow {
  key: string | number
  about: ReactNode
  cells: readonly ReactNode[]
}

interface PartTableProps {
  /** What a row is about. */
  what: string
  columns: readonly PartColumn[]
  rows: readonly PartRow[]
}

/** What a figure is made of, one below the other, and what it comes to. */
export function PartTable({ what, columns, rows }: PartTableProps) {
  const { t } = useLingui()
  return (
    <table className={styles.parts} aria-label={t`What it is made of`}>
      <thead>
        <tr>
          <th scope="col" className={styles.partName}>
            {what}
          </th>
          {columns.map(({ name, label, isChosen }) => (
            <th key={name} scope="col" className={styles.partNumber} data-chosen={isChosen || undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, about, cells }) => (
          <tr key={key}>
            <td className={styles.partName}>{about}</td>
            {columns.map(({ name, isChosen }, at) => (
              <td key={name} className={styles.partNumber} data-chosen={isChosen || undefined}>
                {cells[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={styles.partName}>
            <Trans>Together</Trans>
          </th>
          {columns.map(({ name, total }) => (
            <td key={name} className={styles.partNumber}>
              {total}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}
