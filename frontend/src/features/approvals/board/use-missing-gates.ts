import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import type { MissingGate } from '#features/boards/doing/missing-gates'
import { approvalsQuery } from '../asking/approvals-api'

/** The gates of its board that the card, as it is now, is not approved for. */
export function useMissingGates(card: number): readonly MissingGate[] {
  const { data } = useQuery(approvalsQuery(useWorkspace(), card))
  return useMemo(() => data?.gates.filter(({ state }) => state !== 'clear') ?? [], [data])
}
