import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { Part } from '../design/kinds'
import { takenBack } from '../doing/deeds'
import { useWorkshop } from '../doing/workshop-context'
import { othersOf, splitByFunction } from './splitting'

/** Makes parallel blocks of one in which several functions take part; taken back as one step. */
export function useSplitting(block: Part<'block'>): (() => Promise<void>) | null {
  const { t } = useLingui()
  const { looked, asOne, verbs } = useWorkshop()
  const split = useCallback(
    () =>
      asOne(t`a block split`, async (back) => {
        for (const { values, links } of splitByFunction(looked, block)) {
          const made = await verbs.add('block', values)
          back.unshift({ does: 'remove', parts: [made.id] })
          for (const link of links(made.id)) await verbs.add('link', link)
        }
        const said = { function: block.values.function ?? block.values.others[0] ?? null, others: [] }
        const now = await verbs.change(block.id, said, block.version)
        back.unshift(takenBack(block, said, now.version))
      }),
    [asOne, block, looked, t, verbs],
  )
  return othersOf(block).length ? split : null
}
