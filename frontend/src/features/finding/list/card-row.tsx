import { useLingui } from '@lingui/react/macro'
import { type MouseEvent, memo, type ReactNode } from 'react'
import type { Row } from '../asking/finding-api'
import type { ListColumn } from './columns'
import styles from './list.module.css'

export interface CardRowProps {
  id: number
  /** Not there until it has come. */
  row: Row | undefined
  /** Else its title only: it is one of many that come into view at once (use-in-turn). */
  isWhole: boolean
  /** Which of the found cards it is, and how far down it stands. */
  at: number
  start: number
  height: number
  columns: readonly ListColumn[]
  cell: (name: string, row: Row) => ReactNode
  workspace: string
  isStop: boolean
  isPhone: boolean
  /** On a phone a tap chooses while this is so. */
  isChoosing: boolean
  isChosen: boolean
  onChoose: ((id: number, shift: boolean) => void) | null
  onOpen: (id: number) => void
}

/** One card as a line; a click anywhere in it opens the card, with a key held it chooses it. */
export const CardRow = memo(function CardRow(props: CardRowProps) {
  const { id, row, isWhole, at, start, height, columns, cell, isPhone, isChoosing, isChosen, onChoose } =
    props
  const { t } = useLingui()
  const place = { transform: `translateY(${start}px)`, height }
  if (!row)
    return (
      // biome-ignore lint/a11y/useSemanticElements: see the table.
      // biome-ignore lint/a11y/useFocusableInteractive: there is nothing in it yet.
      <div role="row" aria-rowindex={at + 2} className={styles.row} style={place} data-card={id}>
        {/* biome-ignore lint/a11y/useSemanticElements: see the table. */}
        <div role="cell" className={styles.toCome} />
      </div>
    )
  const title = String(row.title)
  const click = (event: MouseEvent) => {
    const isLink = (event.target as HTMLElement).closest('a') !== null
    if (onChoose && event.shiftKey) onChoose(id, true)
    else if (onChoose && (event.ctrlKey || event.metaKey) && !isLink) onChoose(id, false)
    else if (event.ctrlKey || event.metaKey) return
    else if (onChoose && isChoosing) onChoose(id, false)
    else props.onOpen(id)
    event.preventDefault()
  }
  const link = (
    <a
      className={styles.title}
      href={`/w/${props.workspace}/c/${row.number}`}
      tabIndex={props.isStop ? 0 : -1}
      data-row={id}
    >
      {title}
    </a>
  )
  const titleAlone = (
    // biome-ignore lint/a11y/useSemanticElements: see the table.
    <div role="cell" className={styles.cell} style={{ gridColumn: titleAt(columns, onChoose !== null) }}>
      {link}
    </div>
  )
  const whole = () => (
    <>
      {onChoose && (!isPhone || isChoosing) ? (
        // biome-ignore lint/a11y/useSemanticElements: see the table.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box inside is reached by keys.
        <div role="cell" className={styles.tick} onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            className={styles.box}
            tabIndex={isChoosing ? 0 : -1}
            aria-label={t`Choose “${title}”`}
            checked={isChosen}
            readOnly
            onClick={(event) => onChoose(id, event.shiftKey)}
          />
        </div>
      ) : null}
      {isPhone ? (
        // biome-ignore lint/a11y/useSemanticElements: see the table.
        <div role="cell" className={styles.small}>
          {link}
          <span className={styles.smallFoot}>
            <span className={styles.quiet}>#{String(row.number)}</span>
            {cell('column', row)}
            {cell('deadline', row)}
          </span>
        </div>
      ) : (
        columns.map(({ name, toRight }) => (
          // biome-ignore lint/a11y/useSemanticElements: see the table.
          <div key={name} role="cell" className={styles.cell} data-right={toRight}>
            {name === 'title' ? link : cell(name, row)}
          </div>
        ))
      )}
    </>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the table.
    // biome-ignore lint/a11y/useFocusableInteractive: its link is.
    // biome-ignore lint/a11y/useKeyWithClickEvents: its link is opened by keys.
    <div
      role="row"
      aria-rowindex={at + 2}
      className={styles.row}
      style={place}
      data-chosen={isChosen || undefined}
      data-card={id}
      onClick={click}
    >
      {isWhole ? whole() : titleAlone}
    </div>
  )
})

/** Which track of the grid the titles stand in, from 1. */
function titleAt(columns: readonly ListColumn[], hasTicks: boolean): number {
  return columns.findIndex(({ name }) => name === 'title') + (hasTicks ? 2 : 1)
}
