import { useMemo } from 'react'
import { useWorkshop } from '../doing/workshop-context'

/** How many blind spots each block has. */
export function useBlindOfBlocks(): Map<number, number> {
  const { blind } = useWorkshop().design
  return useMemo(() => {
    const found = new Map<number, number>()
    for (const { block } of blind) if (block) found.set(block, (found.get(block) ?? 0) + 1)
    return found
  }, [blind])
}
