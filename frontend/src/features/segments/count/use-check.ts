import { useLingui } from '@lingui/react'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import type { Refused } from '../asking/held'
import { othersCount } from '../asking/others-count'
import { checkQuery } from '../asking/segments-api'
import { useAskedAgain } from './use-asked-again'

/** As long as somebody goes on typing, nothing is asked. */
const settles = 400

/** What the server says of a document that is being written; the answer before stands until the next one is there. */
export function useCheck(text: string, asOf: string, isEmpty: boolean) {
  const workspace = useWorkspace()
  const { i18n } = useLingui()
  const [settled] = useDebouncedValue(text, settles)
  const question = checkQuery(workspace, settled, asOf, i18n.locale)
  const query = useQuery({ ...question, enabled: !isEmpty })
  const isEarlier = query.isPlaceholderData
  const refused = isEarlier ? null : (query.error ?? query.data?.refused)
  const { waits, begin } = useAskedAgain({
    of: JSON.stringify(question.queryKey),
    isTurnedAway: !isEmpty && othersCount(refused),
    isAsking: query.isFetching,
    ask: query.refetch,
  })
  const isBehind = !isEmpty && (settled !== text || query.isFetching || waits)
  return {
    check: isEmpty ? undefined : query.data,
    of: settled,
    /** The answer before, of another text. */
    isEarlier,
    /** Why there is no count, in words, once it is not asked for again by itself. */
    refused: isBehind || isEmpty || !refused ? undefined : wordsOf(refused),
    isBehind,
    /** After others were counting for too long. */
    askAgain: othersCount(refused) ? begin : undefined,
  }
}

const wordsOf = (refused: Refused | Error) => (refused instanceof Error ? refused.message : refused.words)
