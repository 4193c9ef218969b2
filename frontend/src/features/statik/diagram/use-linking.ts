import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { useWorkshop } from '../doing/workshop-context'
import { canLink, isWayBack } from './ways-back'

/** Links two blocks; a link that leads back to where the work has been is rework, and is asked on which outcome. */
export function useLinking() {
  const { t } = useLingui()
  const { add, looked, seek } = useWorkshop()
  const canConnect = useCallback((before: number, next: number) => canLink(looked, before, next), [looked])
  const connect = useCallback(
    async (before: number, next: number) => {
      if (!canLink(looked, before, next)) return
      const rework = isWayBack(looked, before, next)
      const made = await add('link', { before, next, rework }, t`a link added`)
      if (made && rework) seek({ made, field: 'name' })
    },
    [add, looked, seek, t],
  )
  return { canConnect, connect: (before: number, next: number) => void connect(before, next) }
}
