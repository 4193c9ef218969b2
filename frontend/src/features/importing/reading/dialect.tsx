import { useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import styles from '../plan/plan.module.css'
import { Samples } from './samples'
import type { ReadingProps } from './told'

/** Encoding, sheet, what stands between cells, before fractions and between tags. */
export function Dialect({ settings, shown, onChange }: ReadingProps) {
  const { t } = useLingui()
  const encodings = shown.encodings ?? []
  const sample = encodings.find(({ name }) => name === settings.encoding)?.sample
  const hasCards = settings.board !== undefined
  return (
    <div className={`${styles.fields} ${styles.dialect}`}>
      {encodings.length > 0 ? (
        <Select
          label={t`Encoding`}
          description={sample}
          data={encodings.map(({ name }) => name)}
          allowDeselect={false}
          value={settings.encoding ?? null}
          onChange={(encoding) => encoding && onChange({ encoding })}
        />
      ) : null}
      {shown.sheets && shown.sheets.length > 1 ? (
        <Select
          label={t`Sheet`}
          data={shown.sheets}
          allowDeselect={false}
          value={settings.sheet ?? null}
          onChange={(sheet) => sheet && onChange({ sheet })}
        />
      ) : null}
      {settings.delimiter ? (
        <Select
          label={t`Between cells`}
          data={[
            { value: ',', label: t`comma` },
            { value: ';', label: t`semicolon` },
            { value: '\t', label: t`tab` },
            { value: '|', label: t`vertical bar` },
          ]}
          allowDeselect={false}
          value={settings.delimiter}
          onChange={(delimiter) => delimiter && onChange({ delimiter })}
        />
      ) : null}
      {shown.numbers && shown.numbers.possible.length > 0 ? (
        <Select
          label={t`Before the fraction`}
          description={<Samples texts={shown.numbers.samples.slice(0, 3)} />}
          data={[
            { value: '.', label: t`a point` },
            { value: ',', label: t`a comma` },
          ]}
          allowDeselect={false}
          value={settings.decimal ?? '.'}
          onChange={(decimal) => decimal && onChange({ decimal })}
        />
      ) : null}
      {hasCards ? (
        <TextInput
          label={t`Board of these cards`}
          description={t`Files of one board know their cards again.`}
          maxLength={120}
          value={settings.board ?? ''}
          onChange={(event) => onChange({ board: event.currentTarget.value })}
        />
      ) : null}
    </div>
  )
}
