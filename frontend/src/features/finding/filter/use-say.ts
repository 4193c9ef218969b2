import { useLingui } from '@lingui/react/macro'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { written } from '#lib/dates'
import type { FilterField } from '../asking/finding-api'
import { type Condition, isNamed, type Value } from './tree'
import type { Names } from './use-names'
import { useKeywords, useOps } from './use-words'

export interface Said {
  field: string
  /** “is”, “before”: left away where a colon says it. */
  op: string
  values: string
}

/** A condition in the reader's words. */
export function useSay(fields: readonly FilterField[], names: Names, vocabulary: Vocabulary) {
  const { t, i18n } = useLingui()
  const keyword = useKeywords()
  const ops = useOps()
  const value = (one: Value, field: FilterField | undefined, name: string): string => {
    if (isNamed(one)) return one.name
    if (typeof one === 'number') return field?.of ? names.name(field.of, one) : String(one)
    if (field?.keywords.includes(one)) return keyword(name, one)
    if (field?.kind === 'day' && /^\d{4}-/.test(one)) return written(one, 'day', i18n.locale, 'UTC')
    return field?.kind === 'custom' || field?.kind === 'day' ? keyword(name, one) : one
  }
  const nameOf = ({ field, which }: Condition): string => {
    if (which === undefined) return fields.find(({ name }) => name === field)?.label ?? field
    return typeof which === 'number' ? (vocabulary.customFields.get(which)?.name ?? t`Own field`) : which.name
  }
  return (condition: Condition): Said => {
    const field = fields.find(({ name }) => name === condition.field)
    const said = condition.values.map((one) => value(one, field, condition.field))
    const or = new Intl.ListFormat(i18n.locale, { type: 'disjunction' })
    const [from, to] = said
    return {
      field: nameOf(condition),
      op:
        condition.op === 'is' || condition.op === 'has' || condition.op === 'between'
          ? ''
          : ops(field?.kind ?? '', condition.op),
      values: condition.op === 'between' ? `${from} – ${to}` : or.format(said),
    }
  }
}
