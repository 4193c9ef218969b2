import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { fieldsQuery, filterQuery } from '#features/finding/asking/finding-api'
import { inside, isCondition, type Node, parts } from '#features/finding/filter/tree'
import { useNames } from '#features/finding/filter/use-names'
import { useSay } from '#features/finding/filter/use-say'

/** A filter as its reader would say it; null while it is not known, or where it cannot be read. */
export function useFilterWords(text: string, vocabulary: Vocabulary): string | null {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: fields = [] } = useQuery(fieldsQuery(workspace))
  const { data } = useQuery({ ...filterQuery(workspace, text), enabled: text.trim() !== '' })
  const say = useSay(fields, useNames(vocabulary), vocabulary)
  const words = (node: Node): string => {
    if (isCondition(node)) {
      const { field, op, values } = say(node)
      return op ? t`${field} ${op} ${values}` : t`${field}: ${values}`
    }
    if ('not' in node) return t`not (${words(node.not)})`
    const said = inside(node).map(words)
    return 'any' in node ? `(${said.join(t` or `)})` : said.join(t` and `)
  }
  if (!data || fields.length === 0) return null
  return parts(data.tree).map(words).join(t` and `)
}
