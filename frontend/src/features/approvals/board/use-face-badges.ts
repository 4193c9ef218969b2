import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useAskedAgain } from '#api/stream/use-asked-again'
import { useEntries } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import type { FaceBadge } from '#features/boards/board/face-badges'
import { useVocabulary } from '#features/boards/vocabulary/vocabulary'
import { type Badge, boardApprovalsQuery } from '../asking/approvals-api'
import { aboutApprovals } from '../asking/use-approvals'
import { useStateWords } from '../of-card/state-words'

/** Who is waited for, on the faces of a board's cards. */
export function useFaceBadges(board: number): ReadonlyMap<number, FaceBadge> {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { vocabulary } = useVocabulary()
  const states = useStateWords()
  const { data } = useQuery({ ...boardApprovalsQuery(workspace, board), staleTime: 60_000 })
  const refresh = useAskedAgain([workspace, 'approvals', 'board', board], 400)
  useEntries({ onEntry: ({ kind }) => aboutApprovals.test(kind) && refresh(), onReset: refresh })
  return useMemo(() => {
    const nameOf = (badge: Badge) =>
      [...badge.contacts, ...badge.members.map((id) => vocabulary?.members.get(id)?.name ?? '')].filter(
        Boolean,
      )
    const badges = new Map<number, FaceBadge>()
    for (const [card, [first, ...more]] of Object.entries(data?.cards ?? {})) {
      if (!first) continue
      const names = nameOf(first)
      const [one = first.title] = names
      const others = names.length - 1
      const waits = others > 0 ? t`waits for ${one} and ${others} more` : t`waits for ${one}`
      // Whoever else is asked may still decide; but there is something to do for us.
      const state = first.wants_changes ? 'changes' : first.state
      const words = state === 'open' ? waits : `${states({ ...first, state })}: ${first.title}`
      badges.set(Number(card), {
        words: more.length > 0 ? `${words} +${more.length}` : words,
        since: state === 'open' ? first.since : null,
        late: first.overdue || state === 'voided',
      })
    }
    return badges
  }, [data, vocabulary, states, t])
}
