import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { ListPage, Row } from '../asking/finding-api'
import { CardRow } from './card-row'
import { type CellTools, useCell } from './cell'
import type { ListColumn } from './columns'
import { linesOf } from './lines'
import styles from './list.module.css'
import type { Selection } from './selection'
import { useGroupNames } from './use-group-names'

const ahead = 80

export interface CardTableProps extends CellTools {
  rows: readonly Row[]
  first: ListPage
  columns: readonly ListColumn[]
  sort: string
  group: string
  selection: Selection | null
  isPhone: boolean
  onSort: (sort: string) => void
  onOpen: (card: number) => void
  onMore: () => void
  /** Every card that the filter finds, shown or not. */
  onAll: () => void
}

/** The cards as rows; only those in view are drawn, further ones are asked for on the way. */
export function CardTable(props: CardTableProps) {
  const { rows, first, columns, group, selection, isPhone, onOpen, onMore, onAll } = props
  const { t } = useLingui()
  const workspace = useWorkspace()
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(rows, group ? first.groups : []), [rows, group, first.groups])
  const order = useMemo(() => rows.map(({ id }) => id), [rows])
  const cell = useCell(props)
  const groupName = useGroupNames(props.names)
  const [current, setCurrent] = useState(0)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (lines[at]?.kind === 'group' ? 38 : isPhone ? 62 : 38),
    overscan: 8,
  })
  const drawn = virtual.getVirtualItems()
  const last = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (last > lines.length - ahead) onMore()
  }, [last, lines.length, onMore])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row height, the same list.
  useEffect(() => virtual.measure(), [isPhone, lines])

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const stop = lines.flatMap((line, at) => (line.kind === 'row' ? [at] : []))
    const by = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key]
    const isLink = (event.target as HTMLElement).hasAttribute('data-row')
    if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selection) {
      event.preventDefault()
      onAll()
    } else if (event.key === 'Escape' && selection && selection.ids.size > 0) selection.clear()
    else if (by && isLink) {
      const at = stop[stop.indexOf(current) + by]
      if (at === undefined) return
      event.preventDefault()
      setCurrent(at)
      virtual.scrollToIndex(at)
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${at}"]`)?.focus())
    } else if ((event.key === ' ' || event.key === 'x') && isLink && selection) {
      const line = lines[current]
      event.preventDefault()
      if (line?.kind === 'row') selection.toggle(line.row.id, order, event.shiftKey)
    }
  }
  const stop = drawn.some(({ index }) => index === current)
    ? current
    : drawn.find(({ index }) => lines[index]?.kind === 'row')?.index
  const template = `${selection ? '34px ' : ''}${columns.map(({ width }) => width).join(' ')}`
  const all = selection !== null && order.length > 0 && order.every((id) => selection.ids.has(id))
  const total = first.totals.count ?? rows.length
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the rows inside.
    <div
      ref={scroller}
      className={styles.scroller}
      onKeyDown={walk}
      style={{ '--columns': template } as never}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: rows that are drawn where they stand cannot be a table. */}
      <div
        role="table"
        className={styles.table}
        aria-label={t`Cards`}
        aria-rowcount={total + 1}
        data-phone={isPhone || undefined}
      >
        {isPhone ? null : (
          // biome-ignore lint/a11y/useSemanticElements: see above.
          // biome-ignore lint/a11y/useFocusableInteractive: what can be done stands in its buttons.
          <div role="row" className={styles.head} aria-rowindex={1}>
            {selection ? (
              // biome-ignore lint/a11y/useSemanticElements: see above.
              // biome-ignore lint/a11y/useFocusableInteractive: see above.
              <div role="columnheader" className={styles.tick}>
                <Checkbox
                  size="xs"
                  aria-label={t`Choose all that are found`}
                  checked={all}
                  indeterminate={!all && selection.ids.size > 0}
                  onChange={() => (all ? selection.clear() : onAll())}
                />
              </div>
            ) : null}
            {columns.map((column) => (
              <Head key={column.name} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </div>
        )}
        {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
        <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start, size }) => {
            const line = lines[index]
            if (!line) return null
            const at = { transform: `translateY(${start}px)`, height: size }
            return line.kind === 'group' ? (
              // biome-ignore lint/a11y/useSemanticElements: see above.
              // biome-ignore lint/a11y/useFocusableInteractive: a heading of rows.
              <div key={`group ${line.key}`} role="row" className={styles.group} style={at}>
                {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
                <div role="cell" className={styles.groupName}>
                  {groupName(group, line.key)} <span className={styles.quiet}>{line.count}</span>
                </div>
              </div>
            ) : (
              <CardRow
                key={line.row.id}
                row={line.row}
                at={line.at}
                index={index}
                place={at}
                columns={columns}
                cell={cell}
                href={`/w/${workspace}/c/${line.row.number}`}
                isStop={index === stop}
                isPhone={isPhone}
                isChosen={selection?.ids.has(line.row.id) ?? false}
                onChoose={selection ? (shift) => selection.toggle(line.row.id, order, shift) : null}
                onOpen={() => {
                  setCurrent(index)
                  onOpen(line.row.id)
                }}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

function Head({
  column,
  sort,
  onSort,
}: {
  column: ListColumn
  sort: string
  onSort: (sort: string) => void
}) {
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
