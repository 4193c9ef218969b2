import { useLingui } from '@lingui/react/macro'
import { neighbour } from '../design/backwards'
import { useWorkshop } from '../doing/workshop-context'

/** Takes a block away; one goes on at the block beside it. */
export function useTakingAway(): (id: number, done?: () => void) => void {
  const { t } = useLingui()
  const { looked, remove } = useWorkshop()
  const takeAway = async (id: number, done?: () => void) => {
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
