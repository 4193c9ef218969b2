import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { parted } from '../design/joining'
import type { Part } from '../design/kinds'
import { lookAt } from '../design/looking'
import { useWorkshop } from '../doing/workshop-context'

/** The diagram begins with Done and grows leftwards: what had to be true just before? Or on an arrow, in between. */
export function useBeginning() {
  const { t } = useLingui()
  const { add, asOne, seek } = useWorkshop()
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
  const putBetween = useCallback(
    async (link: number) => {
      let made: Part<'block'> | undefined
      const isDone = await asOne(t`a block put in between`, async (hands) => {
        const arrow = lookAt(hands.parts()).arrows.find(({ id }) => id === link)
        if (!arrow) return
        made = await hands.add('block', {})
        for (const half of parted(arrow, made.id)) await hands.add('link', half)
        await hands.remove(link)
      })
      if (isDone && made) seek({ made, field: 'name' })
    },
    [asOne, seek, t],
  )
  return { beginWithDone, putBefore, putBetween }
}
