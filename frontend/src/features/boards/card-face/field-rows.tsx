import { useLingui } from '@lingui/react'
import { written } from '#lib/dates'
import type { Vocabulary } from '../vocabulary/vocabulary'
import styles from './card.module.css'

/** Values of the custom fields that are put on faces. */
export function FieldRows({
  fields = {},
  vocabulary,
}: {
  fields: Record<string, string> | undefined
  vocabulary: Vocabulary
}) {
  const { i18n } = useLingui()
  const rows = Object.entries(fields).flatMap(([id, value]) => {
    const field = vocabulary.customFields.get(Number(id))
    return field && value ? [{ ...field, value }] : []
  })
  if (rows.length === 0) return null
  const said = (kind: string, value: string) => {
    if (kind === 'person') return vocabulary.members.get(Number(value))?.name ?? ''
    if (kind === 'date') return written(value, 'day', i18n.locale, vocabulary.zone)
    return value.replace(/^https?:\/\//, '')
  }
  return (
    <dl className={styles.fields}>
      {rows.map(({ id, name, kind, value }) => (
        <div key={id} className={styles.field}>
          <dt>{name}</dt>
          <dd>{said(kind, value)}</dd>
        </div>
      ))}
    </dl>
  )
}
