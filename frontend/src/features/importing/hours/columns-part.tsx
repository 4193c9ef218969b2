import styles from '../plan/plan.module.css'
import { ColumnsCounted, ColumnsList } from '../reading/columns-list'
import { type HoursPart, withHoursMeaning } from './told'
import { useHoursMeanings } from './use-hours-words'

/** What every column means; folded away where the tool was known by them. */
export function ColumnsPart({ run, settings, shown, asked, onChange }: HoursPart) {
  const words = useHoursMeanings()
  const columns = settings.columns ?? []
  if (shown.header?.length !== columns.length) return null
  const open = asked.includes('day') || asked.includes('length') || run.dry_run.hours.tool === 'hours'
  return (
    <details className={styles.details} open={open}>
      <summary>
        <ColumnsCounted rows={shown.rows ?? 0} />
      </summary>
      <ColumnsList
        columns={columns}
        shown={shown}
        words={words}
        onMeaning={(at, meaning) => onChange({ columns: withHoursMeaning(columns, at, meaning) })}
      />
    </details>
  )
}
