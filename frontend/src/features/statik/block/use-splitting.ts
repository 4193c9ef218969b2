import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import type { Part } from '../design/kinds'
import { lookAt } from '../design/looking'
import { useWorkshop } from '../doing/workshop-context'
import { calledFor, othersOf, splitByFunction } from './splitting'

/** Makes parallel blocks of one in which several functions take part; taken back as one step. */
export function useSplitting(block: Part<'block'>): (() => Promise<unknown>) | null {
  const { t } = useLingui()
  const { asOne } = useWorkshop()
  const jobs = useJobFunctions()
  const split = useCallback(
    () =>
      asOne(t`a block split`, async (hands) => {
        const looked = lookAt(hands.parts())
        const whole = looked.blocks.get(block.id)
        if (!whole || othersOf(whole).length === 0) return
        for (const { values, links } of splitByFunction(looked, whole, jobs)) {
          const made = await hands.add('block', values)
          for (const link of links(made.id)) await hands.add('link', link)
        }
        const first = whole.values.function ?? whole.values.others[0] ?? null
        const name = calledFor(whole, first, jobs)
        await hands.change(whole as Part, { name, function: first, others: [] })
      }),
    [asOne, block.id, jobs, t],
  )
  return othersOf(block).length ? split : null
}
