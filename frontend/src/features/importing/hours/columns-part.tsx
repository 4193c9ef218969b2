import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import house from '#features/members/look/house.module.css'
import styles from '../plan/plan.module.css'
import { samplesOf } from '../reading/columns-meaning'
import { type HoursPart, withHoursMeaning } from './told'
import { useHoursMeanings } from './use-hours-words'

/** What every column means; folded away where the tool was known by them. */
export function ColumnsPart({ run, settings, shown, asked, onChange }: HoursPart) {
  const { t } = useLingui()
  const words = useHoursMeanings()
  const columns = settings.columns ?? []
  const header = shown.header ?? []
  if (header.length !== columns.length) return null
  const open = asked.includes('day') || asked.includes('length') || run.dry_run.hours.tool === 'hours'
  const choices = Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    <details className={styles.details} open={open}>
      <summary>
        <Plural
          value={shown.rows ?? 0}
          one="# row; what its columns mean"
          other="# rows; what their columns mean"
        />
      </summary>
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
              onChange={(meaning) => meaning && onChange({ columns: withHoursMeaning(columns, at, meaning) })}
              className={styles.chooser ?? ''}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
