import { useLingui } from '@lingui/react/macro'
import { isNothingOver } from '#ui/commands/nothing-over'
import { useCommands } from '#ui/commands/registry'
import { useOpenCard } from '../open/card-context'
import { openOffer } from './standing'
import { useCardDeeds } from './use-card-deeds'
import { useNeighbours } from './use-neighbours'

/** Where the focus goes by a letter. */
export const places = { title: 'card-title', comment: 'card-comment', item: 'card-new-item' } as const

export function useCardKeys(): void {
  const { t } = useLingui()
  const { card, mayEdit, openCard, isPanel } = useOpenCard()
  const deeds = useCardDeeds()
  const { before, next } = useNeighbours()
  const group = t`On the card`
  const closed = isNothingOver
  const free = () => closed() && mayEdit && openOffer(card) === null
  const go = (id: string) => document.getElementById(id)?.focus()
  const press = (id: string) => document.getElementById(id)?.click()
  useCommands([
    {
      id: 'card-title',
      label: t`Edit the title`,
      keys: 'e',
      group,
      isEnabled: () => closed() && mayEdit,
      run: () => press(places.title),
    },
    {
      id: 'card-comment',
      label: t`Comment`,
      keys: 'c',
      group,
      isEnabled: closed,
      run: () => go(places.comment),
    },
    {
      id: 'card-move',
      label: t`Move to…`,
      keys: 'm',
      group,
      isEnabled: () => closed() && mayEdit,
      run: () => deeds.ask('move'),
    },
    {
      id: 'card-hand',
      label: t`Hand over`,
      keys: 'h',
      group,
      isEnabled: free,
      run: () => deeds.ask('hand-over'),
    },
    {
      id: 'card-block',
      label: t`Block`,
      keys: 'b',
      group,
      isEnabled: () => closed() && mayEdit,
      run: () => deeds.ask('block'),
    },
    { id: 'card-take', label: t`Take it`, keys: 't', group, isEnabled: free, run: () => void deeds.take() },
    // Beside a board the board's own key does it.
    {
      id: 'card-undo',
      label: t`Take my last change back`,
      keys: 'mod+z',
      group,
      isEnabled: () => closed() && !isPanel,
      run: () => void deeds.undoLast(),
    },
    {
      id: 'card-before',
      label: t`Previous card in the column`,
      keys: '[',
      group,
      isEnabled: () => closed() && before !== null,
      run: () => before && openCard(before),
    },
    {
      id: 'card-next',
      label: t`Next card in the column`,
      keys: ']',
      group,
      isEnabled: () => closed() && next !== null,
      run: () => next && openCard(next),
    },
  ])
}
