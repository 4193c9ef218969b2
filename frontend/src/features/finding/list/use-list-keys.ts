import { useLingui } from '@lingui/react/macro'
import { isNothingOver } from '#ui/commands/nothing-over'
import { useCommands } from '#ui/commands/registry'

export interface ListKeys {
  /** Something lies over the list that has the keys: an opened card. */
  isCovered: boolean
  onFirst: () => void
  /** Null for those who choose no cards. */
  onAll: (() => void) | null
}

/** The keys of a list that hold before any of its rows has the focus. */
export function useListKeys({ isCovered, onFirst, onAll }: ListKeys) {
  const { t } = useLingui()
  const group = t`Finding`
  const isFree = () => !isCovered && isNothingOver() && !isFocusInPopover()
  useCommands([
    {
      id: 'list-to-cards',
      label: t`To the cards`,
      keys: 'j',
      also: 'arrowdown',
      group,
      isEnabled: () => isFree() && isFocusOnPage(),
      run: onFirst,
    },
    ...(onAll
      ? [{ id: 'list-all', label: t`Choose all cards`, keys: 'mod+a', group, isEnabled: isFree, run: onAll }]
      : []),
  ])
}

/** Of a choice that has been opened above the list, the keys are its own. */
function isFocusInPopover(): boolean {
  return document.activeElement?.closest('[role="dialog"]') != null
}

/** On nothing that has keys of its own; a page that was just opened has it on its heading. */
function isFocusOnPage(): boolean {
  return document.activeElement?.matches('body, h1') ?? true
}
