import { Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import styles from '../plan/plan.module.css'
import type { Order, ReadingProps } from './told'

/** In which order day, month and year stand, with samples as each order would read them. */
export function DateOrder({ settings, shown, onChange }: ReadingProps) {
  const { t } = useLingui()
  const dates = shown.dates
  if (!dates || dates.samples.length === 0 || dates.possible.length < 2) return null
  const words: Record<Order, string> = {
    dmy: t`day, month, year`,
    mdy: t`month, day, year`,
    ymd: t`year, month, day`,
  }
  const order = settings.date_order ?? dates.possible[0] ?? 'dmy'
  return (
    <div className={styles.dates}>
      <span className={styles.label}>
        <Trans>Dates</Trans>
      </span>
      <SegmentedControl
        aria-label={t`Order of day, month and year`}
        value={order}
        onChange={(value) => onChange({ date_order: value as Order })}
        data={dates.possible.map((value) => ({ value, label: words[value] }))}
      />
      <ul className={styles.samples}>
        {dates.samples.slice(0, 4).map((sample) => (
          <li key={sample.text}>
            <code>{sample.text}</code> → {sample[order] || '—'}
          </li>
        ))}
      </ul>
    </div>
  )
}
