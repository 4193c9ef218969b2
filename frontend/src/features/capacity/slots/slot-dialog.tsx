import type { Asked } from './dialogs'
import { ChooseDialog } from './windows/choose-dialog'
import { PlaceDialog } from './windows/place-dialog'
import { ResizeDialog } from './windows/resize-dialog'
import { SwapDialog } from './windows/swap-dialog'

export function SlotDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  if (asked.kind === 'choose') return <ChooseDialog place={asked.place} onClose={onClose} />
  if (asked.kind === 'swap') return <SwapDialog {...asked} onClose={onClose} />
  if (asked.kind === 'resize') return <ResizeDialog {...asked} onClose={onClose} />
  return <PlaceDialog asked={asked} onClose={onClose} />
}
