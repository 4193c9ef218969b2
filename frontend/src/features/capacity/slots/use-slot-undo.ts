import { useLingui } from '@lingui/react/macro'
import { isNothingOver } from '#ui/commands/nothing-over'
import { useCommands } from '#ui/commands/registry'
import type { Hand } from './hand'

/** Ctrl+Z takes the last deed back, as on a board; what is in the hand is put down first. */
export function useSlotUndo(hand: Hand, undoLast: () => Promise<void>): void {
  const { t } = useLingui()
  useCommands([
    {
      id: 'slots-undo',
      label: t`Take back the last deed`,
      keys: 'mod+z',
      group: t`Slots`,
      isEnabled: () => isNothingOver() && hand.get().carried === null,
      run: () => void undoLast(),
    },
  ])
}
