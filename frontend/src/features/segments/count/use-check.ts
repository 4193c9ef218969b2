import { useLingui } from '@lingui/react'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { checkQuery } from '../asking/segments-api'

/** As long as somebody goes on typing, nothing is asked. */
const settles = 400

/** What the server says of a document that is being written; the answer before stands until the next one is there. */
export function useCheck(text: string, asOf: string, isEmpty: boolean) {
  const workspace = useWorkspace()
  const { i18n } = useLingui()
  const [settled] = useDebouncedValue(text, settles)
  const query = useQuery({ ...checkQuery(workspace, settled, asOf, i18n.locale), enabled: !isEmpty })
  const isBehind = !isEmpty && (settled !== text || query.isFetching)
  return {
    check: isEmpty ? undefined : query.data,
    of: settled,
    /** The answer before, of another text. */
    isEarlier: query.isPlaceholderData,
    error: query.error,
    isBehind,
  }
}
