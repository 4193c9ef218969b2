import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import type { SeenCard } from '../asking/answers'
import type { Cell, Table } from '../asking/table'
import styles from './figure.module.css'

const most = 200

export interface NumbersProps {
  table: Table
  caption: string
  /** Where the first column names cards: what leads to their pages. */
  cards?: Record<string, SeenCard> | undefined
}

/** The figures behind a picture, for whoever reads rather than looks. */
export function Numbers({ table, caption, cards }: NumbersProps) {
  const { t, i18n } = useLingui()
  const shown = table.rows.slice(0, most)
  const all = table.rows.length
  const say = (cell: Cell) => saying(cell, i18n.locale)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keys.
    <section className={styles.numbers} aria-label={t`Figures of “${caption}”`} tabIndex={0}>
      <table className="tabular">
        <VisuallyHidden component="caption">{caption}</VisuallyHidden>
        <thead>
          <tr>
            {table.columns.map((name, at) => (
              <th key={name} scope="col" data-text={isText(shown, at) || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(([first = null, ...rest], at) => (
            <tr key={`${first}-${String(at)}`}>
              <th scope="row">
                <CardOr card={cards?.[String(first)]}>{say(first)}</CardOr>
              </th>
              {rest.map((cell, column) => (
                <td key={table.columns[column + 1]} data-text={typeof cell === 'string' || undefined}>
                  {say(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {all > most ? (
        <p className={styles.more}>{t`The first ${most} of ${all} rows; the CSV holds all.`}</p>
      ) : null}
    </section>
  )
}

function isText(rows: Cell[][], at: number): boolean {
  return typeof rows.find((row) => row[at] !== null)?.[at] === 'string'
}

export function CardOr({ card, children }: { card: SeenCard | undefined; children: string }) {
  const workspace = useWorkspace()
  if (!card) return children
  return (
    <Link to={`/w/${workspace}/c/${card.number}`}>
      {children} {card.title}
    </Link>
  )
}

function saying(cell: Cell, language: string): string {
  if (cell === null) return '–'
  if (typeof cell === 'boolean') return cell ? '✓' : ''
  if (typeof cell === 'number')
    return new Intl.NumberFormat(language, { maximumFractionDigits: Math.abs(cell) < 10 ? 2 : 1 }).format(
      cell,
    )
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell))
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(cell))
  return cell
}
