import { useLingui } from '@lingui/react/macro'
import type { FilterField } from '../asking/finding-api'
import type { Condition, Value } from '../filter/tree'
import { useKeywords } from '../filter/use-words'
import { useBar } from './bar-context'

export interface Choice {
  value: Value
  label: string
  beside?: string
}

/** Everything that can be chosen without typing: words of the field, then rows by name. */
export function useChoices(field: FilterField, draft: Condition): Choice[] {
  const { i18n } = useLingui()
  const { names, vocabulary } = useBar()
  const keyword = useKeywords()
  const words = field.keywords.map((word) => ({ value: word, label: keyword(field.name, word) }))
  if (draft.which !== undefined) {
    const own = vocabulary.customFields.get(Number(draft.which))
    const either = ['any', 'none'].map((word) => ({ value: word, label: keyword(field.name, word) }))
    const options = (own?.options ?? []) as { name: string; archived?: boolean }[]
    const named = options.filter(({ archived }) => !archived).map(({ name }) => name)
    return named.length > 0
      ? [...either, ...named.map((name) => ({ value: { name }, label: name }))]
      : own?.kind === 'checkbox'
        ? ['yes', 'no'].map((word) => ({ value: word, label: keyword(field.name, word) }))
        : []
  }
  if (!field.of) return words
  const rows = [...names.options(field.of, draft.values)].sort((one, other) =>
    one.name.localeCompare(other.name, i18n.locale),
  )
  return [
    ...words,
    ...rows.map(({ id, name, beside }) => ({ value: id, label: name, ...(beside ? { beside } : {}) })),
  ]
}
