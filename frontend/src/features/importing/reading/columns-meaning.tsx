import styles from '../plan/plan.module.css'
import { ColumnsCounted, ColumnsList } from './columns-list'
import { type ReadingProps, withMeaning } from './told'
import { useMeaningWords } from './words'

/** What every column of a table of cards means. */
export function ColumnsMeaning({ settings, shown, onChange }: ReadingProps) {
  const words = useMeaningWords()
  const { columns } = settings
  if (!columns || shown.header?.length !== columns.length) return null
  return (
    <>
      <h3 className={styles.label}>
        <ColumnsCounted rows={shown.rows ?? 0} />
      </h3>
      <ColumnsList
        columns={columns}
        shown={shown}
        words={words}
        onMeaning={(at, meaning) => onChange({ columns: withMeaning(columns, at, meaning) })}
      />
    </>
  )
}
