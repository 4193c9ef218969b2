import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import type { CSSProperties, MouseEvent, ReactNode } from 'react'
import type { Row } from '../asking/finding-api'
import type { ListColumn } from './columns'
import styles from './list.module.css'

export interface CardRowProps {
  row: Row
  /** Which of the found cards it is, and which line. */
  at: number
  index: number
  place: CSSProperties
  columns: readonly ListColumn[]
  cell: (name: string, row: Row) => ReactNode
  href: string
  isStop: boolean
  isPhone: boolean
  isChosen: boolean
  onChoose: ((shift: boolean) => void) | null
  onOpen: () => void
}

/** One card as a line; a click anywhere in it opens the card, with a key held it chooses it. */
export function CardRow(props: CardRowProps) {
  const { row, at, place, columns, cell, isPhone, isChosen, onChoose, onOpen } = props
  const { t } = useLingui()
  const title = String(row.title)
  const click = (event: MouseEvent) => {
    const isLink = (event.target as HTMLElement).closest('a') !== null
    if (onChoose && event.shiftKey) onChoose(true)
    else if (onChoose && (event.ctrlKey || event.metaKey) && !isLink) onChoose(false)
    else if (event.ctrlKey || event.metaKey) return
    else onOpen()
    event.preventDefault()
  }
  const link = (
    <a className={styles.title} href={props.href} tabIndex={props.isStop ? 0 : -1} data-row={props.index}>
      {title}
    </a>
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
      data-card={row.id}
      onClick={click}
    >
      {onChoose && !isPhone ? (
        // biome-ignore lint/a11y/useSemanticElements: see the table.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box inside is reached by keys.
        <div role="cell" className={styles.tick} onClick={(event) => event.stopPropagation()}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t`Choose “${title}”`}
            checked={isChosen}
            readOnly
            onClick={(event) => onChoose(event.shiftKey)}
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
    </div>
  )
}
