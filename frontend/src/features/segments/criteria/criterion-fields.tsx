import { useLingui } from '@lingui/react/macro'
import { NativeSelect, NumberInput, TagsInput } from '@mantine/core'
import type { Vocabulary } from '../asking/segments-api'
import { withUnknown } from '../form/condition-fields'
import { useRuleWords } from '../words/rule-words'
import styles from './criteria.module.css'
import { areCustomers, type Row } from './rows'

interface CriterionFieldsProps {
  row: Row
  vocabulary: Vocabulary
  onChange: (row: Row) => void
}

/** What a criterion is about, and its bound. */
export function CriterionFields({ row, vocabulary, onChange }: CriterionFieldsProps) {
  const { t } = useLingui()
  const words = useRuleWords()
  const { kind, values, keys } = row
  const set = (name: string, value: string | number | undefined) =>
    onChange({ ...row, values: { ...values, [name]: value } })
  const named = (name: string, label: string, known: readonly { name: string; label: string }[]) => {
    const chosen = String(values[name] ?? '')
    return (
      <NativeSelect
        label={label}
        value={chosen}
        data={withUnknown(
          known.map((each) => ({ value: each.name, label: each.label })),
          chosen,
        )}
        onChange={(event) => set(name, event.currentTarget.value)}
      />
    )
  }
  const bound = (name: string, label: string, suffix = '', more: object = {}) => (
    <NumberInput
      label={label}
      value={values[name] ?? ''}
      min={0}
      hideControls
      decimalScale={suffix === '' ? 0 : 4}
      allowedDecimalSeparators={['.', ',']}
      {...(suffix ? { suffix: ` ${suffix}` } : {})}
      {...more}
      onChange={(typed) => set(name, typed === '' ? undefined : typed)}
    />
  )
  if (areCustomers(kind))
    return (
      <TagsInput
        className={styles.keys ?? ''}
        label={t`Keys of customers`}
        description={t`Enter after each`}
        value={keys}
        acceptValueOnBlur
        maxTags={50}
        onChange={(typed) => onChange({ ...row, keys: typed })}
      />
    )
  const percent = { max: kind === 'change' ? 1_000_000 : 100 }
  const segments = vocabulary.segments.map((each) => ({ ...each, label: `${each.label} (${each.name})` }))
  switch (kind) {
    case 'size':
      return (
        <>
          {bound('least', t`At least`)}
          {bound('most', t`At most`)}
        </>
      )
    case 'change':
      return bound('most', t`Up or down, at most`, '%', percent)
    case 'reach':
      return (
        <>
          {named('channel', words.name('channel'), vocabulary.channels)}
          {bound('least', t`At least`, '%', percent)}
        </>
      )
    case 'overlap':
      return (
        <>
          {named('segment', t`Segment`, segments)}
          {bound('most', t`At most`, '%', percent)}
        </>
      )
    case 'filled':
      return (
        <>
          {named('attribute', t`Attribute`, vocabulary.attributes)}
          {bound('least', t`At least`, '%', percent)}
        </>
      )
    default:
      return (
        <>
          {named('event', words.name('event'), vocabulary.events)}
          {bound('days', t`Days old, at most`)}
        </>
      )
  }
}
