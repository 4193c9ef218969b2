import { useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { useCommands } from '#ui/commands/registry'
import { neighbour, type Way } from '../design/backwards'
import { useWorkshop } from '../doing/workshop-context'
import { useBeginning } from './use-beginning'
import { goToBlock, useTakingAway } from './use-taking-away'

const ways: Record<string, Way> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** All of the diagram by keyboard: along the links, into a block, one before it, away with it. */
export function useDiagramKeys(chosen: number | null) {
  const { t } = useLingui()
  const { looked, seek } = useWorkshop()
  const { putBefore, putBetween } = useBeginning()
  const group = t`Diagram`
  const at = () => focused() ?? chosen
  const takeAway = useTakingAway()
  useCommands([
    {
      id: 'statik-before',
      label: t`What had to be true just before?`,
      keys: 'b',
      group,
      isEnabled: () => at() !== null,
      run: () => {
        const id = at()
        if (id !== null && looked.blocks.get(id)?.values.kind !== 'start') void putBefore(id)
      },
    },
    {
      id: 'statik-between',
      label: t`Put a block on the arrow that leads here`,
      keys: 'i',
      group,
      isEnabled: () => at() !== null,
      run: () => {
        const id = at()
        const arrow = looked.arrows.find(({ next, rework }) => next === id && !rework)
        if (arrow) void putBetween(arrow.id)
      },
    },
    // Heard by the block that has the focus; said here for the help.
    { id: 'statik-open', label: t`Open the block`, keys: 'enter', group, isEnabled: never, run: nothing },
    {
      id: 'statik-left',
      label: t`To the block before`,
      keys: 'arrowleft',
      group,
      isEnabled: never,
      run: nothing,
    },
    {
      id: 'statik-right',
      label: t`To the next block`,
      keys: 'arrowright',
      group,
      isEnabled: never,
      run: nothing,
    },
    {
      id: 'statik-remove',
      label: t`Remove the block`,
      keys: 'delete',
      group,
      isEnabled: never,
      run: nothing,
    },
  ])
  return (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).matches('.react-flow__node') ? focused() : null
    if (id === null || event.ctrlKey || event.metaKey || event.altKey) return
    const way = ways[event.key]
    if (way) {
      event.preventDefault()
      const to = neighbour(looked, id, way)
      if (to !== undefined) goToBlock(to)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      seek({ step: 'workflow', block: id, part: id, field: 'name' })
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      takeAway(id)
    }
  }
}

const never = () => false
const nothing = () => {}

/** The block that has the focus, or null. */
function focused(): number | null {
  const node = document.activeElement?.closest<HTMLElement>('.react-flow__node')
  return node?.dataset.id ? Number(node.dataset.id) : null
}
