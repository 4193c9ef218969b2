import { Trans, useLingui } from '@lingui/react/macro'
import { type CSSProperties, type KeyboardEvent, memo, type SyntheticEvent, useState } from 'react'
import { DateText } from '#ui/time/date-text'
import type { SegmentOverlap } from '../asking/held'
import styles from './overlap.module.css'
import { type At, cellOf, heatOf, stepped } from './shares'
import { useCellWords } from './use-cell-words'

/** A row and a column per segment; one cell is in the order of the keyboard, arrows lead on from it. */
export function Matrix({ overlap }: { overlap: SegmentOverlap }) {
  const { t } = useLingui()
  const words = useCellWords(overlap)
  const [reached, setReached] = useState<At>({ row: 0, column: 1 })
  const [pointed, setPointed] = useState<At | null>(null)
  const count = overlap.segments.length
  const at = reached.row < count && reached.column < count ? reached : { row: 0, column: 0 }
  const go = (event: KeyboardEvent<HTMLTableElement>) => {
    const from = placeOf(event)
    const to = from && stepped(from, event.key, count)
    if (!to) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>(`[data-at="${to.row} ${to.column}"]`)?.focus()
  }
  const reach = (event: SyntheticEvent) => {
    const to = placeOf(event)
    if (!to) return
    setReached(to)
    setPointed(to)
  }
  return (
    <>
      <p className={styles.quiet}>
        <Trans>How much of each row’s segment is in the column’s, by the last run of both.</Trans>
      </p>
      <div className={styles.box}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows lead from cell to cell.
          role="grid"
          className={styles.matrix}
          aria-label={t({ message: 'Overlap', context: 'of segments' })}
          aria-readonly
          onKeyDown={go}
          onFocus={reach}
          onMouseOver={(event) => setPointed(placeOf(event))}
          onMouseLeave={() => setPointed(null)}
        >
          <thead>
            <tr>
              <th scope="col">
                <Trans>Segment</Trans>
              </th>
              {overlap.segments.map(({ id, name }) => (
                <th key={id} scope="col" title={name}>
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {overlap.segments.map(({ id }, row) => (
              <Row key={id} overlap={overlap} row={row} reached={at.row === row ? at.column : null} />
            ))}
          </tbody>
        </table>
      </div>
      {/* The cell's own label says the same to whoever hears it. */}
      <p className={styles.said} aria-hidden>
        {words(pointed ?? at).full}
      </p>
    </>
  )
}

interface RowProps {
  overlap: SegmentOverlap
  row: number
  /** The column that is in the order of the keyboard. */
  reached: number | null
}

/** Drawn anew when the focus comes or goes, not for every move of the mouse over 2,500 cells. */
const Row = memo(function Row({ overlap, row, reached }: RowProps) {
  const words = useCellWords(overlap)
  const segment = overlap.segments[row]
  if (!segment) return null
  return (
    <tr>
      <th scope="row" title={segment.name}>
        <span className={styles.name}>{segment.name}</span>
        <span className={styles.when}>
          <DateText at={segment.as_of} as="day-and-time" />
        </span>
      </th>
      {overlap.segments.map(({ id }, column) => {
        const { short, full } = words({ row, column })
        const heat = `${heatOf(cellOf(overlap, { row, column }))}%`
        return (
          <td
            key={id}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as its table.
            role="gridcell"
            tabIndex={reached === column ? 0 : -1}
            data-at={`${row} ${column}`}
            data-itself={row === column || undefined}
            aria-label={full}
            style={{ '--heat': heat } as CSSProperties}
          >
            {short}
          </td>
        )
      })}
    </tr>
  )
})

function placeOf({ target }: SyntheticEvent): At | null {
  const place = (target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset.at?.split(' ').map(Number)
  return place ? { row: place[0] ?? 0, column: place[1] ?? 0 } : null
}
