import { useBoardTools } from '../board/board-context'
import { useHand } from '../board/board-hand'
import { BlockDialog } from './block-dialog'
import { HandOverDialog } from './hand-over-dialog'
import { MoveDialog } from './move-dialog'
import { ReasonDialog } from './reason-dialog'
import { ReturnDialog } from './return-dialog'

/** The one dialog that is open, if any. Afterwards the card has the focus again. */
export function BoardDialogs() {
  const { hand, store } = useBoardTools()
  const dialog = useHand(hand, (now) => now.dialog)
  const face = dialog ? store.get().faces.get(dialog.card) : undefined
  if (!dialog || !face) return null
  const close = () => {
    if (hand.get().dialog !== dialog) return
    hand.set({ dialog: null })
    // After the dialog has given the focus up.
    setTimeout(() => hand.focus(dialog.card))
  }
  if (dialog.kind === 'move') return <MoveDialog face={face} onClose={close} />
  if (dialog.kind === 'reason') return <ReasonDialog wish={dialog} face={face} onClose={close} />
  if (dialog.kind === 'hand-over') return <HandOverDialog face={face} onClose={close} />
  if (dialog.kind === 'return') return <ReturnDialog face={face} onClose={close} />
  return <BlockDialog face={face} onClose={close} />
}
