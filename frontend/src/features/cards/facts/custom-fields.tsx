import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Checkbox, Select } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { amountFrom, amountToType, amountWritten } from '#lib/amount'
import { safeAddress } from '#ui/markdown'
import { DateField } from '#ui/time/date-field'
import { DateText } from '#ui/time/date-text'
import type { Words } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import { FactRow } from './fact-row'
import styles from './facts.module.css'
import { TeamSelect } from './team-select'
import { TypedField } from './typed-field'
import { useWrongAmount } from './wrong-amount'

type Field = Words['custom_fields'][number]

/** The workspace's own fields that belong on this board, each in the way of its kind. */
export function CustomFields() {
  const { card, words, mayEdit } = useOpenCard()
  const fields = words.fields.filter(
    ({ board, archived, kind }) =>
      !archived && (board === null || board === card.board.id) && (kind !== 'money' || card.may.see_price),
  )
  return fields.map((field) => (
    <FactRow key={field.id} name={field.name}>
      {mayEdit ? <Filling field={field} /> : <Filled field={field} />}
    </FactRow>
  ))
}

function Filling({ field }: { field: Field }) {
  const { t, i18n } = useLingui()
  const { card, words, verbs, run } = useOpenCard()
  const decimal = field.kind === 'number' || field.kind === 'money'
  const wrong = useWrongAmount({
    belowTenTo: 15,
    mayBeNegative: true,
    hasCents: field.kind === 'money',
  })
  const value = card.values?.[field.id] ?? ''
  const fill = (given: string | boolean | null) => void run(() => verbs.fill(field.id, given))
  if (field.kind === 'checkbox')
    return (
      <Checkbox
        aria-label={field.name}
        checked={value === 'true'}
        onChange={(event) => fill(event.currentTarget.checked)}
      />
    )
  if (field.kind === 'person')
    return (
      <TeamSelect
        className={styles.field ?? ''}
        aria-label={field.name}
        placeholder={t`Not set`}
        clearable
        clearButtonProps={{ 'aria-label': t`Clear` }}
        value={Number(value) || null}
        onChange={(id) => fill(id === null ? null : String(id))}
      />
    )
  if (field.kind === 'choice')
    return (
      <Select
        className={styles.field ?? ''}
        aria-label={field.name}
        placeholder={t`Not set`}
        clearable
        clearButtonProps={{ 'aria-label': t`Clear` }}
        value={value || null}
        data={field.options
          .filter(({ id, archived }) => !archived || id === value)
          .map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(given) => fill(given)}
      />
    )
  if (field.kind === 'date')
    return (
      <DateField
        className={styles.field ?? ''}
        aria-label={field.name}
        placeholder={t`Not set`}
        value={value}
        onKeep={(day) => fill(day || null)}
      />
    )
  const typed = (
    <TypedField
      label={field.name}
      placeholder={t`Not set`}
      value={decimal && value ? amountToType(value, i18n.locale) : value}
      {...(field.kind === 'text' ? { long: true } : {})}
      {...(decimal
        ? { inputMode: 'decimal' as const, wrong, shown: figure(field, value, words.currency, i18n.locale) }
        : {})}
      {...(field.kind === 'money' ? { suffix: words.currency } : {})}
      onKeep={(given) =>
        fill(given === '' ? null : decimal ? (amountFrom(given, i18n.locale) ?? given) : given)
      }
    />
  )
  if (field.kind !== 'link' || !safeAddress(value) || value === '') return typed
  return (
    <span className={styles.linkLine}>
      {typed}
      <ActionIcon
        component="a"
        href={safeAddress(value)}
        target="_blank"
        rel="noopener noreferrer nofollow"
        aria-label={t`Open the link: ${field.name}`}
      >
        <IconExternalLink size={15} aria-hidden />
      </ActionIcon>
    </span>
  )
}

function Filled({ field }: { field: Field }) {
  const { t, i18n } = useLingui()
  const { card, words } = useOpenCard()
  const value = card.values?.[field.id] ?? ''
  if (field.kind === 'checkbox') return value === 'true' ? t`Yes` : t`No`
  if (value === '') return '—'
  if (field.kind === 'choice') return field.options.find(({ id }) => id === value)?.name ?? value
  if (field.kind === 'person') return words.members.get(Number(value))?.name ?? '…'
  if (field.kind === 'date') return <DateText at={value} />
  if (field.kind === 'money' || field.kind === 'number')
    return figure(field, value, words.currency, i18n.locale)
  if (field.kind === 'link' && safeAddress(value))
    return (
      <a href={safeAddress(value)} target="_blank" rel="noopener noreferrer nofollow">
        {value}
      </a>
    )
  return value
}

/** A number or money as the reader's language writes it. */
function figure(field: Field, value: string, currency: string, language: string): string {
  if (value === '') return ''
  return amountWritten(value, language, field.kind === 'money' ? currency : undefined)
}
