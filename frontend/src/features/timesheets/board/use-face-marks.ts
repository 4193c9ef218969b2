import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import type { FaceMarks } from '#features/boards/board/face-marks'
import { clockOf } from '#lib/hours'
import { boardTimeQuery } from '../asking/time-api'
import { useWhoSees } from '../asking/who-sees'

/** Hours on the faces of a board's cards, and of its columns together. */
export function useFaceMarks(board: number, isShown: boolean): FaceMarks | null {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const who = useWhoSees()
  const { data } = useQuery({
    ...boardTimeQuery(workspace, board),
    enabled: isShown && who !== null,
    staleTime: 60_000,
  })
  const ofAll = who?.seesAll ?? false
  return useMemo(() => {
    if (!data || !isShown) return null
    const byCard = (minutes: Record<string, number>) =>
      new Map(Object.entries(minutes).map(([card, amount]) => [Number(card), amount]))
    return {
      amounts: byCard(data.minutes),
      summed: byCard(data.own),
      write: (minutes: number) => {
        const text = clockOf(minutes)
        return { text, words: ofAll ? t`Time spent: ${text}` : t`Your time: ${text}` }
      },
    }
  }, [data, isShown, ofAll, t])
}
