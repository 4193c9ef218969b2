import { useMemo } from 'react'
import { useBoardView } from '../board/board-context'
import type { Counted } from './counting'

/** The board as its counts see it: all cards, and under a filter those found beside them. */
export function useCounted(): Counted {
  const { shown, cells, filtered } = useBoardView()
  return useMemo(() => ({ ...shown, found: filtered ? cells : undefined }), [shown, cells, filtered])
}
