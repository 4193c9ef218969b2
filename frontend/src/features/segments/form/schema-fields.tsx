import { Checkbox, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { definitionsOf, needed, type Values } from '../document/new-rule'
import { type Field, fieldsOf } from '../document/schema'
import { useRuleWords } from '../words/rule-words'
import { changed } from './changing'
import { withUnknown } from './condition-fields'
import styles from './form.module.css'
import { FormContext, fieldsFor, useWritesOf } from './form-context'
import { NumberField } from './number-field'
import { NumbersField } from './numbers-field'
import { type Where, WherePart } from './where-part'
import { type Window, WindowPart } from './window-part'

export interface SchemaFieldsProps {
  /** Its name in the JSON Schema. */
  definition: string
  values: Values
  onChange: (values: Values) => void
}

/** What the schema says of a part, as fields; parts of it stand in frames of their own. */
export function SchemaFields({ definition, values, onChange }: SchemaFieldsProps) {
  const writesOf = useWritesOf()
  const said = fieldsOf(definitionsOf(writesOf.vocabulary), definition)
  // Of what, then how much of it.
  const fields = [
    ...said.filter(({ name }) => name === 'field'),
    ...said.filter(({ name }) => name !== 'field'),
  ]
  const event = typeof values.event === 'string' ? values.event : writesOf.event
  const set = (name: string, value: unknown) => onChange(changed(values, name, value))
  const isMoney = fields.some(({ name }) => name === 'currency')
  return (
    <FormContext value={{ ...writesOf, event }}>
      <div className={styles.fields}>
        {fields
          .filter(({ name }) => !(isMoney && name === 'currency'))
          .map((field) => (
            <OneField
              key={field.name}
              field={field}
              values={values}
              onSet={(value) =>
                isMoney && field.name === 'field' ? setMoney(value) : set(field.name, value)
              }
            />
          ))}
      </div>
    </FormContext>
  )

  /** The currency follows the field: money is kept in one. */
  function setMoney(name: unknown) {
    const { currency: _, ...others } = values
    const currency = fieldsFor({ ...writesOf, event }).find((each) => each.name === name)?.currency
    onChange({ ...others, field: name, ...(currency ? { currency } : {}) })
  }
}

interface OneFieldProps {
  field: Field
  values: Values
  onSet: (value: unknown) => void
}

function OneField({ field, values, onSet }: OneFieldProps) {
  const words = useRuleWords()
  const writesOf = useWritesOf()
  const { name, control, needed: isNeeded } = field
  const value = values[name]
  const label = words.name(name)
  switch (control.kind) {
    case 'number':
      return (
        <NumberField
          label={label}
          value={value}
          least={control.least}
          most={control.most}
          whole={control.whole}
          onChange={onSet}
        />
      )
    case 'values':
      return values.op === undefined ? null : (
        <NumbersField label={label} op={String(values.op)} value={value} onChange={onSet} />
      )
    case 'names':
      return (
        <MultiSelect
          label={label}
          searchable
          data={writesOf.vocabulary.segments.map((each) => ({
            value: each.name,
            label: `${each.label} (${each.name})`,
          }))}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={onSet}
          className={styles.wide ?? ''}
        />
      )
    case 'window':
      return (
        <div className={styles.wide}>
          <WindowPart value={value as Window | undefined} onChange={onSet} />
        </div>
      )
    case 'where':
      return <WhereField label={label} value={value as Where | undefined} onSet={onSet} />
    case 'part':
      return <PartField field={field} definition={control.definition} value={value} onSet={onSet} />
    case 'yes-no':
      return (
        <Checkbox
          label={label}
          checked={value === true}
          onChange={(event) => onSet(event.currentTarget.checked)}
        />
      )
    case 'choice':
      return (
        <Choice
          label={label}
          needed={isNeeded}
          value={value}
          data={control.of.map((each) => ({ value: each, label: words.choice(each) }))}
          onSet={onSet}
        />
      )
    default:
      return <TextField field={field} value={value} label={label} onSet={onSet} />
  }
}

/** A name of the base is chosen; any other text is typed. */
function TextField({
  field,
  value,
  label,
  onSet,
}: {
  field: Field
  value: unknown
  label: string
  onSet: (value: unknown) => void
}) {
  const writesOf = useWritesOf()
  const { vocabulary } = writesOf
  const known: Record<string, readonly { name: string; label: string }[]> = {
    event: vocabulary.events,
    channel: vocabulary.channels,
    purpose: vocabulary.purposes,
    field: fieldsFor(writesOf),
    money: fieldsFor(writesOf).filter(({ type }) => type !== 'text'),
  }
  const names = known[field.name]
  if (names)
    return (
      <Choice
        label={label}
        needed={field.needed}
        value={value}
        data={names.map((each) => ({ value: each.name, label: each.label }))}
        onSet={onSet}
      />
    )
  const longest = field.control.kind === 'text' ? field.control.longest : undefined
  const Typed = longest !== undefined && longest > 500 ? Textarea : TextInput
  return (
    <Typed
      label={label}
      value={typeof value === 'string' ? value : ''}
      {...(longest === undefined ? {} : { maxLength: longest })}
      onChange={(event) => onSet(event.currentTarget.value)}
    />
  )
}

function Choice({
  label,
  needed: isNeeded,
  value,
  data,
  onSet,
}: {
  label: string
  needed: boolean
  value: unknown
  data: { value: string; label: string }[]
  onSet: (value: unknown) => void
}) {
  const chosen = typeof value === 'string' ? value : ''
  const all = isNeeded ? data : [{ value: '', label: '–' }, ...data]
  return (
    <NativeSelect
      label={label}
      value={chosen}
      data={withUnknown(all, chosen)}
      onChange={(event) => onSet(event.currentTarget.value || undefined)}
    />
  )
}

function WhereField({
  label,
  value,
  onSet,
}: {
  label: string
  value: Where | undefined
  onSet: (value: unknown) => void
}) {
  return (
    <fieldset className={styles.part}>
      <legend>{label}</legend>
      <WherePart
        where={value ?? { combinator: 'and', rules: [] }}
        onChange={(where) => onSet(where.rules.length > 0 ? where : undefined)}
      />
    </fieldset>
  )
}

/** A part that may be left out is asked for with a tick. */
function PartField({
  field,
  definition,
  value,
  onSet,
}: {
  field: Field
  definition: string
  value: unknown
  onSet: (value: unknown) => void
}) {
  const words = useRuleWords()
  const writesOf = useWritesOf()
  const label = words.name(field.name)
  const fresh = () => {
    const made = needed(definitionsOf(writesOf.vocabulary), definition, writesOf.vocabulary)
    if (!('field' in made)) return made
    const numbers = fieldsFor(writesOf).filter(({ type }) => ['integer', 'decimal', 'money'].includes(type))
    const first = (definition === 'Summed' ? numbers : fieldsFor(writesOf))[0]
    return { ...made, field: first?.name ?? '', ...(first?.currency ? currencyOf(first.currency) : {}) }
  }
  const currencyOf = (currency: string) => (definition === 'Summed' ? { currency } : {})
  const isThere = value !== undefined
  return (
    <fieldset className={styles.part} data-quiet={!isThere || undefined}>
      {field.needed ? (
        <legend>{label}</legend>
      ) : (
        <Checkbox
          size="xs"
          label={label}
          checked={isThere}
          onChange={(event) => onSet(event.currentTarget.checked ? fresh() : undefined)}
        />
      )}
      {isThere ? <SchemaFields definition={definition} values={value as Values} onChange={onSet} /> : null}
    </fieldset>
  )
}
