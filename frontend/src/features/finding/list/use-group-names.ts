import { useLingui } from '@lingui/react/macro'
import type { Names } from '../filter/use-names'
import { useKeywords } from '../filter/use-words'

const kinds: Record<string, string> = { responsible: 'member', lead: 'member', type: 'card_type' }

/** The heading of a group: a name, a word, or that there is none. */
export function useGroupNames(names: Names): (group: string, key: number | string | null) => string {
  const { t } = useLingui()
  const keyword = useKeywords()
  return (group, key) => {
    if (key === null) return group === 'responsible' || group === 'lead' ? t`Nobody` : t`None`
    return typeof key === 'number' ? names.name(kinds[group] ?? group, key) : keyword(group, key)
  }
}
