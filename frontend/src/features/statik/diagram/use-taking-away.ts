import { useLingui } from '@lingui/react/macro'
import { useContext } from 'react'
import { neighbour } from '../design/backwards'
import { useWorkshop } from '../doing/workshop-context'
import { ofBlock, SeatsContext } from '../seats/seats-context'

/** Takes a block away, after asking where a colleague is in it; one goes on at the block beside it. */
export function useTakingAway(): (id: number, done?: () => void) => void {
  const { t } = useLingui()
  const { looked, names, askFirst, remove } = useWorkshop()
  const there = useContext(SeatsContext)
  const takeAway = async (id: number, done?: () => void) => {
    const others = (there.get(ofBlock(id)) ?? []).map((member) => names.get(member) ?? t`Somebody`)
    const [called, block] = [others.join(', '), looked.blocks.get(id)?.values.name ?? '']
    const question = {
      title: t`Remove the block “${block}”?`,
      words: t`In this block now: ${called}. What they are writing there would go with it.`,
      verb: t`Remove the block`,
    }
    if (others.length && !(await askFirst(question))) return
    const beside = neighbour(looked, id, 'right') ?? neighbour(looked, id, 'left')
    await remove(id, t`The block is removed`)
    done?.()
    requestAnimationFrame(() => (beside === undefined ? goToStep() : goToBlock(beside)))
  }
  return (id, done) => void takeAway(id, done)
}

export const goToBlock = (id: number) =>
  document.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`)?.focus()

const goToStep = () => document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus()
