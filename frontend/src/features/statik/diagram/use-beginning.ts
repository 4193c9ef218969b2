import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { useWorkshop } from '../doing/workshop-context'

/** The diagram begins with Done and grows leftwards: what had to be true just before? */
export function useBeginning() {
  const { t } = useLingui()
  const { add, seek } = useWorkshop()
  const beginWithDone = useCallback(async () => {
    const values = { name: t`Done`, kind: 'done' } as const
    const made = await add('block', values, t`a block added`)
    if (made) seek({ made, field: 'name' })
  }, [add, seek, t])
  const putBefore = useCallback(
    async (next: number) => {
      const made = await add('block', {}, t`a block added`, (id) => [
        { kind: 'link', values: { before: id, next } },
      ])
      if (made) seek({ made, field: 'name' })
    },
    [add, seek, t],
  )
  return { beginWithDone, putBefore }
}
