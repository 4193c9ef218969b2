import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import house from '#features/members/look/house.module.css'
import styles from '../plan/plan.module.css'
import { type ReadingProps, withMeaning } from './told'
import { useMeaningWords } from './words'

const SAMPLES = 3

/** What every column of a table means, beside what stands in its first rows. */
export function ColumnsMeaning({ settings, shown, onChange }: ReadingProps) {
  const { t } = useLingui()
  const words = useMeaningWords()
  const { columns } = settings
  const header = shown.header ?? []
  if (!columns || header.length !== columns.length) return null
  const choices = Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    <>
      <h3 className={styles.label}>
        <Plural
          value={shown.rows ?? 0}
          one="# row; what its columns mean"
          other="# rows; what their columns mean"
        />
      </h3>
      <ul className={house.list}>
        {header.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns may be called the same, and never change places.
          <li key={at} className={`${house.row} ${styles.meaning}`}>
            <span className={house.main}>
              <span className={house.name}>{name.trim() || <Trans>Column {at + 1}</Trans>}</span>
              <span className={`${house.quiet} ${styles.sample}`}>{samplesOf(shown.preview ?? [], at)}</span>
            </span>
            <Select
              aria-label={t`What “${name}” means`}
              data={choices}
              searchable
              allowDeselect={false}
              value={columns[at]?.meaning ?? 'nothing'}
              onChange={(meaning) => meaning && onChange({ columns: withMeaning(columns, at, meaning) })}
              className={styles.chooser ?? ''}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

export function samplesOf(rows: readonly string[][], at: number): string {
  const texts = rows.map((row) => row[at]?.trim()).filter((text) => text)
  return [...new Set(texts)].slice(0, SAMPLES).join(' · ')
}
