import { useLingui } from '@lingui/react/macro'
import { boardVerbs } from '#features/boards/asking/board-api'
import { copy } from '#lib/clipboard'
import { tellDone } from '#ui/toast'
import { useOpenCard } from '../open/card-context'
import { useTakeBack } from '../open/use-undoable'
import { useCardHand } from './dialog-store'

/** What the bar, the banners and the keys do to the card as a whole. */
export function useCardDeeds() {
  const { t } = useLingui()
  const { card, workspace, verbs, run, close } = useOpenCard()
  const hand = useCardHand()
  const onBoard = boardVerbs(workspace)
  const address = new URL(`/w/${workspace}/c/${card.code}`, window.location.origin).href
  const title = card.title
  const takeBack = useTakeBack()
  const leave = async (deed: () => Promise<{ number: number | null }>, said: string) => {
    const done = await run(deed as () => ReturnType<typeof verbs.archive>)
    const number = done?.number
    if (!done) return
    close()
    tellDone(said, typeof number === 'number' ? () => void takeBack(number) : undefined)
  }
  return {
    ask: (kind: 'move' | 'hand-over' | 'block' | 'return') => hand.set({ dialog: { kind, card: card.id } }),
    take: () => run(() => onBoard.take(card.id)),
    accept: (offer: number) => run(() => onBoard.accept(offer)),
    takeBack: (offer: number) => run(() => onBoard.takeBack(offer)),
    lift: (blocker: number) => run(() => onBoard.lift(blocker)),
    archive: () => leave(verbs.archive, t`“${title}” archived`),
    trash: () => leave(verbs.trash, t`“${title}” is in the trash for thirty days`),
    restore: () => run(verbs.restore),
    undoLast: () => takeBack(),
    copyLink: async () => {
      if (await copy(address)) tellDone(t`Link copied`)
    },
    address,
  }
}
