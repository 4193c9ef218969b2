import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

/** What the address says about the view: it can be sent to a colleague and survives going back. */
export interface BoardSearch {
  text: string
  who: number | null
  quiet: boolean
  card: number | null
  /** A new card is about to be written: a command of another screen leads here. */
  adding: boolean
  /** On a phone: the stage and the lane in view. */
  stage: number | null
  lane: number | null
}

const names = {
  text: 'q',
  who: 'who',
  quiet: 'quiet',
  card: 'card',
  adding: 'new',
  stage: 'stage',
  lane: 'lane',
} as const

export function useBoardSearch(): [BoardSearch, (changed: Partial<BoardSearch>) => void] {
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const { q, who, quiet, card, new: adding, stage, lane } = raw
  const search = useMemo(
    () => ({
      text: q === undefined ? '' : String(q),
      who: numberOf(who),
      quiet: quiet === 1 || quiet === true,
      card: numberOf(card),
      adding: adding === 1,
      stage: numberOf(stage),
      lane: numberOf(lane),
    }),
    [q, who, quiet, card, adding, stage, lane],
  )
  const change = useCallback(
    (changed: Partial<BoardSearch>) => {
      const wished = Object.fromEntries(
        Object.entries(changed).map(([name, value]) => [
          names[name as keyof BoardSearch],
          value === true ? 1 : value || undefined,
        ]),
      )
      const replace = !('card' in changed)
      void navigate({ to: '.', search: ((was: object) => ({ ...was, ...wished })) as never, replace })
    },
    [navigate],
  )
  return [search, change]
}

function numberOf(value: unknown): number | null {
  const number = Number(value)
  return value !== undefined && Number.isInteger(number) && number > 0 ? number : null
}
