import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import house from '#features/members/look/house.module.css'
import styles from '../plan/plan.module.css'
import { Samples } from './samples'
import type { ColumnMeaning, Shown } from './told'

const SAMPLES = 3

interface ColumnsListProps {
  columns: readonly ColumnMeaning[]
  shown: Shown
  words: Record<string, string>
  onMeaning: (at: number, meaning: string) => void
}

export function ColumnsCounted({ rows }: { rows: number }) {
  return <Plural value={rows} one="# row; what its columns mean" other="# rows; what their columns mean" />
}

/** Each column of a table, what stands in its first rows, and what it means. */
export function ColumnsList({ columns, shown, words, onMeaning }: ColumnsListProps) {
  const { t } = useLingui()
  const choices = Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    <ul className={house.list}>
      {(shown.header ?? []).map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns may be called the same, and never change places.
        <li key={at} className={`${house.row} ${styles.meaning}`}>
          <span className={house.main}>
            <span className={house.name}>{name.trim() || <Trans>Column {at + 1}</Trans>}</span>
            <span className={`${house.quiet} ${styles.sample}`}>
              <Samples texts={samplesOf(shown.preview ?? [], at)} />
            </span>
          </span>
          <Select
            aria-label={t`What “${name}” means`}
            data={choices}
            searchable
            allowDeselect={false}
            value={columns[at]?.meaning ?? 'nothing'}
            onChange={(meaning) => meaning && onMeaning(at, meaning)}
            className={styles.chooser ?? ''}
          />
        </li>
      ))}
    </ul>
  )
}

function samplesOf(rows: readonly string[][], at: number): string[] {
  const texts = rows.flatMap((row) => row[at]?.trim() || [])
  return [...new Set(texts)].slice(0, SAMPLES)
}
