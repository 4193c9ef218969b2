import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo } from 'react'
import type { ListColumn } from './columns'
import styles from './list.module.css'

export interface TableHeadProps {
  columns: readonly ListColumn[]
  sort: string
  /** Whether all, some or none are chosen; null for whoever chooses nothing. */
  chosen: 'all' | 'some' | 'none' | null
  onAll: () => void
  onNone: () => void
  onSort: (sort: string) => void
}

/** The heads of the columns; a click puts the list in their order. */
export const TableHead = memo(function TableHead(props: TableHeadProps) {
  const { columns, sort, chosen, onAll, onNone, onSort } = props
  const { t } = useLingui()
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the table.
    // biome-ignore lint/a11y/useFocusableInteractive: what can be done stands in its buttons.
    <div role="row" className={styles.head} aria-rowindex={1}>
      {chosen ? (
        // biome-ignore lint/a11y/useSemanticElements: see the table.
        // biome-ignore lint/a11y/useFocusableInteractive: its box is.
        <div role="columnheader" className={styles.tick}>
          <Checkbox
            size="xs"
            aria-label={t`Choose all that are found`}
            checked={chosen === 'all'}
            indeterminate={chosen === 'some'}
            onChange={() => (chosen === 'all' ? onNone() : onAll())}
          />
        </div>
      ) : null}
      {columns.map((column) => (
        <Head key={column.name} column={column} sort={sort} onSort={onSort} />
      ))}
    </div>
  )
})

function Head(props: { column: ListColumn; sort: string; onSort: (sort: string) => void }) {
  const { column, sort, onSort } = props
  const { name, label, sortable, toRight } = column
  const way = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined
  const next = way === 'ascending' ? `-${name}` : way === 'descending' ? '' : name
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the table.
    // biome-ignore lint/a11y/useFocusableInteractive: its button is.
    <div role="columnheader" aria-sort={way} data-right={toRight} className={styles.headCell}>
      {sortable ? (
        <button type="button" className={styles.sort} onClick={() => onSort(next)}>
          {label}
          {way === 'ascending' ? <IconArrowUp size={13} aria-hidden /> : null}
          {way === 'descending' ? <IconArrowDown size={13} aria-hidden /> : null}
        </button>
      ) : (
        <span className={styles.sort}>{label}</span>
      )}
    </div>
  )
}
